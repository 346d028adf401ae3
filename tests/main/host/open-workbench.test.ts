/** The workbench over real storage, where things go wrong between documents. */
import { wholeExport } from "../../../app/contract/formats.ts";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EventName } from "../../../app/contract/api.ts";
import type { FileRef } from "../../../app/contract/files.ts";
import { dataFile } from "../../../main/host/data-folder.ts";
import {
  type HostedWorkbench,
  openWorkbench,
} from "../../../main/host/open-workbench.ts";

let folder: string;
let host: HostedWorkbench;
let heard: EventName[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-workbench-"));
  host = await openWorkbench({
    kind: "test",
    userData: join(folder, "user-data"),
  });
  heard = [];
  host.onEvent(({ event }) => heard.push(event));
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** A copy of the sample in the folder. */
async function project(name: string): Promise<FileRef> {
  const path = join(folder, name);
  await copyFile(dataFile("sample", "sample.pentapla.json"), path);
  return host.refs.issue(path);
}

const retitle = (title: string): Promise<unknown> =>
  host.api.run({ command: "setMeta", args: { title } });

test("settings changed at the same moment are all kept", async () => {
  await Promise.all([
    host.api.setSettings({ theme: "dark" }),
    host.api.setSettings({ textSize: 20 }),
    host.api.setSettings({ name: "Ada" }),
  ]);
  const wanted = { theme: "dark", textSize: 20, name: "Ada" };
  expect((await host.api.hello({})).settings).toMatchObject(wanted);
});

test("a list of recent projects that can't be written keeps no project shut", async () => {
  const one = await project("one.pentapla.json");
  const two = await project("two.pentapla.json");
  await host.api.openProject({ ref: one });
  await retitle("One");
  await rm(join(folder, "user-data", "recent.json"), { force: true });
  await mkdir(join(folder, "user-data", "recent.json"), { recursive: true });
  expect((await host.api.openProject({ ref: two })).kind).toBe("opened");
  expect((await host.api.openProject({ ref: one })).kind).toBe("opened");
  expect(await host.api.snapshot({})).toMatchObject({
    project: { meta: { title: "One" } },
    session: { readOnly: null },
  });
});

test("the windows hear that nothing is open when the open file turns out damaged", async () => {
  const one = await project("one.pentapla.json");
  await host.api.openProject({ ref: one });
  await writeFile(join(folder, "one.pentapla.json"), "{");
  expect((await host.api.openProject({ ref: one })).kind).toBe("refused");
  expect(await host.api.snapshot({})).toBeNull();
  expect(heard.at(-1)).toBe("closed");
});

test("opening a damaged file leaves the open project as it is", async () => {
  await host.api.openProject({ ref: await project("one.pentapla.json") });
  await writeFile(join(folder, "bad.pentapla.json"), "{");
  const bad = host.refs.issue(join(folder, "bad.pentapla.json"));
  expect((await host.api.openProject({ ref: bad })).kind).toBe("refused");
  expect(heard).not.toContain("closed");
  await retitle("Still here");
});

test("an export takes no project's place, least of all the open one's", async () => {
  const one = await project("one.pentapla.json");
  await host.api.openProject({ ref: one });
  const before = await readFile(join(folder, "one.pentapla.json"));
  const listed = await host.api.listFolder({
    folder: host.refs.issue(folder),
    purpose: "export",
  });
  const { ref } = await host.api.nameFile({
    folder: listed.folder,
    name: "one.pentapla.json",
  });
  await expect(
    host.api.exportProject({
      format: "json",
      options: wholeExport(["de", "ar"]),
      place: ref,
    }),
  ).rejects.toMatchObject({
    code: "refused",
    message:
      "“one.pentapla.json” is a project's name, and an export is no project; choose another name.",
  });
  expect(await readFile(join(folder, "one.pentapla.json"))).toEqual(before);
});

test("a copy over the open project itself is refused, and the project stays open", async () => {
  const one = await project("one.pentapla.json");
  await host.api.openProject({ ref: one });
  const place = host.refs.issue(join(folder, "one.pentapla.json"), {
    mayReplace: true,
  });
  await expect(host.api.saveCopy({ place })).rejects.toMatchObject({
    code: "refused",
  });
  await retitle("Still here");
});

test("what is asked for while a copy is being saved is in the copy, and what was asked for before as well", async () => {
  const one = await project("one.pentapla.json");
  await host.api.openProject({ ref: one });
  const place = host.refs.issue(join(folder, "copy.pentapla.json"));
  await Promise.all([
    retitle("Before"),
    host.api.saveCopy({ place }),
    new Promise((resolve) => setTimeout(resolve, 5)).then(() =>
      host.api.run({ command: "setMeta", args: { notes: "Meanwhile" } }),
    ),
  ]);
  expect(await host.api.snapshot({})).toMatchObject({
    project: { meta: { title: "Before", notes: "Meanwhile" } },
    session: { fileName: "copy.pentapla.json" },
  });
});

test("a version can't be called what every object has", async () => {
  await host.api.openProject({ ref: await project("one.pentapla.json") });
  for (const id of ["valueOf", "toString"])
    await expect(
      host.api.run({ command: "describeVersion", args: { version: "de", id } }),
    ).rejects.toMatchObject({ code: "bad-arguments" });
});

test("a project that is read only is not aligned for nothing", async () => {
  const one = await project("one.pentapla.json");
  await host.api.openProject({ ref: one, readOnly: true });
  await expect(host.api.startAlign({})).rejects.toMatchObject({
    code: "read-only",
  });
});

test("a task that ends after its document was closed changes nothing", async () => {
  await host.api.openProject({ ref: await project("one.pentapla.json") });
  const { task } = await host.api.startAlign({});
  await host.api.openProject({ ref: await project("two.pentapla.json") });
  await expect
    .poll(async () => (await host.api.hello({})).tasks)
    .toMatchObject([{ id: task, state: "cancelled" }]);
  expect((await host.api.snapshot({}))?.session.undo).toBeNull();
});

test("a pattern that never ends is given up, and the next search answers", async () => {
  await host.api.openProject({ ref: await project("one.pentapla.json") });
  const query = { matchCase: false, matchDiacritics: false, limit: 10 };
  const text = "(\\p{L}+\\s?)+\\d{7}X$";
  expect(await host.api.search({ ...query, text, regex: true })).toMatchObject({
    error: "This pattern takes too long. Make it simpler.",
  });
  const found = await host.api.search({ ...query, text: "Netflix", regex: false }); // prettier-ignore
  expect(found.total).toBeGreaterThan(5);
});
