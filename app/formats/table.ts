/** Every format, once. */
import type { FormatId, FormatInfo } from "../contract/formats.ts";
import type { Format, Reader, Writer } from "./format.ts";
import { csv } from "./delimited/csv.ts";
import { tsv } from "./delimited/tsv.ts";
import { docx } from "./docx/docx.ts";
import { epub } from "./epub/epub.ts";
import { html } from "./html/html.ts";
import { dictd } from "./dictd/dictd.ts";
import { hunalign } from "./hunalign/hunalign.ts";
import { intertext } from "./intertext/intertext.ts";
import { json } from "./json/json.ts";
import { jsonl } from "./jsonl/jsonl.ts";
import { ladder } from "./ladder/ladder.ts";
import { markdown } from "./markdown/markdown.ts";
import { moses } from "./moses/moses.ts";
import { odt } from "./odt/odt.ts";
import { omw } from "./omw/omw.ts";
import { project } from "./project/project.ts";
import { srt, vtt } from "./subtitles/subtitles.ts";
import { tbx } from "./tbx/tbx.ts";
import { tei } from "./tei/tei.ts";
import { text } from "./text/text.ts";
import { tmx } from "./tmx/tmx.ts";
import { vecalign } from "./vecalign/vecalign.ts";
import { xces } from "./xces/xces.ts";
import { xliff } from "./xliff/xliff.ts";
import { xlsx } from "./xlsx/xlsx.ts";

/** In the order in which people are offered them. */
export const formats: readonly Format[] = [
  tmx,
  xliff,
  tei,
  xces,
  intertext,
  hunalign,
  ladder,
  vecalign,
  moses,
  tsv,
  csv,
  xlsx,
  json,
  jsonl,
  docx,
  html,
  text,
  markdown,
  odt,
  epub,
  srt,
  vtt,
  tbx,
  dictd,
  omw,
  project,
];

export const formatInfos: readonly FormatInfo[] = formats.map(
  ({ info }) => info,
);

export function readerOf(id: FormatId): Reader | null {
  return formats.find(({ info }) => info.id === id)?.reader ?? null;
}

export function writerOf(id: FormatId): Writer | null {
  return formats.find(({ info }) => info.id === id)?.writer ?? null;
}

/** The format that is surest of a file, from its name and its first 4 KB; null where none knows it. */
export function recognise(name: string, head: string): Format | null {
  let best: Format | null = null;
  let surest = 0;
  for (const format of formats) {
    const sure = format.reader?.recognises(name, head) ?? 0;
    if (sure > surest) {
      surest = sure;
      best = format;
    }
  }
  return best;
}
