import type { ReactNode } from "react";
import { findSegment } from "../../app/model/places.ts";
import type { Project, SegmentId, Version } from "../../app/model/records.ts";
import { languageOf, nameInEnglish } from "../../app/text/language.ts";
import { segmentExcerpt } from "../../app/view/excerpt.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import { unitCellInWords } from "../../app/view/unit-words.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { VersionCode } from "../parts/version-name.tsx";
import { hitsIn } from "../state/search-hits.ts";
import { useWindow } from "../state/store.ts";
import { MarkedText } from "./marked-text.tsx";

/** More members than this are counted only. */
const shownMembers = 3;

interface VersionCellProps {
  readonly project: Project;
  readonly row: UnitRow;
  readonly version: Version;
  readonly room: number;
  readonly isFolded: boolean;
}

/** What a row says in one version: its segments' words, or that there are none. */
export function VersionCell({
  project,
  row,
  version,
  room,
  isFolded,
}: VersionCellProps): ReactNode {
  const members = membersOf(row, version);
  return (
    <>
      <span className="unseen">{`${cellWords(project, row, version)}. `}</span>
      {isFolded ? <VersionCode id={version.id} /> : null}
      {members.length === 0 ? (
        <Nothing row={row} version={version} />
      ) : (
        <div lang={languageOf(version.id)} dir={version.dir} className="words">
          {members.slice(0, shownMembers).map((segment) => (
            <Sentence
              key={segment}
              project={project}
              segment={segment}
              lines={linesEach(members.length)}
              room={(room * linesEach(members.length)) / 3}
            />
          ))}
          {members.length > shownMembers ? (
            <p className="more">
              <bdi>{`+ ${members.length - shownMembers} more`}</bdi>
            </p>
          ) : null}
        </div>
      )}
    </>
  );
}

function membersOf(row: UnitRow, version: Version): readonly SegmentId[] {
  if (row.kind === "unit") return row.unit.members[version.id] ?? [];
  return row.version === version.id ? [row.segment.id] : [];
}

function cellWords(project: Project, row: UnitRow, version: Version): string {
  return row.kind === "unit"
    ? unitCellInWords(project, row.unit, version.id)
    : `${nameInEnglish(version.id)}, not linked`;
}

function linesEach(members: number): number {
  return members === 1 ? 3 : members === 2 ? 2 : 1;
}

function Nothing({
  row,
  version,
}: Pick<VersionCellProps, "row" | "version">): ReactNode {
  const isAbsent = row.kind === "unit" && row.unit.absent.includes(version.id);
  return (
    <span className="nothing" dir={version.dir} aria-hidden="true">
      <Glyph name={isAbsent ? "absent" : "unlinked"} />
      <bdi>{isAbsent ? "no counterpart" : "not linked"}</bdi>
    </span>
  );
}

function Sentence({
  project,
  segment,
  lines,
  room,
}: {
  readonly project: Project;
  readonly segment: SegmentId;
  readonly lines: number;
  readonly room: number;
}): ReactNode {
  const hits = useWindow(({ search }) => hitsIn(search, segment));
  const place = findSegment(project, segment);
  if (place === undefined) return null;
  const { isCut, pieces } = segmentExcerpt(project, place, room, hits);
  return (
    <p style={{ WebkitLineClamp: lines }}>
      {isCut ? "… " : null}
      <MarkedText pieces={pieces} />
    </p>
  );
}
