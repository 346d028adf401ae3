import type { ReactNode } from "react";
import type { Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import {
  type AgreementCell,
  type CellValue,
  cellInWords,
  type Place,
} from "../../app/view/agreement.ts";
import { Tip } from "../parts/tip.tsx";
import "./agreement.css";

interface AgreementValueProps {
  readonly cell: AgreementCell;
  readonly version: Version;
  /** True for a fact that no drift speaks of: its sign is there, the box is not. */
  readonly isQuiet?: boolean;
}

/** What one version says of a fact: its value, boxed with a sign where it is the outlier. */
export function AgreementValue({
  cell,
  version,
  isQuiet = false,
}: AgreementValueProps): ReactNode {
  const words = cellInWords(cell);
  const { kind, sign, values } = cell;
  if (kind === "silent" || kind === "outside")
    return (
      <span className="agree-silent">
        <span aria-hidden="true">{kind === "silent" ? "–" : ""}</span>
        <span className="unseen">{words}</span>
      </span>
    );
  const [first, ...rest] = values;
  const isOdd = sign !== null && !isQuiet;
  return (
    <Tip text={<bdi>{words}</bdi>} side="top">
      <span className={isOdd ? "agree-said odd" : "agree-said"}>
        {isOdd ? <span className="unseen">outlier, </span> : null}
        <span className="agree-value">
          {sign === null ? null : (
            <span
              className={isOdd ? "agree-sign" : "agree-sign quiet"}
              aria-hidden="true"
            >
              {sign}
            </span>
          )}
          {first === undefined ? (
            <bdi className="none">none</bdi>
          ) : (
            <ValueWords
              value={first}
              version={version}
              isLost={kind === "lost"}
            />
          )}
        </span>
        {rest.length > 0 ? (
          <small>
            {rest.length === 1 ? (
              <bdi>{rest[0]?.text}</bdi>
            ) : (
              `+ ${rest.length}`
            )}
          </small>
        ) : null}
      </span>
    </Tip>
  );
}

/** Up to this many characters a value stays on one line. */
const shortLength = 6;

function ValueWords({
  value: { text, isWords },
  version,
  isLost,
}: {
  readonly value: CellValue;
  readonly version: Version;
  readonly isLost: boolean;
}): ReactNode {
  const look = isLost ? "lost" : text.length <= shortLength ? "value" : undefined; // prettier-ignore
  return (
    <bdi className={look} lang={isWords ? languageOf(version.id) : undefined}>
      {text}
    </bdi>
  );
}

/** Where a click on a cell goes: its words, or where they are missing; null = nowhere. */
export function placeOfCell({ values, gap }: AgreementCell): Place | null {
  return values.find(({ place }) => place !== null)?.place ?? gap;
}
