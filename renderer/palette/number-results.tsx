import { Command } from "cmdk";
import type { ReactNode } from "react";
import { languageOf } from "../../app/text/language.ts";
import { goToSegment, goToUnit } from "../actions/go-to.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { VersionCode } from "../parts/version-name.tsx";
import { statusWords } from "../parts/words.ts";
import { useWindow } from "../state/store.ts";
import { numberEntries } from "./entries.ts";
import { leavePalette } from "./leave.ts";

/** The unit and the segments with the number that was typed. */
export function NumberResults({ text }: { readonly text: string }): ReactNode {
  const project = useWindow((state) => state.project);
  if (project === null)
    return <p className="palette-none">Open a project first.</p>;
  const { unit, segments } = numberEntries(text, project);
  if (unit === null && segments.length === 0)
    return (
      <p className="palette-none">
        {text.trim() === ""
          ? "Type the number of a unit or a segment."
          : `No unit and no segment has the number ${text.trim()}.`}
      </p>
    );
  return (
    <>
      {unit === null ? null : (
        <Command.Group heading="Unit">
          <Command.Item
            value={unit.id}
            onSelect={() => leavePalette(() => goToUnit(unit))}
          >
            <Glyph name={unit.status} />
            <span>
              Unit {unit.id.slice(1)}
              <small>
                {statusWords[unit.status]} ·{" "}
                {Object.keys(unit.members).join(", ")}
              </small>
            </span>
          </Command.Item>
        </Command.Group>
      )}
      {segments.length === 0 ? null : (
        <Command.Group heading="Segments">
          {segments.map(({ version, segment, text: words }) => (
            <Command.Item
              key={segment}
              value={segment}
              onSelect={() => leavePalette(() => goToSegment(segment))}
            >
              <VersionCode id={version.id} />
              <bdi
                className="clip text"
                lang={languageOf(version.id)}
                dir={version.dir}
              >
                {words}
              </bdi>
            </Command.Item>
          ))}
        </Command.Group>
      )}
    </>
  );
}
