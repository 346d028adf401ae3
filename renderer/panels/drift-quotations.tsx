import type { ReactNode } from "react";
import type { Drift, Project, Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { quotationsOf } from "../../app/view/quotation.ts";
import { goToSegment } from "../actions/go-to.ts";
import { VersionCode } from "../parts/version-name.tsx";
import { MarkedText } from "../units/marked-text.tsx";

/** The words each version has for it; a click goes to them. Versions named as outliers come first. */
export function DriftQuotations({
  project,
  drift,
}: {
  readonly project: Project;
  readonly drift: Drift;
}): ReactNode {
  const versions = project.versions.toSorted(
    (a, b) =>
      Number(drift.odd.includes(b.id)) - Number(drift.odd.includes(a.id)),
  );
  return (
    <div className="drift-quotes">
      {versions.map((version) => (
        <Quotations key={version.id} version={version} drift={drift} />
      ))}
    </div>
  );
}

function Quotations({
  version,
  drift,
}: {
  readonly version: Version;
  readonly drift: Drift;
}): ReactNode {
  const found = quotationsOf(version, drift);
  if (found === null) return null;
  return (
    <div className="drift-quote">
      <VersionCode id={version.id} />
      <div lang={languageOf(version.id)} dir={version.dir}>
        {found.quotations.map(
          ({ segment, pieces, isCutBefore, isCutAfter }, at) => (
            <button
              key={at}
              type="button"
              className="quote-words"
              onClick={() => goToSegment(segment)}
            >
              <q>
                {isCutBefore ? "… " : null}
                <MarkedText pieces={pieces} />
                {isCutAfter ? " …" : null}
              </q>
            </button>
          ),
        )}
        {found.lost.map((words, at) => (
          <p key={at} className="lost-words">
            <del>{words}</del> <bdi lang="en">no longer in the text</bdi>
          </p>
        ))}
      </div>
    </div>
  );
}
