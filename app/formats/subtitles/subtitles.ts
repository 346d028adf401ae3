import type { Format, Reader } from "../format.ts";
import { srtReader, vttReader } from "./read-subtitles.ts";

const subtitleFormat = (
  id: "srt" | "vtt",
  name: string,
  reader: Reader,
): Format => ({
  info: {
    id,
    name,
    extensions: [id],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "Subtitles of one version: each cue is a segment, without its markup. The times are not kept.",
  },
  reader,
  writer: null,
});

export const srt = subtitleFormat("srt", "Subtitles (SubRip)", srtReader);
export const vtt = subtitleFormat("vtt", "Subtitles (WebVTT)", vttReader);
