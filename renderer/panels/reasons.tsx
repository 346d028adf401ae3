import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Unit } from "../../app/model/records.ts";

/** Why a unit was suggested, in sentences, what speaks against it last. */
export function Reasons({ unit }: { readonly unit: Unit }): ReactNode {
  if (unit.reasons.length === 0) return <p className="dim">{unsaid(unit)}</p>;
  const reasons = unit.reasons.toSorted(
    (a, b) => Number(a.against === true) - Number(b.against === true),
  );
  return (
    <ul className="reasons">
      {reasons.map(({ text, against }, at) => (
        <li key={at} className={against === true ? "against" : undefined}>
          {against === true ? (
            <X className="small" aria-hidden="true" />
          ) : (
            <Check className="small" aria-hidden="true" />
          )}
          <span>{against === true ? `Against: ${text}` : text}</span>
        </li>
      ))}
    </ul>
  );
}

function unsaid({ origin }: Unit): string {
  switch (origin) {
    case "user":
      return "Linked by hand.";
    case "import":
      return "Came with an imported file.";
    case "engine":
      return "The engine gave no reason.";
  }
}
