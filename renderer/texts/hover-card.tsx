import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { findById, numberOf } from "../../app/model/numbered.ts";
import { placesOf, rangeOf } from "../../app/model/places.ts";
import type { Drift, Project, Unit } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { VersionCode } from "../parts/version-name.tsx";
import {
  driftStatusWords,
  relationWords,
  severityWords,
  statusWords,
  typeWords,
} from "../parts/words.ts";
import { useWindow } from "../state/store.ts";
import type { Hover } from "./hands.ts";

/** What the mouse is over, in words. Never in the mouse's way. */
export function HoverCard({ hover }: { readonly hover: Hover }): ReactNode {
  const project = useWindow((state) => state.project);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: hover.x, top: hover.y + 18 });
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect();
    if (box === undefined) return;
    const isBelow = hover.y + 18 + box.height < window.innerHeight - 8;
    setPlace({
      left: Math.max(
        8,
        Math.min(hover.x - 12, window.innerWidth - box.width - 8),
      ),
      top: isBelow ? hover.y + 18 : hover.y - box.height - 12,
    });
  }, [hover]);
  if (project === null) return null;
  const drift =
    hover.kind === "drift" ? findById(project.drifts, hover.drift) : undefined;
  const unit =
    hover.kind === "unit" ? findById(project.units, hover.unit) : undefined;
  if (drift === undefined && unit === undefined) return null;
  return (
    <div ref={card} className="tx-card" style={place} role="tooltip">
      {drift === undefined ? null : (
        <DriftWords drift={drift} project={project} />
      )}
      {unit === undefined ? null : <UnitWords unit={unit} project={project} />}
    </div>
  );
}

function DriftWords({
  drift,
  project,
}: {
  readonly drift: Drift;
  readonly project: Project;
}): ReactNode {
  const { sign, word } = relationWords[drift.relation];
  return (
    <>
      <div className="row tx-card-title">
        <span className="tx-card-sign" aria-hidden="true">
          {sign}
        </span>
        <span className="grow">
          {severityWords[drift.severity]} {word.toLowerCase()} ·{" "}
          {typeWords[drift.type]}
        </span>
        <span className="dim">{driftStatusWords[drift.status]}</span>
      </div>
      {drift.reason === "" ? null : <p className="mut">{drift.reason}</p>}
      <ul>
        {drift.mentions.map((mention, i) => {
          const range = rangeOf(project, mention);
          if (range === undefined) return null;
          const words = mention.lost ?? range.text;
          return (
            <li
              key={i}
              className={drift.odd.includes(mention.version) ? "is-odd" : ""}
            >
              <VersionCode id={mention.version} />
              <bdi
                className="text"
                lang={languageOf(mention.version)}
                dir={range.version.dir}
              >
                {words === "" ? "missing here" : words}
              </bdi>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function UnitWords({
  unit,
  project,
}: {
  readonly unit: Unit;
  readonly project: Project;
}): ReactNode {
  const members = project.versions.flatMap((version) => {
    const { indexOf } = placesOf(version);
    const numbers = (unit.members[version.id] ?? []).map(
      (id) => (indexOf.get(id) ?? 0) + 1,
    );
    return numbers.length === 0 ? [] : [`${version.id} ${numbers.join(", ")}`];
  });
  return (
    <div className="row tx-card-title">
      <span>Unit {numberOf(unit.id).toLocaleString()}</span>
      <span className="mut">
        {statusWords[unit.status]}
        {unit.status === "suggested" ? ` ${unit.confidence.toFixed(2)}` : ""}
      </span>
      <span className="dim num">{members.join(" · ")}</span>
    </div>
  );
}
