/** A store in a temporary folder, a small project, and steps that only fit in their order. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileRef } from "../../../app/contract/files.ts";
import type { Project } from "../../../app/model/records.ts";
import { defaultProjectSettings } from "../../../app/model/settings.ts";
import type {
  JournalEntry,
  OpenedProject,
  RefusedProject,
  Store,
} from "../../../app/workbench/ports.ts";
import { FileRefs } from "../../../main/storage/file-refs.ts";
import { createStore } from "../../../main/storage/store.ts";

export const smallProject: Project = {
  meta: { title: "0", notes: "" },
  versions: [
    {
      id: "de",
      title: "Deutsch",
      dir: "ltr",
      file: "de.txt",
      segmentation: "sentences",
      text: "Guten Tag. Wie geht es?\n",
      segments: [
        { id: "s1", gap: 0, length: 10, kind: "sentence" },
        { id: "s2", gap: 1, length: 12, kind: "sentence" },
      ],
    },
    {
      id: "ar",
      title: "العربية",
      dir: "rtl",
      file: "ar.txt",
      segmentation: "sentences",
      text: "مرحبا.",
      segments: [{ id: "s3", gap: 0, length: 6, kind: "sentence" }],
    },
  ],
  units: [
    {
      id: "u1",
      members: { de: ["s1"], ar: ["s3"] },
      absent: [],
      status: "confirmed",
      origin: "user",
      confidence: 1,
      reasons: [],
    },
  ],
  drifts: [],
  counters: { segment: 3, unit: 1, drift: 0, comment: 0 },
  settings: defaultProjectSettings,
};

/** The project after step `n`: its title is the number. */
export function projectAt(n: number): Project {
  return { ...smallProject, meta: { title: String(n), notes: "" } };
}

/** Step `n` renames n − 1 to n, so that it fits once and in its place. */
export function step(n: number): JournalEntry {
  return {
    revision: n,
    kind: "do",
    label: `Step ${n}`,
    change: [
      { op: "meta", before: projectAt(n - 1).meta, after: projectAt(n).meta },
    ],
  };
}

/** `project` with a version more, of half a megabyte: saving it takes a while. */
export function grown(project: Project): Project {
  const text = "word ".repeat(100_000).trim();
  return {
    ...project,
    versions: [
      ...project.versions,
      {
        id: "en",
        title: "English",
        dir: "ltr",
        file: "",
        segmentation: "sentences",
        text,
        segments: [{ id: "s4", gap: 0, length: text.length, kind: "sentence" }],
      },
    ],
    counters: { ...project.counters, segment: 4 },
  };
}

export interface Place {
  readonly folder: string;
  readonly userData: string;
  readonly refs: FileRefs;
  readonly store: Store;
  readonly warnings: string[];
  path(name: string): string;
  ref(name: string): FileRef;
  /** A ref that may replace. */
  chosen(name: string): FileRef;
  /** Names in the folder, sorted; times in them as TIME. */
  names(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** A store over a fresh folder, or over `folder`. */
export async function makePlace(folder?: string): Promise<Place> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), "pentapla-storage-")));
  const refs = new FileRefs();
  const warnings: string[] = [];
  const userData = join(root, "user-data");
  const store = createStore({
    refs,
    userData,
    samplePath: join(root, "sample.pentapla.json"),
    warn: (message) => warnings.push(message),
  });
  const path = (name: string): string => join(root, name);
  return {
    folder: root,
    userData,
    refs,
    store,
    warnings,
    path,
    ref: (name) => refs.issue(path(name)),
    chosen: (name) => refs.issue(path(name), { mayReplace: true }),
    names: async () => (await readdir(root)).map(withoutTime).sort(),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** A file's name with TIME for the time in it. */
export function withoutTime(name: string): string {
  return name.replace(/\d{8}-\d{6}(-\d+)?$/, "TIME");
}

export function expectOpened(
  result: OpenedProject | RefusedProject,
): OpenedProject {
  if (result.kind === "refused") throw new Error(result.message);
  return result;
}

export function expectRefused(
  result: OpenedProject | RefusedProject,
): RefusedProject {
  if (result.kind === "opened") throw new Error("It was opened.");
  return result;
}

/** A new project `x.pentapla.json` with `count` steps, as a crash leaves it: the lock's holder is dead, the journal there. `saveAt`: saved after these. */
export async function leaveCrashed(
  place: Place,
  count: number,
  saveAt: readonly number[] = [],
): Promise<void> {
  const { file } = await place.store.create(
    place.ref("x.pentapla.json"),
    smallProject,
  );
  for (let n = 1; n <= count; n++) {
    await file.append(step(n));
    if (saveAt.includes(n)) await file.save(projectAt(n), n);
  }
  // As after a crash: the journal stays, nobody holds the lock.
  await file.close(false);
}
