/** Written by data/build/fit-common-words.ts. */

/** Language → folded words that stand in so many sentences that they say nothing of any. */
export const commonWords: Readonly<Record<string, string>> = {
  ar: "اكثر التي الذي الي ان انه او اي بعد تم حيث ذلك عام علي عن غير في قبل قد كان كانت لا لم ما مع من هذا هذه",
  de: "aber als am an auf aus bei das dass dem den der des die diese durch ein eine einem einen einer er es fur haben hat ihre im in ist konnen mehr mit nach nicht sein sich sie sind uber um und von vor wahrend war wenn werden wie wird wurde wurden zu zum",
  en: "a about after an and are as at be been but by can for from had has have he in is it more not of on one or out over people s said than that the their there they this time to was were when which will with you",
  fr: "a apres au aux avec avoir bien c ce cette comme d dans de declare des deux du en est et etait ete etre fait il ils l la le les leur mais n ne ont ou par pas pays plus pour qu que qui s sa se si son sont sur tout un une",
  it: "a ad ai al all alla alle anni che come con cui da dal degli dei del dell della delle di e era essere gli ha hanno i il in l la le lo loro ma nel nella non o per persone piu prima quando questo se secondo si sono stati stato su un una",
};
