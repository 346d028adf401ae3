/** A unit in a few words and signs: line style, number, status, confidence, members. */
import type { CSSProperties, ReactNode } from "react";
import { numberOf } from "../../app/model/numbered.ts";
import { placesOf } from "../../app/model/places.ts";
import type { Project, Unit } from "../../app/model/records.ts";
import { isLowUnit } from "../../app/view/faces.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { statusWords } from "../parts/words.ts";
import { hueOf } from "../texts/hues.ts";
import "./unit-face.css";

interface UnitProps {
  readonly project: Project;
  readonly unit: Unit;
}

/** "Unit 7", its line style, status and confidence, on one line. */
export function UnitFaceLine({ project, unit }: UnitProps): ReactNode {
  return (
    <div className="unit-face">
      <LineSample project={project} unit={unit} />
      <h2>{`Unit ${numberOf(unit.id)}`}</h2>
      <span className={`status-word ${unit.status}`}>
        <Glyph name={unit.status} />
        {statusWords[unit.status]}
      </span>
      <span className="grow" />
      {unit.status === "suggested" ? (
        <ConfidenceMeter confidence={unit.confidence} />
      ) : null}
    </div>
  );
}

function LineSample({ project, unit }: UnitProps): ReactNode {
  const { status } = unit;
  const isRejected = status === "rejected";
  const hue = isRejected
    ? "var(--ink-3)"
    : `var(--u${hueOf(project, unit.id)})`;
  const dashes =
    status === "confirmed"
      ? "none"
      : isRejected
        ? "1.2 3"
        : isLowUnit(unit)
          ? "4 6"
          : "4 2.5";
  return (
    <svg
      width="26"
      height="12"
      className="line-sample"
      style={{ "--hue": hue } as CSSProperties}
      aria-hidden="true"
    >
      <rect
        x=".75"
        y="1.75"
        width="24.5"
        height="8.5"
        rx="2"
        className={isRejected ? "bare" : undefined}
        strokeWidth="1.5"
        strokeDasharray={dashes}
      />
    </svg>
  );
}

const steps = [1, 2, 3, 4, 5];

/** Five steps and the figure, 0.00 to 1.00. */
export function ConfidenceMeter({
  confidence,
}: {
  readonly confidence: number;
}): ReactNode {
  const full = Math.round(confidence * 5);
  return (
    <span className="meter">
      <span className="unseen">confidence</span>
      <span className="meter-steps" aria-hidden="true">
        {steps.map((step) => (
          <i key={step} className={step > full ? "empty" : undefined} />
        ))}
      </span>
      <bdi className="mut num">{confidence.toFixed(2)}</bdi>
    </span>
  );
}

/** "ar 11 · en 7 · fr 8 · nothing linked in de, it". */
export function MembersLine({ project, unit }: UnitProps): ReactNode {
  const members = project.versions.flatMap((version) => {
    const { indexOf } = placesOf(version);
    const numbers = (unit.members[version.id] ?? []).map(
      (id) => (indexOf.get(id) ?? 0) + 1,
    );
    return numbers.length === 0 ? [] : [`${version.id} ${numbers.join(", ")}`];
  });
  const without = project.versions
    .map(({ id }) => id)
    .filter(
      (id) => unit.members[id] === undefined && !unit.absent.includes(id),
    );
  return (
    <p className="members-line">
      {members.map((words, at) => (
        <span key={words}>
          {at === 0 ? "" : " · "}
          <bdi>{words}</bdi>
        </span>
      ))}
      {unit.absent.length === 0 ? null : (
        <span className="dim">{` · no counterpart in ${unit.absent.join(", ")}`}</span>
      )}
      {without.length === 0 ? null : (
        <span className="dim">{` · nothing linked in ${without.join(", ")}`}</span>
      )}
    </p>
  );
}
