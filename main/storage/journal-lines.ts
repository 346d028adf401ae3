/**
 * The journal's form: a line a step, `<bytes> <crc32> <json>`, so that a torn
 * or damaged line is recognised whatever is in it. The first line names the
 * file the steps belong to; a `saving` line goes before every rewrite of it.
 */
import { crc32 } from "node:zlib";
import { z } from "zod";
import { changeSchema } from "../../app/change/change.ts";
import type { JournalEntry } from "../../app/workbench/ports.ts";

/** A file's content, recognised by its size and checksum, and the last revision in it. */
export const printSchema = z.strictObject({
  revision: z.number().int(),
  bytes: z.number().int(),
  crc: z.string(),
});
export type FilePrint = z.infer<typeof printSchema>;

const lineSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("journal"),
    format: z.literal(1),
    file: z.string(),
    base: printSchema,
  }),
  /** Before the file is replaced: from here on it may be the old or the new one. */
  z.strictObject({ type: z.literal("saving"), print: printSchema }),
  /** After it: steps up to this revision are safe in the file. */
  z.strictObject({ type: z.literal("saved"), revision: z.number().int() }),
  z.strictObject({
    type: z.literal("step"),
    revision: z.number().int(),
    kind: z.enum(["do", "undo", "redo"]),
    label: z.string(),
    change: changeSchema,
  }),
]);
export type JournalLine = z.infer<typeof lineSchema>;

/** A step and where its line starts, in bytes. */
export interface JournalStep {
  readonly entry: JournalEntry;
  readonly start: number;
}

export interface JournalContent {
  /** The states of the file that this journal knows, oldest first. */
  readonly prints: readonly FilePrint[];
  /** The last revision known to be in the file. */
  readonly savedRevision: number;
  readonly steps: readonly JournalStep[];
  /** Bytes that were whole and are used. */
  readonly usedBytes: number;
  /** What follows them: nothing, an unfinished last line (never acknowledged), or damage. */
  readonly rest: "none" | "unfinished" | "damaged";
}

const newline = 0x0a;

/** The fingerprint of a file's content at a revision. */
export function printOf(bytes: Uint8Array, revision: number): FilePrint {
  return { revision, bytes: bytes.length, crc: hex(bytes) };
}

export function samePrint(
  a: Omit<FilePrint, "revision">,
  b: Omit<FilePrint, "revision">,
): boolean {
  return a.bytes === b.bytes && a.crc === b.crc;
}

/** One line with its length, checksum and line end. */
export function writeLine(line: JournalLine): Buffer {
  const json = Buffer.from(JSON.stringify(line), "utf8");
  return Buffer.concat([
    Buffer.from(`${json.length} ${hex(json)} `, "latin1"),
    json,
    Buffer.of(newline),
  ]);
}

export function stepLine({
  revision,
  kind,
  label,
  change,
}: JournalEntry): JournalLine {
  return { type: "step", revision, kind, label, change };
}

/** Reads up to the first line that is not whole; what follows is not trusted. */
export function readJournal(bytes: Uint8Array): JournalContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const prints: FilePrint[] = [];
  const steps: JournalStep[] = [];
  let savedRevision = 0;
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf(newline, at);
    const line = end < 0 ? null : readLine(buffer.subarray(at, end));
    if (line === null || (at === 0) !== (line.type === "journal")) break;
    const start = at;
    at = end + 1;
    switch (line.type) {
      case "journal":
        prints.push(line.base);
        savedRevision = line.base.revision;
        break;
      case "saving":
        prints.push(line.print);
        break;
      case "saved":
        savedRevision = line.revision;
        break;
      case "step": {
        const { revision, kind, label, change } = line;
        steps.push({ entry: { revision, kind, label, change }, start });
      }
    }
  }
  const rest = buffer.subarray(at);
  return {
    prints,
    savedRevision,
    steps,
    usedBytes: at,
    rest:
      rest.length === 0
        ? "none"
        : rest.includes(newline)
          ? "damaged"
          : "unfinished",
  };
}

function readLine(line: Buffer): JournalLine | null {
  const head = /^(\d{1,10}) ([0-9a-f]{8}) /.exec(
    line.toString("latin1", 0, 24),
  );
  if (head === null) return null;
  const json = line.subarray(head[0].length);
  if (json.length !== Number(head[1]) || hex(json) !== head[2]) return null;
  return lineSchema.safeParse(JSON.parse(json.toString("utf8"))).data ?? null;
}

function hex(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
