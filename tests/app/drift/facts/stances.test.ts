import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { loadFacts } from "../../../../main/host/facts.ts";

const finder = createFactFinder(loadFacts());

/** Stances in one short form each: `not=negation`; what only speaks against a finding in brackets. */
function stancesIn(text: string, language: string): string[] {
  return finder.find(text, language).flatMap((fact) => {
    if (fact.kind !== "stance" || fact.stance === "said") return [];
    const words = text.slice(fact.start, fact.end);
    return [fact.isSoft ? `(${words})` : `${words}=${fact.stance}`];
  });
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["en", "She did not come.", ["not=negation"]],
  ["en", "They won’t and can't pay.", ["won’t=negation", "can't=negation"]],
  ["en", "Nobody ever saw it.", ["Nobody=negation"]],
  ["en", "Not only the roof but the walls fell.", []],
  ["en", "There is no doubt that it fell.", ["no doubt=sure"]],
  ["en", "It left no sooner than it came.", []],
  ["en", "He left without a word.", ["(without)"]],
  ["en", "She failed to pay.", ["(failed)"]],
  ["en", "He allegedly paid.", ["allegedly=hearsay"]],
  ["en", "The firm alleges fraud.", ["alleges=claim"]],
  ["en", "He insists that it rained.", ["insists=assert"]],
  ["en", "She refuted it.", ["(refuted)", "refuted=denial"]],
  ["en", "Perhaps it rained.", ["Perhaps=possible"]],
  ["en", "It might rain in May.", ["might=might"]],
  ["en", "It undoubtedly rained.", ["undoubtedly=sure"]],
  ["de", "Sie kam nicht.", ["nicht=negation"]],
  ["de", "Niemand hat es je gesehen.", ["Niemand=negation"]],
  ["de", "Nicht nur das Dach, auch die Wand fiel.", []],
  ["de", "Er zahlte keinesfalls.", ["keinesfalls=negation"]],
  ["de", "Er ging ohne ein Wort.", ["(ohne)"]],
  ["de", "Er hat angeblich bezahlt.", ["angeblich=hearsay"]],
  ["de", "Die mutmaßlichen Täter flohen.", ["mutmaßlichen=hearsay"]],
  ["de", "Sie behaupteten es.", ["behaupteten=claim"]],
  ["de", "Er soll das Geld gestohlen haben.", ["soll das Geld gestohlen haben=conditional"]],
  ["de", "Sie bestritt die Tat.", ["(bestritt)", "bestritt=denial"]],
  ["de", "Möglicherweise regnet es.", ["Möglicherweise=possible"]],
  ["de", "Es könnte regnen.", ["könnte=might"]],
  ["de", "Zweifellos hat es geregnet.", ["Zweifellos=sure"]],
  ["fr", "Elle n’est pas venue.", ["(n’)", "pas=negation"]],
  ["fr", "Personne n’a rien vu.", ["Personne n’a rien=negation"]],
  ["fr", "Il ne vient plus.", ["ne vient plus=negation"]],
  ["fr", "Non seulement le toit, mais le mur aussi est tombé.", []],
  ["fr", "Il est parti sans un mot.", ["(sans)"]],
  ["fr", "Il a prétendument payé.", ["prétendument=hearsay"]],
  ["fr", "La présumée coupable a fui.", ["présumée=hearsay"]],
  ["fr", "Ils prétendent avoir payé.", ["prétendent=claim"]],
  ["fr", "Il aurait volé l’argent.", ["aurait=conditional"]],
  ["fr", "Elle soutient le contraire.", ["soutient=assert"]],
  ["fr", "Elle dément.", ["(dément)", "dément=denial"]],
  ["fr", "Il pleuvra peut-être.", ["peut-être=possible"]],
  ["fr", "Il pourrait pleuvoir.", ["pourrait=might"]],
  ["fr", "Il a certainement plu.", ["certainement=sure"]],
  ["it", "Non è venuta.", ["Non=negation"]],
  ["it", "Nessuno ha visto niente.", ["Nessuno ha visto niente=negation"]],
  ["it", "Non solo il tetto, ma anche il muro è caduto.", []],
  ["it", "È partito senza parlare.", ["(senza)"]],
  ["it", "Il presunto ladro è fuggito.", ["presunto=hearsay"]],
  ["it", "Avrebbe rubato il denaro.", ["Avrebbe=conditional"]],
  ["it", "Sostiene il contrario.", ["Sostiene=assert"]],
  ["it", "Ha smentito la notizia.", ["(smentito)", "smentito=denial"]],
  ["it", "Forse pioverà.", ["Forse=possible"]],
  ["it", "Potrebbe piovere.", ["Potrebbe=might"]],
  ["it", "Ha sicuramente piovuto.", ["sicuramente=sure"]],
  ["ar", "لم تأت أمس.", ["لم=negation"]],
  ["ar", "ليست هناك مشكلة.", ["ليست=negation"]],
  ["ar", "لا يزال هنا.", []],
  ["ar", "لا يقتصر الأمر على السقف.", []],
  ["ar", "خرج دون كلمة.", ["(دون)"]],
  ["ar", "يزعم الرجل ذلك.", ["يزعم=claim"]],
  ["ar", "السارق المزعوم هرب.", ["المزعوم=hearsay"]],
  ["ar", "نفت الشركة ذلك.", ["(نفت)", "نفت=denial"]],
  ["ar", "ربما تمطر.", ["ربما=possible"]],
  ["ar", "لعل المطر يأتي.", ["لعل=possible"]],
  ["ar", "قد يسقط المطر.", ["قد يسقط=might"]],
  ["ar", "سقط المطر بالتأكيد.", ["بالتأكيد=sure"]],
  ["es", "No vino nadie.", ["No vino nadie=negation"]],
  ["es", "No solo el techo cayó.", []],
  ["es", "El presunto ladrón huyó.", ["presunto=hearsay"]],
  ["es", "Habría robado el dinero.", ["Habría=conditional"]],
  ["es", "Quizás llueva.", ["Quizás=possible"]],
  ["pt", "Ela não veio.", ["não=negation"]],
  ["pt", "Não só o teto caiu.", []],
  ["pt", "Talvez chova.", ["Talvez=possible"]],
  ["nl", "Ze kwam niet.", ["niet=negation"]],
  ["nl", "Niet alleen het dak viel.", []],
  ["nl", "Misschien regent het.", ["Misschien=possible"]],
]; // prettier-ignore

describe("stances", () => {
  it.each(cases)("are read in %s: %s", (language, text, expected) => {
    expect(stancesIn(text, language)).toEqual(expected);
  });

  it.each([
    ["en", "She knew that he had not paid, but she waited.", "that he had not paid"],
    ["de", "Sie wusste, dass er nicht zahlte, und wartete.", "dass er nicht zahlte"],
    ["fr", "Elle savait qu’il ne payait pas, mais elle attendait.", "qu’il ne payait pas"],
    ["it", "Sapeva che non pagava, ma aspettava.", "che non pagava"],
    ["ar", "قالت إن الرجل لم يدفع، ثم ذهبت.", "إن الرجل لم يدفع"],
  ] as const)("know the clause that they concern in %s: %s", (language, text, clause) => {
    const found = finder.find(text, language).find((fact) => fact.kind === "stance" && fact.stance === "negation" && !fact.isSoft);
    expect(found?.kind === "stance" && text.slice(found.clause?.start, found.clause?.end)).toBe(clause);
  }); // prettier-ignore
});
