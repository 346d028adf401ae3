import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Unit } from "../../app/model/records.ts";
import { statusWords } from "../parts/words.ts";
import { useWindow } from "../state/store.ts";
import { byWhom, whenInWords } from "./when.ts";

/** Why a unit was suggested, in sentences, what speaks against it last; who made or judged it, and when. */
export function Reasons({ unit }: { readonly unit: Unit }): ReactNode {
  const reasons = unit.reasons.toSorted(
    (a, b) => Number(a.against === true) - Number(b.against === true),
  );
  return (
    <>
      <h3 className="h">
        {unit.origin === "engine"
          ? "Why this was suggested"
          : "Where it is from"}
      </h3>
      <div className="reasons">
        {reasons.length === 0 ? <p>{unsaid(unit)}</p> : null}
        {reasons.length === 0 ? null : (
          <ul>
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
        )}
        <Judged unit={unit} />
      </div>
    </>
  );
}

/** "Confirmed by Ana, Nov 21, 2026". Nothing where that is not known. */
function Judged({ unit }: { readonly unit: Unit }): ReactNode {
  const own = useWindow((state) => state.settings.name);
  const { status, by, at } = unit;
  if (by === undefined || at === undefined || status === "suggested")
    return null;
  return (
    <p className="mut">
      {statusWords[status]} <bdi>{byWhom(by, own)}</bdi>,{" "}
      <time className="num" dateTime={at}>
        {whenInWords(at)}
      </time>
    </p>
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
