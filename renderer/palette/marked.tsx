import type { ReactNode } from "react";
import type { Match } from "./match.ts";

/** A title with the letters that were asked for marked. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: Match["marks"];
}): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
