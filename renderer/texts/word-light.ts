/** Lights the words that match the one under the mouse, in every column. */
import type { WordMatch } from "../../app/contract/words.ts";
import type { Project, UnitId, Version } from "../../app/model/records.ts";
import { placesOf, segmentIndexAt } from "../../app/model/places.ts";
import { toTextOffset } from "../../app/view/display.ts";
import { unitOf } from "../../app/model/memberships.ts";
import { workbench } from "../state/workbench.ts";
import type { LinePlace } from "./line-place.ts";
import { rangeIn, segmentText } from "./marks.ts";
import type { Range } from "./monaco.ts";
import type { Stage } from "./stage.ts";

/** The mouse rests this long before a unit's words are asked for. */
const restMs = 120;

export class WordLight {
  readonly #stage: Stage;
  /** What the units of the present texts were told to be; forgotten with any change of them. */
  #known = new Map<UnitId, readonly WordMatch[]>();
  #of: Project["units"] | null = null;
  #timer = 0;
  #lit: WordMatch | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The mouse is over a place of a column; null = over no words. */
  follow(project: Project, version: Version, place: LinePlace | null): void {
    clearTimeout(this.#timer);
    const segment = place === null ? undefined : version.segments[place.line];
    const unit = segment === undefined ? undefined : unitOf(project, segment.id); // prettier-ignore
    if (place === null || unit === undefined) {
      this.clear();
      return;
    }
    if (this.#of !== project.units) this.#known = new Map();
    this.#of = project.units;
    const known = this.#known.get(unit.id);
    if (known !== undefined) {
      this.#show(known, version, place);
      return;
    }
    this.#timer = window.setTimeout(() => {
      const asked = this.#known;
      workbench()
        .matchedWords({ unit: unit.id })
        .then(
          (matches) => {
            asked.set(unit.id, matches);
            if (asked === this.#known) this.#show(matches, version, place);
          },
          // A unit that went meanwhile has no words to light.
          () => undefined,
        );
    }, restMs);
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#lit === null) return;
    this.#lit = null;
    for (const { editor } of this.#stage.columns) editor.setLit([]);
  }

  #show(
    matches: readonly WordMatch[],
    version: Version,
    { line, offset }: LinePlace,
  ): void {
    const start = placesOf(version).starts[line] ?? 0;
    const at = start + toTextOffset(segmentText(version, line), offset);
    const found = matches.find(({ mentions }) =>
      mentions.some(
        (mention) =>
          mention.version === version.id &&
          mention.start <= at &&
          at <= mention.end,
      ),
    );
    if (found === this.#lit) return;
    this.clear();
    if (found === undefined) return;
    this.#lit = found;
    for (const column of this.#stage.columns)
      column.editor.setLit(rangesIn(column.version, found));
  }
}

function rangesIn(version: Version, { mentions }: WordMatch): Range[] {
  const { starts } = placesOf(version);
  return mentions.flatMap(({ version: id, start, end }) => {
    if (id !== version.id) return [];
    const index = segmentIndexAt(version, start);
    const from = starts[index] ?? 0;
    return [rangeIn(version, index, start - from, index, end - from)];
  });
}
