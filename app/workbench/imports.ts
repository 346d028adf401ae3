/** From files to versions: reading, detecting, cutting, previewing. */
import type { CommandArgs } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type {
  NewVersion,
  TextPreview,
  TextRequest,
} from "../contract/files.ts";
import type { SegmentRange } from "../model/range.ts";
import type { SegmentKind, Segmentation, VersionId } from "../model/records.ts";
import { directionOf } from "../text/language.ts";
import type { Ports } from "./ports.ts";
import { textWarnings } from "./text-warnings.ts";

/** Segments shown in a preview. */
const previewed = 300;

/** What reading each file would give. A file that can't be read is one sentence, never a rejection. */
export async function previewTexts(
  ports: Ports,
  requests: readonly TextRequest[],
): Promise<TextPreview[]> {
  return Promise.all(requests.map((request) => previewText(ports, request)));
}

async function previewText(
  ports: Ports,
  request: TextRequest,
): Promise<TextPreview> {
  try {
    const { text, encoding, encodings } = await ports.files.readText(request);
    const { language, languageFrom } = languageFor(ports, request, text);
    const segmentation = request.segmentation ?? "sentences";
    const ranges = await cut(ports, text, language, segmentation);
    const segments = ranges.map(({ start, end, kind }) => ({
      text: text.slice(start, end),
      kind,
    }));
    const kindCounts: Partial<Record<SegmentKind, number>> = {};
    for (const { kind } of segments)
      kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
    return {
      ok: true, ref: request.ref, encoding, encodings: [...encodings], language, languageFrom, dir: directionOf(language),
      length: text.length, segmentCount: segments.length, kindCounts, segments: segments.slice(0, previewed),
      warnings: textWarnings(ports, language, segments),
    }; // prettier-ignore
  } catch (cause) {
    if (cause instanceof Failure)
      return {
        ok: false,
        ref: request.ref,
        error: cause.message,
        encodings: [],
      };
    throw cause;
  }
}

function languageFor(
  ports: Ports,
  request: TextRequest,
  text: string,
): {
  language: VersionId;
  languageFrom: "name" | "text" | "request" | "guess";
} {
  if (request.language !== undefined)
    return { language: request.language, languageFrom: "request" };
  const named = ports.languages.fromName(request.ref.name);
  if (named !== null) return { language: named, languageFrom: "name" };
  const guess = ports.languages.guess(text);
  return guess === null
    ? { language: "und", languageFrom: "guess" }
    : {
        language: guess.language,
        languageFrom: guess.isSure ? "text" : "guess",
      };
}

/** Cuts one text off the command thread. */
export async function cut(
  ports: Pick<Ports, "tasks">,
  text: string,
  language: VersionId,
  segmentation: Segmentation,
): Promise<readonly SegmentRange[]> {
  const [ranges] = await ports.tasks.run(
    "segment",
    [{ text, language, segmentation }],
    () => undefined,
  ).result;
  return ranges ?? [];
}

/** Reads and cuts a version's file into the arguments of `addVersion`. */
export async function readVersion(
  ports: Ports,
  version: NewVersion,
): Promise<CommandArgs<"addVersion">> {
  const { ref, id, title, dir, encoding, segmentation } = version;
  const { text } = await ports.files.readText({ ref, encoding });
  const ranges = await cut(ports, text, id, segmentation);
  if (ranges.length === 0)
    throw new Failure(
      "unreadable",
      `${ref.name} holds no words, only white space.`,
    );
  return {
    id,
    title,
    dir,
    file: ref.name,
    segmentation,
    text,
    ranges: [...ranges],
  };
}
