/** The store on this machine's disk. */
import { mkdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef } from "../../app/contract/files.ts";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import type {
  OpenedProject,
  RefusedProject,
  Store,
} from "../../app/workbench/ports.ts";
import { freshPath, writeNewProject } from "./create-project.ts";
import { durableWrite, resolveLink } from "./durable-write.ts";
import type { FileRefs, IssuedFile } from "./file-refs.ts";
import { codeOf, ioFailure } from "./io-words.ts";
import type { Serialise } from "./lowdb-adapter.ts";
import { type OpenContext, openProject } from "./open-project.ts";
import {
  recentFile,
  recentLimit,
  settingsFile,
  toRecent,
} from "./settings-file.ts";
import { keepAside } from "./sidecars.ts";
import { statOrNull } from "./whole-file.ts";

export interface StoreOptions {
  readonly refs: FileRefs;
  /** Where settings, untitled projects and the sample's copy live; made when needed. */
  readonly userData: string;
  /** The sample project that is copied on first use. */
  readonly samplePath: string;
  /** Makes the content of large project files, off the command thread; left out: on it. */
  readonly serialise?: Serialise;
  readonly now?: () => Date;
  readonly warn: (message: string, cause?: unknown) => void;
}

export function createStore(options: StoreOptions): Store {
  const { refs, userData, samplePath, warn } = options;
  const now = options.now ?? ((): Date => new Date());
  const projects = join(userData, "projects");
  const context: OpenContext = {
    serialiseLarge:
      options.serialise ??
      ((project, revision) =>
        Promise.resolve(writeProjectFile(project, revision))),
    now,
    warn,
  };
  const settings = settingsFile(userData, { now, warn });
  const recent = recentFile(userData, { now, warn });

  const open: Store["open"] = async (ref, choice) => {
    const issued = refs.resolve(ref);
    if (issued.importOnly)
      return refused(
        `“${issued.name}” was dropped into the window as a copy; open the project from its folder instead.`,
      );
    try {
      const path = await resolveLink(issued.path);
      return await openProject(
        {
          // Not the ref itself: it may allow replacing what is there.
          ref: refs.issue(issued.path),
          path,
          untitled:
            dirname(path) === (await realpath(projects).catch(() => projects)),
          offer: choice.offer,
          readOnly: choice.readOnly ?? false,
        },
        context,
      );
    } catch (error) {
      if (codeOf(error) === "ENOENT")
        return refused(`“${issued.name}” does not exist any more.`);
      throw ioFailure(`“${issued.name}” can't be opened`, error);
    }
  };

  const create: Store["create"] = async (place, project) => {
    const file = place === null ? null : refs.resolveForWriting(place);
    const ref = await write(file, project);
    const opened = await open(ref, {});
    if (opened.kind === "refused") throw new Failure("io", opened.message);
    return opened;
  };

  const write = async (
    file: IssuedFile | null,
    project: Project,
  ): Promise<FileRef> => {
    try {
      const path =
        file?.path ?? (await freshPath(projects, project.meta.title));
      const target = await resolveLink(path);
      await writeNewProject(
        target,
        project,
        file?.mayReplace ?? false,
        context,
      );
      return refs.issue(path);
    } catch (error) {
      throw ioFailure("The project can't be created", error);
    }
  };

  const openSample: Store["openSample"] = async () => {
    const path = join(projects, basename(samplePath));
    const ref = refs.issue(path);
    try {
      if ((await statOrNull(path)) === null) await copySample(path);
      const result = await open(ref, {});
      if (result.kind === "opened") return result;
      const [best] = result.offers;
      if (best !== undefined) return await open(ref, { offer: best.id });
      const kept = await keepAside(path, "broken", now());
      await copySample(path);
      return withNotice(
        await open(ref, {}),
        `Your copy of the sample was damaged and is kept as “${kept}”; this is a fresh one.`,
      );
    } catch (error) {
      throw ioFailure("The sample can't be opened", error);
    }
  };

  const copySample = async (path: string): Promise<void> => {
    const bytes = await readFile(samplePath);
    await mkdir(projects, { recursive: true });
    await durableWrite(path, bytes);
  };

  return {
    open,
    openSample,
    create,
    recent: async () => toRecent(await recent.read(), refs),
    remember: async ({ ref, ...entry }) => {
      const { path } = refs.resolve(ref);
      const next = await recent.update((known) =>
        [
          { path, ...entry },
          ...known.filter((other) => other.path !== path),
        ].slice(0, recentLimit),
      );
      return toRecent(next, refs);
    },
    forget: async (ref) => {
      const { path } = refs.resolve(ref);
      const next = await recent.update((known) =>
        known.filter((other) => other.path !== path),
      );
      return toRecent(next, refs);
    },
    settings: () => settings.read(),
    saveSettings: async (next) => {
      await settings.update(() => next);
    },
  };
}

function refused(message: string): RefusedProject {
  return { kind: "refused", message, offers: [] };
}

function withNotice(
  result: OpenedProject | RefusedProject,
  notice: string,
): OpenedProject | RefusedProject {
  return result.kind === "opened"
    ? { ...result, notices: [notice, ...result.notices] }
    : result;
}
