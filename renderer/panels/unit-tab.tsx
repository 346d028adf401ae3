import type { ReactNode } from "react";
import { findSegment, placesOf, textOf } from "../../app/model/places.ts";
import type { Project, Unit, Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { driftsOfSegments } from "../../app/view/drift-places.ts";
import { lineOf } from "../../app/view/display.ts";
import { driftMarks, piecesOf } from "../../app/view/excerpt.ts";
import { goToSegment } from "../actions/go-to.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { VersionCode } from "../parts/version-name.tsx";
import { MarkedText } from "../units/marked-text.tsx";
import { FactsTable } from "./facts-table.tsx";
import { useFocusedUnit } from "./focused-unit.ts";
import { NoUnit } from "./no-unit.tsx";
import { Reasons } from "./reasons.tsx";
import { UnitFaceLine } from "./unit-face.tsx";
import { UnitButtons } from "./unit-inspector.tsx";

/** The selected unit whole: its texts, its evidence, its facts, who judged it. */
export function UnitTab({ project }: { readonly project: Project }): ReactNode {
  const { unit, rejected } = useFocusedUnit(project);
  if (unit === null) return <NoUnit rejected={rejected} />;
  const drifts = driftsOfSegments(project, Object.values(unit.members).flat());
  return (
    <div
      className="unit-tab"
      data-keys="text"
      data-keys-own="split mergeUp mergeDown"
    >
      <section>
        <UnitFaceLine project={project} unit={unit} />
        <UnitButtons unit={unit} />
      </section>
      <section className="unit-members">
        {project.versions.map((version) => (
          <Members
            key={version.id}
            project={project}
            unit={unit}
            version={version}
          />
        ))}
      </section>
      <section>
        <Reasons unit={unit} />
      </section>
      <section>
        <FactsTable project={project} unit={unit} drifts={drifts} />
      </section>
    </div>
  );
}

interface MembersProps {
  readonly project: Project;
  readonly unit: Unit;
  readonly version: Version;
}

function Members({ project, unit, version }: MembersProps): ReactNode {
  const ids = unit.members[version.id] ?? [];
  const { indexOf } = placesOf(version);
  const isAbsent = unit.absent.includes(version.id);
  return (
    <div className="unit-member">
      <VersionCode id={version.id} />
      <div>
        {ids.length > 0 ? (
          ids.map((id) => {
            const place = findSegment(project, id);
            if (place === undefined) return null;
            const line = lineOf(textOf(place));
            return (
              <button
                key={id}
                type="button"
                className="quote-words member-words"
                onClick={() => goToSegment(id)}
              >
                <span className="dim num member-number">
                  {(indexOf.get(id) ?? 0) + 1}
                </span>
                <span lang={languageOf(version.id)} dir={version.dir}>
                  <MarkedText
                    pieces={piecesOf(
                      line,
                      driftMarks(project, place),
                      0,
                      line.length,
                    )}
                  />
                </span>
              </button>
            );
          })
        ) : (
          <p className="member-nothing">
            <Glyph name={isAbsent ? "absent" : "unlinked"} />
            {isAbsent ? "no counterpart" : "not linked"}
          </p>
        )}
      </div>
    </div>
  );
}
