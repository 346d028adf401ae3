/** An instant in the reader's words: the time of today's, the date of others. */
export function whenInWords(at: string, now: Date = new Date()): string {
  const then = new Date(at);
  return then.toDateString() === now.toDateString()
    ? then.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })
    : then.toLocaleDateString(undefined, {
        day: "numeric",
        month: "short",
        year: "numeric",
      });
}

/** A judgement's or comment's author; `own` is the reader's name, which may be empty. */
export function whoInWords(by: string, own: string): string {
  if (by === own) return "You";
  return by === "" ? "Someone" : by;
}

/** The same within a sentence: "by you". */
export function byWhom(by: string, own: string): string {
  if (by === own) return "by you";
  return by === "" ? "by someone" : `by ${by}`;
}
