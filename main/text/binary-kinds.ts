/** Files that are no plain text, recognised by how they begin. */

interface Kind {
  readonly start: string;
  /** With its article, for a sentence. */
  readonly name: string;
}

/** Bytes written as Latin-1 characters. The first match counts. */
const kinds: readonly Kind[] = [
  { start: "%PDF-", name: "a PDF document" },
  { start: "{\\rtf", name: "an RTF document" },
  {
    start: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    name: "an old Word, Excel or PowerPoint document",
  },
  { start: "\x89PNG\r\n\x1a\n", name: "an image" },
  { start: "\xff\xd8\xff", name: "an image" },
  { start: "GIF87a", name: "an image" },
  { start: "GIF89a", name: "an image" },
  { start: "II*\0", name: "an image" },
  { start: "MM\0*", name: "an image" },
  { start: "RIFF", name: "a sound, a film or an image" },
  { start: "OggS", name: "a sound or a film" },
  { start: "fLaC", name: "a sound" },
  { start: "ID3", name: "a sound" },
  { start: "\x1aE\xdf\xa3", name: "a film" },
  { start: "\x1f\x8b", name: "a compressed file (gzip)" },
  { start: "BZh", name: "a compressed file (bzip2)" },
  { start: "\xfd7zXZ\0", name: "a compressed file (xz)" },
  { start: "(\xb5/\xfd", name: "a compressed file (zstd)" },
  { start: "7z\xbc\xaf\x27\x1c", name: "an archive (7z)" },
  { start: "Rar!\x1a\x07", name: "an archive (rar)" },
  { start: "SQLite format 3\0", name: "a database" },
  { start: "\x7fELF", name: "a program" },
  { start: "\xca\xfe\xba\xbe", name: "a program" },
  { start: "\xcf\xfa\xed\xfe", name: "a program" },
];

/** What `bytes` are in words ("a PDF document"), or null when they do not begin like anything but a text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4_096));
  if (head.startsWith("PK\x03\x04")) return zipKind(head);
  if (head.slice(4, 8) === "ftyp") return "a film or a sound";
  return kinds.find(({ start }) => head.startsWith(start))?.name ?? null;
}

function zipKind(head: string): string {
  if (head.includes("word/")) return "a Word document";
  if (head.includes("xl/")) return "an Excel table";
  if (head.includes("ppt/")) return "a PowerPoint presentation";
  if (head.includes("application/epub+zip")) return "an EPUB book";
  if (head.includes("opendocument.text")) return "an OpenDocument text";
  if (head.includes("opendocument.")) return "an OpenDocument file";
  if (head.includes("[Content_Types].xml")) return "an Office document";
  return "an archive (zip)";
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "latin1",
  );
}
