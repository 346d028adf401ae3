/** What is asked for on a project that is closed, copied or replaced while the answer is made. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { invert } from "../../../app/change/change.ts";
import type { MethodArgs, WorkbenchEvent } from "../../../app/contract/api.ts";
import type { FileRef } from "../../../app/contract/files.ts";
import { wholeExport } from "../../../app/contract/formats.ts";
import { writeProjectFile } from "../../../app/formats/project-file.ts";
import type { Project } from "../../../app/model/records.ts";
import {
  type HostedWorkbench,
  openWorkbench,
} from "../../../main/host/open-workbench.ts";
import { generateProject } from "../../bench/generate.ts";

let folder: string;
let host: HostedWorkbench;
let heard: WorkbenchEvent[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-meanwhile-"));
  host = await openWorkbench({
    kind: "test",
    userData: join(folder, "user-data"),
  });
  heard = [];
  host.onEvent((event) => heard.push(event));
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, text: string): Promise<FileRef> {
  await writeFile(join(folder, name), text);
  return host.refs.issue(join(folder, name));
}

const place = (name: string): FileRef =>
  host.refs.issue(join(folder, name), { mayReplace: true });

const bundle = (ref: FileRef, id: string): MethodArgs<"importFiles"> => ({
  files: [{ ref }],
  texts: [{ file: 0, part: 0, id, attach: false, title: "", dir: "ltr" }],
});

async function open(): Promise<Project> {
  const [de, fr] = [await file("de.txt", "Eins ist da. Zwei ist da.\n"), await file("fr.txt", "Un est là. Deux est là.\n")]; // prettier-ignore
  await host.api.importProject({
    title: "Two",
    place: place("two.pentapla.json"),
    align: false,
    files: [{ ref: de }, { ref: fr }],
    texts: ["de", "fr"].map((id, at) => ({ file: at, part: 0, id, attach: false, title: "", dir: "ltr" as const })), // prettier-ignore
  });
  return (await host.api.snapshot({}))?.project as Project;
}

const ids = async (): Promise<readonly string[] | undefined> =>
  (await host.api.snapshot({}))?.project.versions.map(({ id }) => id);

test("two imports at once are two steps, and undo takes back one after the other", async () => {
  const before = await open();
  const [en, it] = [await file("en.txt", "One is here. Two is here.\n"), await file("it.txt", "Uno è qui. Due è qui.\n")]; // prettier-ignore
  await Promise.all([
    host.api.importFiles(bundle(en, "en")),
    host.api.importFiles(bundle(it, "it")),
  ]);
  expect((await ids())?.toSorted()).toEqual(["de", "en", "fr", "it"]);
  await host.api.undo({});
  expect(await ids()).toHaveLength(3);
  await host.api.undo({});
  expect((await host.api.snapshot({}))?.project).toEqual(before);
  await host.api.redo({});
  expect(await ids()).toHaveLength(3);
});

test("an import of the same version twice at once is refused the second time", async () => {
  await open();
  const en = await file("en.txt", "One is here.\n");
  const results = await Promise.allSettled([
    host.api.importFiles(bundle(en, "en")),
    host.api.importFiles(bundle(en, "en")),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]); // prettier-ignore
  expect(await ids()).toEqual(["de", "fr", "en"]);
});

test("an import lands in the copy to which the project moves meanwhile", async () => {
  await open();
  const en = await file("en.txt", "One is here. Two is here.\n");
  const importing = host.api.importFiles(bundle(en, "en"));
  await host.api.saveCopy({ place: place("copy.pentapla.json") });
  await importing;
  expect(await ids()).toEqual(["de", "fr", "en"]);
  expect((await host.api.snapshot({}))?.session.fileName).toBe("copy.pentapla.json"); // prettier-ignore
});

test("rules apply in the copy to which the project moves meanwhile", async () => {
  await open();
  const applying = host.api.applyRules({
    rules: [{ language: "de", kind: "noBreak", before: "da.", after: "", how: "text" }], // prettier-ignore
    linked: false,
  });
  await host.api.saveCopy({ place: place("copy.pentapla.json") });
  await applying;
  const now = await host.api.snapshot({});
  expect(now?.project.versions[0]?.segments).toHaveLength(1);
  expect(now?.session.fileName).toBe("copy.pentapla.json");
});

test("an import or glossary for a project that is replaced meanwhile touches nothing", async () => {
  const project = await open();
  const other = join(folder, "other.pentapla.json");
  await writeFile(other, writeProjectFile(project, 0));
  const long = "One is here, and nobody knows why. ".repeat(40_000);
  const en = await file("en.txt", long);
  const rows = Array.from({ length: 40_000 }, (_, n) => `Klage ${n}\tplainte ${n}\n`); // prettier-ignore
  const terms = await file("terms.tsv", `de\tfr\n${rows.join("")}`);
  const settled = Promise.allSettled([
    host.api.importFiles(bundle(en, "en")),
    host.api.addGlossaries({ files: [{ ref: terms }] }),
  ]);
  await host.api.openProject({ ref: host.refs.issue(other) });
  for (const result of await settled)
    expect(result).toMatchObject({
      status: "rejected",
      reason: {
        code: "refused",
        message: "Another project was opened meanwhile. Nothing was changed.",
      },
    });
  expect((await host.api.snapshot({}))?.project).toEqual(project);
});

test("a project of one text is opened though it was to be aligned", async () => {
  const de = await file("de.txt", "Eins ist da.\n");
  const made = await host.api.importProject({ title: "One", place: null, align: true, ...bundle(de, "de") }); // prettier-ignore
  expect(made.task).toBeNull();
  expect(await ids()).toEqual(["de"]);
});

test("a new project takes no place where a file stands that nobody agreed to replace, nor that of the open one", async () => {
  const before = await open();
  const en = await file("en.txt", "One is here.\n");
  const made = (where: FileRef): Promise<unknown> =>
    host.api.importProject({ title: "New", place: where, align: false, ...bundle(en, "en") }); // prettier-ignore
  await writeFile(join(folder, "old.pentapla.json"), writeProjectFile(before, 0)); // prettier-ignore
  const old = host.refs.issue(join(folder, "old.pentapla.json"));
  await expect(made(old)).rejects.toMatchObject({ code: "refused" });
  await expect(made(place("two.pentapla.json"))).rejects.toMatchObject({ code: "refused" }); // prettier-ignore
  expect((await host.api.snapshot({}))?.project).toEqual(before);
});

test("aligning goes on without glossaries that are not on this machine", async () => {
  const { settings } = await open();
  const lost = { id: "0".repeat(32), name: "Lost", languages: ["de", "fr"], entries: 3 }; // prettier-ignore
  await host.api.run({
    command: "configure",
    args: { glossaries: [...settings.glossaries, lost] },
  });
  expect(await host.api.glossaries({})).toEqual([{ record: lost, isHere: false }]); // prettier-ignore
  const { task } = await host.api.startAlign({});
  await until(task, "done");
});

test("settings changed are undone to what they were, in what the window hears as well", async () => {
  const before = await open();
  await host.api.run({
    command: "configure",
    args: { align: { order: "free", widest: 2, least: 0.5, vectors: false } },
  });
  const step = heard.findLast(({ event }) => event === "step");
  if (step?.event !== "step") throw new Error("No step was heard.");
  const change = JSON.parse(JSON.stringify(step.payload.change)) as typeof step.payload.change; // prettier-ignore
  const after = apply(before, change);
  expect(after).toEqual((await host.api.snapshot({}))?.project);
  expect(apply(after, invert(change))).toEqual(before);
  await host.api.undo({});
  expect((await host.api.snapshot({}))?.project).toEqual(before);
});

test.each(["cancelled", "closed", "replaced"])(
  "an export that is %s leaves nothing behind",
  async (how) => {
    const path = join(folder, "big.pentapla.json");
    await writeFile(path, writeProjectFile(generateProject(3_000), 0));
    await host.api.openProject({ ref: host.refs.issue(path) });
    const versions = (await ids()) ?? [];
    const { task } = await host.api.exportProject({
      format: "tmx",
      options: wholeExport(versions),
      place: place("out.tmx"),
    });
    if (how === "cancelled") await host.api.cancelTask({ task });
    else if (how === "closed") await host.api.closeProject({});
    else await host.api.openSample({});
    await until(task, "cancelled");
    expect((await readdir(folder)).filter((name) => name.startsWith("out"))).toEqual([]); // prettier-ignore
  },
);

test("pasted texts are told apart, and can be imported but not written to", async () => {
  await open();
  const refs = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      host.api.adoptText({ text: `Text ${n}.` }),
    ),
  );
  expect(new Set(refs.map(({ id }) => id)).size).toBe(12);
  const [first, , third] = refs;
  if (first === undefined || third === undefined) throw new Error("No refs.");
  const [preview] = await host.api.previewImport({ files: [{ ref: third }] });
  expect(preview).toMatchObject({ ok: true, texts: [{ segments: [{ text: "Text 2." }] }] }); // prettier-ignore
  await expect(
    host.api.writeRules({ rules: [], place: first }),
  ).rejects.toMatchObject({ code: "refused" });
});

test("nothing is exported over a project, its journal, its backup or its lock", async () => {
  await open();
  for (const end of ["", ".journal", ".bak", ".lock"])
    await expect(
      host.api.writeRules({ rules: [], place: place(`x.pentapla.json${end}`) }),
    ).rejects.toMatchObject({ code: "refused" });
});

/** Waits until the task is in this state. */
async function until(task: string, state: string): Promise<void> {
  for (let n = 0; n < 600; n++) {
    const is = (await host.api.hello({})).tasks.find(({ id }) => id === task);
    if (is?.state === state) return;
    if (is !== undefined && is.state !== "running")
      throw new Error(`${is.state}: ${is.message}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The task is not ${state}.`);
}
