import type { ReactNode } from "react";
import type { Drift, Project, Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import {
  agreementCell,
  cellInWords,
  oddSign,
} from "../../app/view/agreement.ts";
import { Tip } from "../parts/tip.tsx";
import "./agreement.css";

interface AgreementValueProps {
  readonly project: Project;
  readonly drift: Drift;
  readonly version: Version;
}

/** What one version says of a drift: its value, boxed with a sign where it is the outlier. */
export function AgreementValue({
  project,
  drift,
  version,
}: AgreementValueProps): ReactNode {
  const cell = agreementCell(project, drift, version.id);
  const words = cellInWords(cell, drift.relation);
  if (cell.kind === "silent")
    return (
      <span className="agree-silent">
        <span aria-hidden="true">–</span>
        <span className="unseen">{words}</span>
      </span>
    );
  const sign = oddSign(cell, drift.relation);
  const [first = "none", ...rest] = cell.values;
  const value = (
    <span className="agree-value">
      {sign === null ? null : (
        <span className="agree-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <bdi
        className={cell.kind === "said" ? lookOf(first) : cell.kind}
        lang={languageOf(version.id)}
      >
        {first}
      </bdi>
    </span>
  );
  return (
    <Tip text={<bdi>{words}</bdi>} side="top">
      <span className={sign === null ? "agree-said" : "agree-said odd"}>
        <span className="unseen">{sign === null ? "" : "outlier, "}</span>
        {value}
        {rest.length > 0 ? (
          <small>
            {rest.length === 1 ? <bdi>{rest[0]}</bdi> : `+ ${rest.length}`}
          </small>
        ) : null}
      </span>
    </Tip>
  );
}

/** Up to this many characters a value stays on one line. */
const shortLength = 8;

function lookOf(value: string): string | undefined {
  return value.length <= shortLength ? "value" : undefined;
}
