/** The neutral form: offsets into the texts, for programs and scorers. */
import { idleTask } from "../../task/task.ts";
import { Failure } from "../../contract/failure.ts";
import type { Format, Problem, Source } from "../format.ts";
import { neutralText } from "../neutral-text.ts";
import { chosenProject } from "./chosen-project.ts";
import { readNeutral } from "./read-neutral.ts";

export const json: Format = {
  info: {
    id: "json",
    name: "JSON with offsets",
    extensions: ["json"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "Segments, units and drifts as offsets into the texts, for programs; the texts themselves are not in it.",
  },
  reader: {
    recognises(name, head) {
      if (!/^\s*\{/.test(head)) return 0;
      if (/^\s*\{\s*"(?:segments|texts)"\s*:\s*\{/.test(head)) return 0.9;
      return /\.json$/i.test(name) ? 0.4 : 0;
    },
    read: readNeutral,
  },
  writer: {
    holds: {
      manyVersions: true,
      parts: true,
      crossings: true,
      nulls: true,
      absent: true,
      status: true,
      confidence: true,
      reasons: false,
      drifts: true,
      comments: false,
      kinds: true,
      spacing: true,
    },
    losses: () => ["The texts are left out: the file holds offsets into them."],
    *files(corpus) {
      yield { name: "", content: [neutralText(chosenProject(corpus))] };
    },
    check: checkNeutral,
  },
};

function checkNeutral(source: Source): readonly Problem[] {
  try {
    readNeutral(source, idleTask);
    return [];
  } catch (error) {
    if (error instanceof Failure) return [{ text: error.message }];
    throw error;
  }
}
