/** What stands at a segment's edges and around it, as bits. */
export const segmentMark = {
  question: 1,
  exclamation: 2,
  colon: 4,
  quotation: 8,
  heading: 16,
  bracket: 32,
} as const;

const quotes = /["“”„«»‹›]/;

/** The marks of a segment's words. */
export function marksOf(words: string, heading: boolean): number {
  const trimmed = words.trimEnd();
  const end = trimmed.slice(-3);
  return (
    (/[?؟？\u037e]/.test(end) ? segmentMark.question : 0) |
    (/[!！]/.test(end) ? segmentMark.exclamation : 0) |
    (/[:：]$/.test(end) ? segmentMark.colon : 0) |
    (quotes.test(words) ? segmentMark.quotation : 0) |
    (heading ? segmentMark.heading : 0) |
    (/[([]/.test(words) ? segmentMark.bracket : 0)
  );
}
