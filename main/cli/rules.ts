/** Reading the segmentation rules that a command names. */
import { basename, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { SegmentationRule } from "../../app/model/settings.ts";
import { readSrx } from "../../app/segment/srx/read-srx.ts";
import { readTextFile } from "../text/read-text-file.ts";
import type { Arguments } from "./arguments.ts";

const unwatched = {
  progress: () => undefined,
  checkpoint: () => undefined,
};

/**
 * The rules of `--rules FILE.srx`; none where it is not given. What is left out
 * is told through `warn`. Throws a Failure in one sentence for a file that can't
 * be read, and where segments are given already.
 */
export async function readRulesFile(
  given: Arguments,
  warn: (line: string) => void,
): Promise<readonly SegmentationRule[]> {
  const file = given.value("rules");
  if (file === undefined) return [];
  if (given.flag("presegmented"))
    throw new Failure(
      "bad-arguments",
      "--rules cuts sentences, and with --presegmented a line is a segment. Give one of them.",
    );
  const { text } = await readTextFile(resolve(file), file);
  const { rules, report } = readSrx(basename(file), text, unwatched);
  for (const line of report) warn(`${file}: ${line}`);
  return rules;
}
