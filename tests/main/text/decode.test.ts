import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { decodeText } from "../../../main/text/decode.ts";

const french =
  "Le « côté » de Noël, c’est l’été : déjà vu.\r\nÀ bientôt, chère Zoé !\r\n";
const german =
  "Größe und Übermut tun selten gut.\nDie Straße führt über die Brücke nach Köln.\n";
const arabic =
  "قال وزير الخارجية إن الاجتماع سيعقد يوم الأحد.\nوأضاف أن الوفد وصل أمس.\n";

const upperWindows1252 =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes of a text in a single-byte code page, by turning TextDecoder's table round; a character that it lacks becomes "?". */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      // Node 20 takes windows-1252 for Latin-1.
      encoding === "windows-1252" && byte >= 0x80 && byte <= 0x9f
        ? upperWindows1252.charAt(byte - 0x80)
        : decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(
    Array.from(
      text.normalize("NFC"),
      (character) => table.get(character) ?? 0x3f,
    ),
  );
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++)
    view.setUint16(i * 2, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}

function utf32(text: string, isLittleEndian: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, i) => view.setUint32(i * 4, point, isLittleEndian));
  return new Uint8Array(view.buffer);
}

function refusal(
  bytes: Uint8Array,
  encoding?: string,
  name = "ar.txt",
): string {
  try {
    decodeText(bytes, name, encoding);
  } catch (error) {
    if (error instanceof Failure && error.code === "unreadable")
      return error.message;
    throw error;
  }
  throw new Error("It was read.");
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a text in Unicode", () => {
  it.each([
    french,
    german,
    arabic,
    "plain ASCII\n",
    "短い日本語の文。\n次の文。",
    "emoji 😀 here",
  ])("is read whatever the form, with or without a mark: %j", (text) => {
    const forms: readonly (readonly [string, Uint8Array])[] = [
      ["utf-8", utf8(text)],
      ["utf-8", utf8(`\ufeff${text}`)],
      ["utf-16le", utf16(`\ufeff${text}`, true)],
      ["utf-16be", utf16(`\ufeff${text}`, false)],
      ["utf-32le", utf32(`\ufeff${text}`, true)],
      ["utf-32be", utf32(`\ufeff${text}`, false)],
    ];
    for (const [encoding, bytes] of forms) {
      expect(decodeText(bytes, "x.txt")).toEqual({
        text,
        encoding,
        encodings: [],
      });
      expect(decodeText(bytes, "x.txt", encoding).text).toBe(text);
    }
  });

  it.each([french, german, arabic])(
    "in UTF-16 is recognised without a mark: %j",
    (text) => {
      expect(decodeText(utf16(text, true), "x.txt")).toMatchObject({
        text,
        encoding: "utf-16le",
      });
      expect(decodeText(utf16(text, false), "x.txt")).toMatchObject({
        text,
        encoding: "utf-16be",
      });
    },
  );

  it("in UTF-16 without a mark or a blank is read when asked for", () => {
    expect(decodeText(utf16("Wort", true), "x.txt", "utf-16le").text).toBe(
      "Wort",
    );
  });

  it("keeps line ends of every kind", () => {
    const text = "a\r\nb\nc\rd\u2028e\n\n";
    expect(decodeText(utf8(text), "x.txt").text).toBe(text);
  });
});

describe("a text in a legacy code page", () => {
  const russian =
    "Министр иностранных дел заявил, что встреча состоится в воскресенье.\nДелегация прибыла вчера.\n";
  const greek =
    "Ο υπουργός Εξωτερικών δήλωσε ότι η συνάντηση θα γίνει την Κυριακή.\nΗ αντιπροσωπεία έφτασε χθες.\n";
  const polish =
    "Minister spraw zagranicznych oświadczył, że spotkanie odbędzie się w niedzielę.\nWczoraj przybyła delegacja; trwają już rozmowy.\n";
  it.each([
    ["windows-1252", french],
    ["windows-1252", german],
    ["windows-1256", arabic],
    ["windows-1251", russian],
    ["koi8-r", russian],
    ["windows-1253", greek],
    ["windows-1250", polish],
  ])("%s is recognised", (encoding, text) => {
    const decoded = decodeText(encode(text, encoding), "x.txt");
    expect(decoded.text).toBe(text);
    expect(decoded.encodings.length).toBeGreaterThan(0);
    expect(decoded.encodings).not.toContain(decoded.encoding);
  });

  it.each(["ar", "de", "fr", "it"])(
    "is recognised for the sample's %s",
    async (language) => {
      const text = await readFile(
        new URL(`../../../data/texts/${language}.txt`, import.meta.url),
        "utf8",
      );
      const encoding = language === "ar" ? "windows-1256" : "windows-1252";
      const bytes = encode(text, encoding);
      const decoded = decodeText(bytes, "x.txt");
      expect(decoded.encoding).toBe(encoding);
      expect(
        Array.from(text).filter((character, i) => character === decoded.text[i])
          .length,
      ).toBeGreaterThan(0.98 * text.length);
    },
  );

  it("is read as what is asked for", () => {
    const bytes = encode(german, "windows-1252");
    expect(decodeText(bytes, "x.txt", "latin1")).toMatchObject({
      text: german,
      encoding: "windows-1252",
    });
    expect(decodeText(bytes, "x.txt", "windows-1251").text).not.toBe(german);
  });

  it.each([
    [
      "shift_jis",
      "93fa967b8cea82cc95b682c582b781428ec08a7b82cd8d8282a2814293fa967b8cea82cc95b682c582b78142",
    ],
    [
      "gb18030",
      "d5e2cac7d2bbb8f6bcf2b6ccb5c4d6d0cec4bee4d7d3a1a3cbfbbdf1ccecd4dac4cfbea9a1a3",
    ],
  ])("%s is recognised", (encoding, hex) => {
    const bytes = Uint8Array.from(Buffer.from(hex.repeat(2_001), "hex"));
    expect(decodeText(bytes, "x.txt").text).toBe(
      new TextDecoder(encoding).decode(bytes),
    );
  });
});

describe("what is no text is refused in one sentence:", () => {
  const bytes = (start: string, rest = "\0\x01\x02\x03"): Uint8Array =>
    Uint8Array.from(Buffer.from(start + rest, "latin1"));
  it.each([
    ["an empty file", new Uint8Array(), "ar.txt is empty."],
    ["nothing but blanks", utf8(" \n\t\n"), "ar.txt is empty."],
    ["nothing but a mark", utf8("\ufeff"), "ar.txt is empty."],
    [
      "a PDF",
      bytes("%PDF-1.7\n"),
      "ar.txt is a PDF document, not a plain text.",
    ],
    [
      "a Word document",
      bytes("PK\x03\x04\x14\0word/document.xml"),
      "ar.txt is a Word document, not a plain text.",
    ],
    [
      "a zip",
      bytes("PK\x03\x04\x14\0a.txt"),
      "ar.txt is an archive (zip), not a plain text.",
    ],
    [
      "an RTF document",
      bytes("{\\rtf1\\ansi", ""),
      "ar.txt is an RTF document, not a plain text.",
    ],
    [
      "an image",
      bytes("\x89PNG\r\n\x1a\n"),
      "ar.txt is an image, not a plain text.",
    ],
    [
      "gzip",
      bytes("\x1f\x8b\x08"),
      "ar.txt is a compressed file (gzip), not a plain text.",
    ],
    [
      "random bytes",
      Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + i * 7) % 256),
      "ar.txt is not a text: it holds binary data.",
    ],
    [
      "text with a NUL",
      utf8("abc\0def, and more of it"),
      "ar.txt is not a text: it holds binary data.",
    ],
    [
      "half a UTF-16",
      Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42),
      "ar.txt says that it is UTF-16LE, but can't be read as that. Choose its encoding.",
    ],
  ])("%s", (_, content, message) => {
    expect(refusal(content)).toBe(message);
  });

  it("an encoding that does not fit, and one that does not exist", () => {
    expect(refusal(encode(german, "windows-1252"), "utf-8", "it.txt")).toBe(
      "it.txt can't be read as UTF-8. Choose its encoding.",
    );
    expect(refusal(utf8(german), "klingon", "it.txt")).toBe(
      "“klingon” is not an encoding that is known here.",
    );
  });

  it("but words that look like a signature are a text", () => {
    for (const text of ["RIFF raff", "ID3 is a tag.", "BZh and so on", "MZ\n"])
      expect(decodeText(utf8(text), "x.txt").text).toBe(text);
  });
});

it("a hundred megabytes are read in a few seconds", () => {
  const bytes = Buffer.alloc(100 * 1024 * 1024, utf8(arabic));
  const whole = bytes.subarray(
    0,
    Math.floor(bytes.length / utf8(arabic).length) * utf8(arabic).length,
  );
  const start = process.cpuUsage();
  expect(decodeText(whole, "x.txt").encoding).toBe("utf-8");
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
});
