/** Generated projects of any size for the benchmarks and the large end-to-end run: the same bytes for the same size. */
import { apply } from "../../app/change/apply.ts";
import { runCommand } from "../../app/command/table.ts";
import type { Project } from "../../app/model/records.ts";
import { directionOf, nameInItself } from "../../app/text/language.ts";
import { newProject } from "../../app/workbench/new-project.ts";

const context = { by: "", at: "2026-01-01T00:00:00Z" };

const words: Readonly<Record<string, readonly string[]>> = {
  ar: "كتاب مدينة رسالة طريق بيت صباح قانون شركة عالم سؤال جواب سنة بحر ليل".split(
    " ",
  ),
  de: "Buch Stadt Brief Straße Haus Morgen Gesetz Firma Welt Frage Antwort Jahr Meer Nacht".split(
    " ",
  ),
  en: "book city letter road house morning law company world question answer year sea night".split(
    " ",
  ),
  fr: "livre ville lettre route maison matin loi société monde question réponse année mer nuit".split(
    " ",
  ),
  it: "libro città lettera strada casa mattina legge società mondo domanda risposta anno mare notte".split(
    " ",
  ),
};

/** Numbers from a seed, evenly over [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Five versions of `count` segments each; nine rows in ten are linked in all five, some of them crossing. */
export function generateProject(count: number): Project {
  const random = randomFrom(count);
  const lengths = Array.from(
    { length: count },
    () => 5 + Math.floor(random() * 20),
  );
  const versions = Object.entries(words).map(([id, list]) => {
    let text = "";
    const ranges = lengths.map((length, row) => {
      const sentence = `${row + 1} ${Array.from({ length }, () => list[Math.floor(random() * list.length)] ?? "").join(" ")}.`;
      const start = text.length;
      text += `${sentence}${row % 6 === 5 ? "\n\n" : " "}`;
      return { start, end: start + sentence.length, kind: "sentence" as const };
    });
    return {
      id,
      title: nameInItself(id),
      dir: directionOf(id),
      file: `${id}.txt`,
      segmentation: "sentences" as const,
      text,
      ranges,
    };
  });
  const project = newProject(`Generated, 5 × ${count}`, versions, context);
  const proposals = lengths.flatMap((_, row) => {
    if (row % 10 === 9) return [];
    const members = project.versions.map((version, v) => {
      // Every fiftieth pair of rows crosses in the later versions.
      const at =
        row % 50 === 20 && v > 2
          ? row + 1
          : row % 50 === 21 && v > 2
            ? row - 1
            : row;
      const segment = version.segments[Math.min(at, count - 1)];
      const range = versions[v]?.ranges[Math.min(at, count - 1)];
      return [
        version.id,
        [
          {
            segment: segment?.id ?? "",
            text: version.text.slice(range?.start, range?.end),
          },
        ],
      ] as const;
    });
    return [
      {
        members: Object.fromEntries(members),
        confidence: 0.3 + 0.69 * random(),
        reasons: [{ text: "Lengths fit." }],
      },
    ];
  });
  return apply(
    project,
    runCommand(project, "propose", { proposals }, context).change,
  );
}
