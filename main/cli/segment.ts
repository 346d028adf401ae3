import { Failure } from "../../app/contract/failure.ts";
import { createTaskRunner } from "../worker/runner.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import type { Console } from "./console.ts";
import { readRulesFile } from "./rules.ts";
import { languagesOf, readTexts } from "./texts.ts";

/** `pentapla segment FILE... [--lang de] [--rules R.srx] [--json]`: a segment a line, or the neutral form. */
export async function runSegment(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("segment", args, {
    lang: { type: "string" },
    json: { type: "boolean" },
    presegmented: { type: "boolean" },
    rules: { type: "string" },
  });
  if (given.files.length === 0)
    throw new Failure("bad-arguments", "segment: name one text or more.");
  const languages = languagesFor(given);
  const segmentation = given.flag("presegmented") ? "lines" : "sentences";
  const rules = await readRulesFile(given, (line) => console.warn(line));
  const runner = createTaskRunner();
  try {
    for (const [at, file] of given.files.entries()) {
      const language = languages?.[at];
      const [read] = await readTexts(
        [file],
        language === undefined ? undefined : [language],
        (line) => console.warn(line),
      );
      if (read === undefined) continue;
      const { id, text } = read;
      const input = [{ text, language: id, segmentation, rules }] as const;
      const [ranges = []] = await runner.run("segment", input, () => undefined)
        .result;
      if (given.flag("json")) {
        const neutral = { segments: { [id]: ranges }, units: [], drifts: [] };
        const line = given.files.length > 1 ? { file, ...neutral } : neutral;
        console.out(`${JSON.stringify(line)}\n`);
        continue;
      }
      for (const { start, end } of ranges)
        console.out(`${text.slice(start, end).replace(/\s+/g, " ")}\n`);
    }
    return 0;
  } finally {
    await runner.close();
  }
}

/** One language holds for all files; else one a file. */
function languagesFor(given: Arguments): readonly string[] | undefined {
  const named = languagesOf(given.value("lang"));
  if (named === undefined || named.length === given.files.length) return named;
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0)
    return given.files.map(() => only);
  throw new Failure(
    "bad-arguments",
    `--lang names ${named.length} languages for ${given.files.length} files. Give one for all, or one a file.`,
  );
}
