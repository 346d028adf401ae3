/** The drawn status glyphs, 13 px, told apart without colour. */
import type { ReactNode } from "react";
import type { UnitStatus } from "../../app/model/records.ts";

export type GlyphName = UnitStatus | "unlinked" | "absent" | "drift";

export function Glyph({ name }: { readonly name: GlyphName }): ReactNode {
  return (
    <svg
      className="glyph"
      width={name === "drift" ? 11 : 13}
      height="13"
      viewBox={name === "drift" ? "0 0 11 13" : "0 0 13 13"}
      fill="none"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}

const drawings: Readonly<Record<GlyphName, ReactNode>> = {
  suggested: (
    <circle
      cx="6.5"
      cy="6.5"
      r="5"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.75"
    />
  ),
  confirmed: (
    <>
      <circle cx="6.5" cy="6.5" r="6" fill="currentColor" />
      <path
        d="M3.8 6.7l1.9 1.9 3.5-3.9"
        stroke="var(--bg-paper)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  rejected: (
    <>
      <circle
        cx="6.5"
        cy="6.5"
        r="5.2"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="1 1.6"
      />
      <path
        d="M4.6 4.6l3.8 3.8M8.4 4.6L4.6 8.4"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  unlinked: (
    <circle cx="6.5" cy="6.5" r="3.6" stroke="currentColor" strokeWidth="1.3" />
  ),
  absent: (
    <>
      <circle
        cx="6.5"
        cy="6.5"
        r="4.6"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M2.4 10.6l8.2-8.2" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  drift: (
    <>
      <path
        d="M1.5 12V1.2"
        stroke="var(--drift)"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <path d="M1.5 1.4h8L7.2 4.3l2.3 2.9h-8z" fill="var(--drift)" />
    </>
  ),
};
