import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openSource } from "../../../main/formats/open-source.ts";

const folder = mkdtempSync(join(tmpdir(), "pentapla-source-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function placed(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a file packed with gzip", () => {
  const words = "<text><s id='1'>Die Glocke läutet.</s></text>";

  it("is read as what it holds, under that name", () => {
    const path = placed("de.xml.gz", gzipSync(words));
    const source = openSource(path, "de.xml.gz");
    expect(source.name).toBe("de.xml");
    expect(source.head).toBe(words);
    expect(source.size).toBe(Buffer.byteLength(words));
    expect([...source.text()].join("")).toBe(words);
  });

  it("is read whole where it was packed in several runs", () => {
    const packed = Buffer.concat([gzipSync("eins\n"), gzipSync("zwei\n")]);
    const source = openSource(placed("a.txt.gz", packed), "a.txt.gz");
    expect([...source.text()].join("")).toBe("eins\nzwei\n");
  });

  it("is recognised by its bytes, whatever its name", () => {
    const source = openSource(
      placed("plain.xml", gzipSync(words)),
      "plain.xml",
    );
    expect([...source.text()].join("")).toBe(words);
  });

  it("is read piece by piece where it is large", () => {
    const line = `${"äöü ".repeat(2_000)}\n`;
    const times = 10_000;
    const packed = gzipSync(Buffer.from(line.repeat(times)), { level: 1 });
    const source = openSource(placed("large.txt.gz", packed), "large.txt.gz");
    let length = 0;
    for (const piece of source.text()) length += piece.length;
    expect(length).toBe(line.length * times);
  });

  it("is refused in a sentence where it is cut off, empty or a bomb", () => {
    const packed = gzipSync(words);
    const opened = (name: string, content: Uint8Array) => () =>
      openSource(placed(name, content), name);
    expect(opened("cut.gz", packed.subarray(0, -9))).toThrow(
      "cut.gz can't be unpacked: it is damaged or cut off. Get it again.",
    );
    expect(opened("none.gz", gzipSync(""))).toThrow("none.gz is empty.");
    expect(
      opened("bomb.gz", gzipSync(Buffer.alloc(300 * 1024 * 1024))),
    ).toThrow(
      "bomb.gz unpacks to more than 256 MB. Unpack it and read what it holds.",
    );
  });

  it("stays packed for the reader of dictionaries", () => {
    const packed = gzipSync("Wort");
    const source = openSource(placed("a.dict.dz", packed), "a.dict.dz");
    expect(Buffer.from(source.bytes())).toEqual(packed);
  });
});
