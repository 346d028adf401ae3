import { execFileSync } from "node:child_process";
import {
  mkdir,
  readFile,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileRef } from "../../../app/contract/files.ts";
import type { Files } from "../../../app/workbench/ports.ts";
import { FileRefs } from "../../../main/storage/file-refs.ts";
import { createFiles } from "../../../main/storage/files.ts";
import { createTaskRunner } from "../../../main/worker/runner.ts";
import { userDataFolder } from "../../../main/storage/user-data.ts";
import { type Place, makePlace } from "./storage-fixture.ts";

let place: Place;
let files: Files;
const tasks = createTaskRunner();

beforeEach(async () => {
  place = await makePlace();
  files = createFiles({ refs: place.refs, tasks, startFolder: place.folder });
});
afterEach(() => place.remove());
afterAll(() => tasks.close());

async function put(...names: readonly string[]): Promise<void> {
  for (const name of names) await writeFile(place.path(name), name);
}

describe("a ref", () => {
  it("stays the same for the same path and rights, and tells nothing of the path", () => {
    const refs = new FileRefs();
    const [a, again, other] = [
      refs.issue("/home/ada/x.txt"),
      refs.issue("/home/ada/x.txt"),
      refs.issue("/home/ada/y.txt"),
    ];
    expect(again).toEqual(a);
    expect(other.id).not.toBe(a.id);
    expect(JSON.stringify(a)).not.toContain("ada");
    expect(refs.issue("/home/ada/x.txt", { mayReplace: true }).id).not.toBe(
      a.id,
    );
  });

  it.each(["", "x", "/etc/passwd", "../../etc/passwd", "__proto__"])(
    "that was not issued reaches nothing: %j",
    async (id) => {
      const ref: FileRef = { id, name: "x", importOnly: false };
      const unknown = { code: "not-found" };
      await expect(files.readText({ ref })).rejects.toMatchObject(unknown);
      await expect(files.writeText(ref, "x")).rejects.toMatchObject(unknown);
      await expect(
        files.list({ folder: ref, purpose: "export" }),
      ).rejects.toMatchObject(unknown);
      await expect(
        files.name({ folder: ref, name: "x" }),
      ).rejects.toMatchObject(unknown);
      await expect(place.store.open(ref, {})).rejects.toMatchObject(unknown);
    },
  );

  it("can't be turned into another by its name or rights", async () => {
    await put("a.txt", "b.txt");
    const dropped = place.refs.issue(place.path("a.txt"), { importOnly: true });
    const forged = { ...dropped, name: "b.txt", importOnly: false };
    expect((await files.readText({ ref: forged })).text).toBe("a.txt");
    await expect(files.writeText(forged, "x")).rejects.toMatchObject({
      code: "refused",
    });
  });
});

describe("listing a folder", () => {
  it("shows folders and what fits the purpose, never what is hidden", async () => {
    await put(
      "b10.txt",
      "b9.txt",
      "README",
      "x.pentapla.json",
      "x.pentapla.json.bak",
      "out.json",
      "a.md",
      "p.pdf",
      ".hidden.txt",
    );
    await mkdir(place.path("zoo"));
    await mkdir(place.path(".git"));
    await symlink(place.path("nowhere"), place.path("broken.txt"));
    const names = async (
      purpose: "openProject" | "importTexts" | "saveProject" | "export",
    ): Promise<readonly string[]> =>
      (await files.list({ folder: null, purpose })).entries.map(
        ({ ref }) => ref.name,
      );
    expect(await names("openProject")).toEqual(["zoo", "x.pentapla.json"]);
    expect(await names("saveProject")).toEqual(["zoo", "x.pentapla.json"]);
    expect(await names("importTexts")).toEqual([
      "zoo",
      "a.md",
      "b9.txt",
      "b10.txt",
      "out.json",
      "README",
      "x.pentapla.json",
    ]);
    const replaceable = await names("export");
    expect(replaceable).toContain("out.json");
    expect(replaceable).not.toContain("x.pentapla.json");
  });

  it("leads up to the parent, and starts again where it last was", async () => {
    await mkdir(place.path("inner"));
    await put("inner/de.txt");
    const top = await files.list({ folder: null, purpose: "importTexts" });
    const inner = await files.list({
      folder: top.entries[0]?.ref ?? top.folder,
      purpose: "importTexts",
    });
    expect(inner.label).toBe(place.path("inner"));
    expect(inner.parent).toEqual(top.folder);
    expect(inner.entries[0]).toMatchObject({ isFolder: false, bytes: 12 });
    expect(
      (await files.list({ folder: null, purpose: "importTexts" })).folder,
    ).toEqual(inner.folder);
    expect(
      (await files.readText({ ref: inner.entries[0]?.ref ?? top.folder })).text,
    ).toBe("inner/de.txt");
  });

  it("refuses what is no folder", async () => {
    await put("a.txt");
    await expect(
      files.list({ folder: place.ref("a.txt"), purpose: "export" }),
    ).rejects.toMatchObject({ code: "io" });
    await expect(
      files.list({ folder: place.ref("gone"), purpose: "export" }),
    ).rejects.toThrow("“gone” can't be listed: it does not exist.");
  });
});

describe("naming a file", () => {
  it("adds the extension that the listing was for, and says what exists", async () => {
    await put("x.pentapla.json");
    const { folder } = await files.list({
      folder: null,
      purpose: "saveProject",
    });
    for (const name of [
      "x",
      "x.json",
      "x.pentapla",
      "x.pentapla.json",
      " x ",
    ]) {
      const named = await files.name({ folder, name });
      expect([named.ref.name, named.exists]).toEqual(["x.pentapla.json", true]);
    }
    await files.list({ folder, purpose: "export" });
    for (const name of ["corpus", "v1.0 notes.tmx"])
      expect((await files.name({ folder, name })).ref.name).toBe(name);
    const place1 = await files.name({ folder, name: "out.json" });
    expect(place1.exists).toBe(false);
    await files.writeText(place1.ref, "one");
    await files.writeText(place1.ref, "two");
    expect(await readFile(place.path("out.json"), "utf8")).toBe("two");
  });

  it.each([
    "..",
    "../x",
    "a/b",
    "a\\b",
    "/etc/passwd",
    "C:x",
    "con",
    "NUL.json",
    "com1",
    "a\0b",
    "a\nb",
    ".x",
    "x\u007f",
    "what?",
    "x".repeat(201),
    "   ",
    "  .. ",
  ])("refuses %j", async (name) => {
    const { folder } = await files.list({
      folder: null,
      purpose: "saveProject",
    });
    await expect(files.name({ folder, name })).rejects.toMatchObject({
      code: "refused",
    });
  });

  it("refuses the name of a folder", async () => {
    await mkdir(place.path("x.pentapla.json"));
    await expect(
      files.name({ folder: place.refs.issue(place.folder), name: "x" }),
    ).rejects.toThrow(/a folder called/);
  });
});

describe("writing a text", () => {
  it("replaces a file only where its name was chosen", async () => {
    await put("out.json");
    await expect(
      files.writeText(place.ref("out.json"), "new"),
    ).rejects.toMatchObject({ code: "refused" });
    await files.writeText(place.chosen("out.json"), "new");
    await files.writeText(place.ref("fresh.json"), "ü");
    expect(await readFile(place.path("out.json"), "utf8")).toBe("new");
    expect(await readFile(place.path("fresh.json"), "utf8")).toBe("ü");
  });

  it("says why it can't", async () => {
    await expect(
      files.writeText(place.chosen("no/out.json"), "x"),
    ).rejects.toMatchObject({
      code: "io",
      message: "“out.json” can't be written: it does not exist.",
    });
  });
});

describe("reading a text", () => {
  it("refuses a folder, a missing file, a pipe and what is too large, each in a sentence", async () => {
    await mkdir(place.path("texts"));
    await put("big.txt");
    await truncate(place.path("big.txt"), 200 * 1024 * 1024);
    execFileSync("mkfifo", [place.path("pipe")]);
    const message = (name: string): Promise<unknown> =>
      files.readText({ ref: place.ref(name) }).then(
        () => "read",
        (error: unknown) => (error instanceof Error ? error.message : error),
      );
    expect(await message("texts")).toBe("texts is a folder, not a text.");
    expect(await message("gone.txt")).toBe(
      "gone.txt can't be read: it does not exist.",
    );
    expect(await message("pipe")).toBe(
      "pipe is a device or a pipe, not a text.",
    );
    expect(await message("big.txt")).toBe(
      "big.txt is 200 MB; texts up to 100 MB can be read.",
    );
  });
});

describe("choosing files", () => {
  it("is left to the window where the host has no dialogs", async () => {
    expect(await files.pick({ purpose: "openProject" })).toEqual({
      kind: "browse",
    });
  });

  it("issues refs for what a dialog gave; a place to save may be replaced", async () => {
    await put("out.json");
    const native = createFiles({
      tasks,
      refs: place.refs,
      picker: () => Promise.resolve([place.path("out.json")]),
    });
    const opened = await native.pick({ purpose: "importTexts" });
    const chosen = await native.pick({ purpose: "export" });
    if (opened.kind !== "picked" || chosen.kind !== "picked")
      throw new Error("Nothing was picked.");
    await expect(
      files.writeText(opened.refs[0] ?? place.ref("?"), "x"),
    ).rejects.toMatchObject({ code: "refused" });
    await files.writeText(chosen.refs[0] ?? place.ref("?"), "new");
    expect(await readFile(place.path("out.json"), "utf8")).toBe("new");
  });

  it("can be cancelled", async () => {
    const native = createFiles({
      tasks,
      refs: place.refs,
      picker: () => Promise.resolve(null),
    });
    expect(await native.pick({ purpose: "export" })).toEqual({
      kind: "cancelled",
    });
  });
});

it.each([
  [{ HOME: "/home/ada" }, "linux", "/home/ada/.config/pentapla"],
  [
    { HOME: "/home/ada", XDG_CONFIG_HOME: "/x/conf" },
    "linux",
    "/x/conf/pentapla",
  ],
  [
    { HOME: "/home/ada", XDG_CONFIG_HOME: "conf" },
    "linux",
    "/home/ada/.config/pentapla",
  ],
  [
    { HOME: "/Users/ada" },
    "darwin",
    "/Users/ada/Library/Application Support/Pentapla",
  ],
  [
    { USERPROFILE: "C:\\Users\\Ada", APPDATA: "D:\\Data" },
    "win32",
    "D:\\Data\\Pentapla",
  ],
  [
    { USERPROFILE: "C:\\Users\\Ada" },
    "win32",
    "C:\\Users\\Ada\\AppData\\Roaming\\Pentapla",
  ],
  [{ HOME: "/home/ada", PENTAPLA_USER_DATA: "/tmp/p" }, "linux", "/tmp/p"],
] as const)(
  "with %j on %s the user's data is in %s",
  (env, platform, folder) => {
    expect(userDataFolder(env, platform)).toBe(folder);
  },
);
