import type { Format, Reader } from "../format.ts";
import { srtReader, vttReader } from "./read-subtitles.ts";

const subtitles = (
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

export const srtFormat = subtitles("srt", "Subtitles (SubRip)", srtReader);
export const vttFormat = subtitles("vtt", "Subtitles (WebVTT)", vttReader);
