/** Reading and writing the user's files, and finding them: the port behind the window's own picker. */
import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import type { MethodArgs } from "../../app/contract/api.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef, Folder } from "../../app/contract/files.ts";
import { formatInfos } from "../../app/formats/table.ts";
import { Cancelled } from "../../app/task/task.ts";
import type { Files, TaskRunner } from "../../app/workbench/ports.ts";
import { readTextFile } from "../text/read-text-file.ts";
import { durableWrite, temporaryName } from "./durable-write.ts";
import { expectGoodName } from "./file-names.ts";
import type { FileRefs } from "./file-refs.ts";
import { ioFailure } from "./io-words.ts";
import { expectNoProject, projectExtension } from "./sidecars.ts";
import { statOrNull } from "./whole-file.ts";

type Purpose = MethodArgs<"pickFiles">["purpose"];

/** Shows the system's dialog; the absolute paths chosen, or null when it was cancelled. For saving it asks before replacing. */
export type NativePicker = (
  args: MethodArgs<"pickFiles">,
) => Promise<readonly string[] | null>;

export interface FilesOptions {
  readonly refs: FileRefs;
  readonly tasks: TaskRunner;
  /** Left out: this host has no dialogs, and the window shows its own picker. */
  readonly picker?: NativePicker;
  /** Where listing starts; left out: the home folder. */
  readonly startFolder?: string;
}

export function createFiles({
  refs,
  tasks,
  picker,
  startFolder = homedir(),
}: FilesOptions): Files {
  let lastFolder = startFolder;
  let pasteFolder: Promise<string> | null = null;
  let pasteCount = 0;
  /** What each folder was listed for last, by the id of its ref: it decides the extension of a name given there. */
  const listedFor = new Map<string, Purpose>();

  const writeContent = async (
    place: FileRef,
    content: string | Uint8Array,
  ): Promise<void> => {
    const { path, name, mayReplace } = refs.resolveForWriting(place);
    expectNoProject(path);
    try {
      const found = await statOrNull(path);
      if (found !== null && !found.isFile())
        throw new Failure("refused", `“${name}” is not a file.`);
      if (found !== null && !mayReplace)
        throw new Failure(
          "refused",
          `“${name}” exists already; choose another name.`,
        );
      await durableWrite(path, content);
    } catch (error) {
      throw ioFailure(`“${name}” can't be written`, error);
    }
  };

  return {
    readText: async ({ ref, encoding }) => {
      const { path, name } = refs.resolve(ref);
      return await readTextFile(path, name, encoding);
    },

    adoptText: async (text) => {
      try {
        pasteFolder ??= makePasteFolder();
        const path = join(await pasteFolder, `${++pasteCount}.txt`);
        await writeFile(path, text, { mode: 0o600 });
        return refs.issue(path, { importOnly: true, name: "Pasted text.txt" });
      } catch (error) {
        pasteFolder = null;
        throw ioFailure("The pasted text can't be kept", error);
      }
    },

    writeText: writeContent,
    writeBytes: writeContent,

    read: async (requests, rules) => {
      const files = requests.map(({ ref, ...reading }) => {
        const { path, name } = refs.resolve(ref);
        return { path, name, reading };
      });
      return tasks.run("read", { files, rules }, () => undefined).result;
    },

    write: (place, work, onProgress) => {
      const { path, name, mayReplace } = refs.resolveForWriting(place);
      expectNoProject(path);
      const temporary = temporaryName(path);
      const running = tasks.run(
        "write",
        { ...work, path, temporary, name, mayReplace },
        onProgress,
      );
      return {
        ...running,
        result: running.result.catch(async (cause: unknown) => {
          // A thread that was ended had no chance to tidy up.
          if (cause instanceof Cancelled)
            await rm(temporary, { force: true, recursive: true });
          throw cause;
        }),
      };
    },

    pick: async (args) => {
      if (picker === undefined) return { kind: "browse" };
      const paths = await picker(args);
      if (paths === null) return { kind: "cancelled" };
      const mayReplace = isForSaving(args.purpose);
      return {
        kind: "picked",
        refs: paths.map((path) => refs.issue(path, { mayReplace })),
      };
    },

    list: async ({ folder, purpose }) => {
      const path =
        folder === null
          ? await firstFolder([lastFolder, startFolder, homedir(), sep])
          : refs.resolveForWriting(folder).path;
      try {
        const entries = await entriesOf(path, purpose, refs);
        const listed = refs.issue(path);
        listedFor.set(listed.id, purpose);
        lastFolder = path;
        return {
          folder: listed,
          label: labelOf(path),
          parent: dirname(path) === path ? null : refs.issue(dirname(path)),
          entries,
        };
      } catch (error) {
        throw ioFailure(`“${basename(path)}” can't be listed`, error);
      }
    },

    name: async ({ folder, name }) => {
      const { path } = refs.resolveForWriting(folder);
      const full = withExtension(
        name.trim(),
        listedFor.get(folder.id) ?? "saveProject",
      );
      expectGoodName(full);
      try {
        if (!(await stat(path)).isDirectory())
          throw new Failure("refused", `“${basename(path)}” is not a folder.`);
        const place = join(path, full);
        const found = await statOrNull(place);
        if (found?.isDirectory() === true)
          throw new Failure(
            "refused",
            `There is a folder called “${full}” already; choose another name.`,
          );
        return {
          ref: refs.issue(place, { mayReplace: true }),
          exists: found !== null,
        };
      } catch (error) {
        throw ioFailure(`“${full}” can't be placed there`, error);
      }
    },
  };
}

/** A folder that is gone when the host ends. */
async function makePasteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-pasted-"));
  process.once("exit", () => rmSync(folder, { force: true, recursive: true }));
  return folder;
}

function isForSaving(purpose: Purpose): boolean {
  return purpose === "saveProject" || purpose === "export";
}

async function firstFolder(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) return path;
  }
  throw new Failure("not-found", "There is no folder to start from.");
}

async function entriesOf(
  path: string,
  purpose: Purpose,
  refs: FileRefs,
): Promise<Folder["entries"]> {
  const names = (await readdir(path)).filter((name) => !name.startsWith("."));
  const entries: Folder["entries"] = [];
  for (const name of names) {
    // What can't be looked at (a broken link, a file just removed) is not shown.
    const stats = await stat(join(path, name)).catch(() => null);
    if (stats === null) continue;
    const isFolder = stats.isDirectory();
    if (!isFolder && !(stats.isFile() && fits(name, purpose))) continue;
    entries.push({
      ref: refs.issue(join(path, name)),
      isFolder,
      bytes: isFolder ? 0 : stats.size,
      modified: stats.mtime.toISOString(),
    });
  }
  const order = new Intl.Collator("en", { numeric: true });
  return entries.sort(
    (a, b) =>
      Number(b.isFolder) - Number(a.isFolder) ||
      order.compare(a.ref.name, b.ref.name),
  );
}

/** What some reader takes for its own. */
const readable = new Set(
  formatInfos.flatMap(({ canRead, extensions }) => (canRead ? extensions : [])),
);

function fits(name: string, purpose: Purpose): boolean {
  const lower = name.toLowerCase();
  switch (purpose) {
    case "openProject":
    case "saveProject":
      return lower.endsWith(projectExtension);
    case "importTexts":
      return (
        !lower.includes(".") ||
        readable.has(lower.slice(lower.lastIndexOf(".") + 1))
      );
    case "openRules":
      return /\.(?:srx|xml)$/.test(lower);
    case "export":
      return !lower.endsWith(projectExtension);
  }
}

function withExtension(name: string, purpose: Purpose): string {
  if (purpose === "export") return name;
  const stem = name.replace(/(\.pentapla)?(\.json)?$/i, "");
  return stem === "" ? name : `${stem}${projectExtension}`;
}

function labelOf(path: string): string {
  const home = homedir();
  if (path === home) return "~";
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
