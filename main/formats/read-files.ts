/** Reads files of any kind in a worker thread; one that can't be read is one sentence, and the others go on. */
import { Failure } from "../../app/contract/failure.ts";
import { readFile, type ReadTools } from "../../app/formats/read-file.ts";
import type { ReadInput, ReadOutcome } from "../../app/task/reading.ts";
import type { Task } from "../../app/task/task.ts";
import { createLanguageGuesser } from "../text/guess-language.ts";
import { segmenter } from "../worker/segmenter.ts";
import { openSource } from "./open-source.ts";
import { unpackedName } from "./unpacked.ts";

export function readFiles(
  { files, rules }: ReadInput,
  task: Task,
): readonly ReadOutcome[] {
  const guesser = createLanguageGuesser();
  const tools: ReadTools = {
    segmenter: {
      segment: (text, language, segmentation) =>
        segmenter().segment(text, language, segmentation, rules),
    },
    guess: (text) => guesser.guess(text),
    fromName: (name) => guesser.fromName(name),
  };
  return files.map(({ path, name, reading }, done): ReadOutcome => {
    task.progress(done / files.length, `Read ${name}`);
    try {
      const source = openSource(path, name, reading.encoding);
      const file = readFile(source, source.head, reading, tools, task);
      const { encoding = null, encodings = [] } = source.decoding() ?? {};
      return { ok: true, file, encoding, encodings };
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      const { message } = cause;
      const isNamed = message.includes(unpackedName(name));
      return { ok: false, error: isNamed ? message : `${name}: ${message}` };
    }
  });
}
