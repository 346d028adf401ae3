import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readingReport } from "../../../../app/formats/reading-report.ts";
import { openZip } from "../../../../app/formats/zip/read-zip.ts";
import { zipPieces } from "../../../../app/formats/zip/write-zip.ts";
import { sourceOf } from "../fuzz.ts";
import { zipOf } from "../packed.ts";

function open(bytes: Uint8Array, report = readingReport()) {
  return openZip(sourceOf("a.docx", bytes), "DOCX", report);
}

function textOf(bytes: Uint8Array, path: string): string {
  return [...open(bytes).text(path)].join("");
}

/** Changes a number in the table of contents of a zip file; the field's place is that of APPNOTE 4.3.12. */
function withField(
  bytes: Uint8Array,
  field: number,
  value: number,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 4; at >= 0; at--)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + field, value, true);
      return copy;
    }
  throw new Error("There is no entry.");
}

describe("a zip file", () => {
  it("is read part by part", () => {
    const bytes = zipOf({ "a/b.xml": "Häuser 😀", "c.xml": "" });
    expect(open(bytes).paths).toEqual(["a/b.xml", "c.xml"]);
    expect(textOf(bytes, "a/b.xml")).toBe("Häuser 😀");
    expect(textOf(bytes, "c.xml")).toBe("");
  });

  it("is read with data descriptors, as streaming writers make them", () => {
    const pieces = [...zipPieces([{ path: "a.xml", content: ["x".repeat(70_000), "ü😀"] }])]; // prettier-ignore
    const bytes = new Uint8Array(Buffer.concat(pieces));
    expect(textOf(bytes, "a.xml")).toBe(`${"x".repeat(70_000)}ü😀`);
  });

  it("is read with something behind it", () => {
    const bytes = zipOf({ "a.xml": "x" });
    expect(textOf(new Uint8Array([...bytes, 1, 2, 3]), "a.xml")).toBe("x");
  });

  it("gives UTF-16 and Latin-1 parts as text", () => {
    const wide = new Uint8Array(Buffer.from("\ufeff<a>ß😀</a>", "utf16le"));
    const latin = new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xdf\x93</a>', "latin1")); // prettier-ignore
    const bytes = zipOf({ "wide.xml": wide, "latin.xml": latin });
    expect(textOf(bytes, "wide.xml")).toBe("<a>ß😀</a>");
    expect(textOf(bytes, "latin.xml")).toContain("<a>ß“</a>");
  });

  it("leaves out names that lead elsewhere or are there twice, and says so", () => {
    const bytes = zipOf({
      "../../evil.xml": "x",
      "/etc/passwd": "x",
      "C:\\x": "x",
      "..\\y": "x",
      "good.xml": "first",
      "goof.xml": "second",
    });
    // Both names have the same length: the second becomes the first's twin.
    for (let at = 0; at < bytes.length - 4; at++)
      if (Buffer.from(bytes.subarray(at, at + 4)).toString() === "goof")
        bytes[at + 3] = "d".charCodeAt(0);
    const report = readingReport();
    const archive = open(bytes, report);
    expect(archive.paths).toEqual(["good.xml"]);
    expect([...archive.text("good.xml")].join("")).toBe("first");
    expect(report.lines().map(({ text }) => text)).toEqual([
      "A part whose path leads out of the file was left out. (4 times)",
      "A second part of the same name was left out.",
    ]);
  });

  it.each([
    ["a text", strToU8("Only words."), "a.docx is not a DOCX file: it doesn't begin as a zip file does."],
    ["an old Office file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "a.docx is protected with a password or of an old Office format. Open it there and save it as DOCX without a password."],
    ["one cut off", zipOf({ "a.xml": "x".repeat(500) }).slice(0, 80), "a.docx is damaged: the end of the zip file is missing, it may have been cut off. Get it again."],
    ["an entry that is encrypted", withField(zipOf({ "a.xml": "x" }), 8, 1), "a.docx is protected with a password. Save it without one."],
    ["an unknown way of packing", withField(zipOf({ "a.xml": "x" }), 10, 99), "a.docx is packed in a way that is not read here (method 99). Save it anew."],
    ["a wrong check sum", withField(zipOf({ "a.xml": "x" }), 16, 7), "a.docx is damaged: its part a.xml can't be unpacked. Get it again."],
    ["an entry that begins nowhere", withField(zipOf({ "a.xml": "x" }), 42, 5_000_000), "a.docx is damaged: its part a.xml is not where it should be. Get it again."],
    ["overlapping entries", withField(zipOf({ "a.xml": "x" }), 20, 4_000_000), "a.docx is not read: its parts overlap, as in files made to fill the memory."],
    ["a part that is missing", zipOf({ "b.xml": "x" }), "a.docx is not a whole DOCX file: its part a.xml is missing."],
  ])("is refused for %s", (_, bytes, message) => {
    expect(() => textOf(bytes, "a.xml")).toThrow(message);
  }); // prettier-ignore

  it("is refused for more than 10,000 entries", () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, new Uint8Array(0)])); // prettier-ignore
    expect(() => open(zipSync(parts, { level: 0 }))).toThrow(
      "a.docx holds 10001 files; up to 10000 are read.",
    );
  });

  it("that unpacks to far more than it holds is given up early", () => {
    const bomb = zipOf({ "a.xml": new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    let taken = 0;
    expect(() => {
      for (const piece of open(bomb).text("a.xml")) taken += piece.length;
    }).toThrow("a.docx is not read: it unpacks to far more than a text holds.");
    expect(taken).toBeLessThan(32 * 1024 * 1024);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024); // prettier-ignore
  });

  it("that lies about its sizes is measured by what comes out", () => {
    const bomb = withField(zipOf({ "a.xml": new Uint8Array(60 * 1024 * 1024) }), 24, 10); // prettier-ignore
    expect(() => [...open(bomb).text("a.xml")]).toThrow("far more than a text");
  });
});
