/** What stands between quotation marks, nested or open at either end, and who says it. */
import type { Range } from "../../model/range.ts";
import type { QuotationFact, StanceFact } from "./fact.ts";
import { closers, type Mark, marksIn } from "./quotation-marks.ts";
import type { Reading } from "./reading.ts";
import { attribution } from "./speakers.ts";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly inner: Range;
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

/** In the order of their places, an outer one before those in it. */
export function quotations(
  reading: Reading,
  stances: readonly StanceFact[],
): readonly QuotationFact[] {
  const spans = spansIn(reading.text);
  return spans.map((span) => {
    const { inner } = span;
    const by = attribution(reading, span, spans, stances);
    return {
      kind: "quotation",
      ...span,
      wordCount: reading.tokens.filter(({ kind, start, end }) => kind !== "mark" && start >= inner.start && end <= inner.end).length, // prettier-ignore
      depth: spans.filter((other) => other.start <= span.start && other.end >= span.end).length, // prettier-ignore
      ...(by === null ? {} : { by }),
    };
  });
}

function spansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: Mark[] = [];
  let firstFree = 0;
  const put = (from: Mark | null, to: Mark | null): void => {
    const start = from?.start ?? firstFree;
    const end = to?.end ?? text.length;
    const inner = trimmed(text, from?.end ?? start, to?.start ?? end);
    if (inner.start < inner.end) spans.push({ ...(from === null || to === null ? trimmed(text, start, end) : { start, end }), inner, isOpened: from !== null, isClosed: to !== null }); // prettier-ignore
  };
  for (const mark of marksIn(text)) {
    const at = open.findLastIndex(({ sign }) => closers[sign]?.includes(mark.sign)); // prettier-ignore
    const partner = open[at];
    if (partner !== undefined && closes(mark, partner)) {
      put(partner, mark);
      open.length = at;
    } else if (mark.looksOpening && closers[mark.sign] !== undefined)
      open.push(mark); // prettier-ignore
    else if (partner !== undefined && !mark.isSingle) {
      put(partner, mark);
      open.length = at;
    } else if (mark.looksClosing && !mark.isSingle && open.length === 0) {
      // The first sentence of the quotation stands before this text.
      put(null, mark);
      firstFree = mark.end;
    }
  }
  const unclosed = open.find(({ isSingle }) => !isSingle);
  if (unclosed !== undefined) put(unclosed, null);
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function closes(mark: Mark, partner: Mark): boolean {
  // Rock ’n’ roll: a mere letter between apostrophes is no quotation.
  if (mark.isSingle) return mark.looksClosing && mark.start - partner.end > (partner.sign === "’" ? 3 : 0); // prettier-ignore
  // The same sign may open another quotation inside only where it cannot close.
  return mark.looksClosing || mark.sign !== partner.sign || !mark.looksOpening;
}

function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + Math.min(lead, words.length), end: start + Math.max(words.trimEnd().length, Math.min(lead, words.length)) }; // prettier-ignore
}
