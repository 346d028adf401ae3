import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, closeSync, rmSync, truncateSync, writeFileSync, writeSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSource } from "../../../main/formats/open-source.ts";

const folder = mkdtempSync(join(tmpdir(), "pentapla-decoding-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function opened(
  name: string,
  content: string | Uint8Array,
  encoding?: string,
): ReturnType<typeof openSource> {
  // prettier-ignore
  writeFileSync(join(folder, name), content);
  return openSource(join(folder, name), name, encoding);
}

function read(
  name: string,
  content: string | Uint8Array,
  encoding?: string,
): readonly [text: string, encoding: string | undefined] {
  const source = opened(name, content, encoding);
  const text = [...source.text()].join("");
  return [text, source.decoding()?.encoding];
}

describe("how a file is decoded", () => {
  const umlauts = Buffer.from("Größe", "latin1");

  it("goes by what an XML declaration or an HTML meta element says", () => {
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>'), umlauts, Buffer.from("</a>")]); // prettier-ignore
    expect(read("a.xml", xml)[0]).toContain("<a>Größe</a>");
    const html = Buffer.concat([Buffer.from('<html><meta charset="windows-1252"><p>'), umlauts]); // prettier-ignore
    expect(read("a.html", html)).toEqual(['<html><meta charset="windows-1252"><p>Größe', "windows-1252"]); // prettier-ignore
  });

  it("goes by a byte order mark, which is dropped", () => {
    expect(read("bom.txt", "\ufeffGröße")).toEqual(["Größe", "utf-8"]);
    expect(read("wide.txt", Buffer.from("\ufeffGröße", "utf16le"))).toEqual(["Größe", "utf-16le"]); // prettier-ignore
    expect(opened("wide.txt", Buffer.from("\ufeff<tmx", "utf16le")).head.endsWith("<tmx")).toBe(true); // prettier-ignore
  });

  it("believes the bytes where the declaration is wrong", () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a>Größe</a>';
    expect(read("wrong.xml", xml)).toEqual([xml, "utf-8"]);
    const latin1 = Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><a>Die Größe der Glocke ist für die Leute in der Stadt wichtig, und sie hören sie über die Dächer bis nach Köln.</a>',
      "latin1",
    );
    const [text] = read("wrong8.xml", latin1);
    expect(text).toContain("Größe");
  });

  it("does as it is asked, and refuses in a sentence where that can't be", () => {
    expect(read("asked.txt", umlauts, "iso-8859-2")[0]).toBe("Größe");
    expect(() => read("asked.txt", umlauts, "utf-8")).toThrow(/^asked\.txt can't be read as UTF-8\. Choose its encoding\.$/); // prettier-ignore
    expect(() => read("asked.txt", umlauts, "x-none")).toThrow(/is not an encoding/); // prettier-ignore
  });
});

describe("what is opened", () => {
  it("is read piece by piece above 100 MB, and again from its beginning", () => {
    const path = join(folder, "large.txt");
    const handle = openSync(path, "w");
    const part = Buffer.from("Größe – ".repeat(131_072));
    const count = Math.ceil((101 * 1024 * 1024) / part.length);
    for (let n = 0; n < count; n++) writeSync(handle, part);
    writeSync(handle, "\nEnde");
    closeSync(handle);
    const source = openSource(path, "large.txt", "utf-8");
    for (let n = 0; n < 2; n++) {
      let length = 0;
      let last = "";
      for (const piece of source.text()) {
        length += piece.length;
        last = piece;
      }
      expect(length).toBe(count * 131_072 * 8 + 5);
      expect(last.endsWith("\nEnde")).toBe(true);
    }
    expect(() => source.bytes()).toThrow("large.txt is 103 MB; files of its kind up to 100 MB can be read."); // prettier-ignore
  });

  it("is refused above 1 GB, before it is read", () => {
    const path = join(folder, "huge.txt");
    writeFileSync(path, "Anfang\n");
    truncateSync(path, 1_100 * 1024 * 1024);
    const source = openSource(path, "huge.txt");
    expect(() => [...source.text()]).toThrow("huge.txt is 1100 MB; files of its kind up to 1 GB can be read."); // prettier-ignore
  });

  it("is refused in a sentence where it is a folder, empty or not there", () => {
    mkdirSync(join(folder, "sub"));
    expect(() => openSource(join(folder, "sub"), "sub")).toThrow("sub is a folder, not a file."); // prettier-ignore
    expect(() => opened("none.txt", "")).toThrow("none.txt is empty.");
    expect(() => openSource(join(folder, "gone"), "gone")).toThrow("gone can't be read: it does not exist."); // prettier-ignore
  });

  it.skipIf(process.platform === "win32")(
    "is never waited for where it is a pipe",
    () => {
      const path = join(folder, "pipe");
      execFileSync("mkfifo", [path]);
      expect(() => openSource(path, "pipe")).toThrow("pipe is a device or a pipe, not a file."); // prettier-ignore
    },
  );
});
