import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import type {
  CommandArgs,
  CommandName,
} from "../../../app/contract/commands.ts";
import {
  readProjectFile,
  writeProjectFile,
} from "../../../app/formats/project-file.ts";
import { checkInvariants } from "../../../app/model/invariants.ts";
import type { Project } from "../../../app/model/records.ts";
import { generateProject, randomFrom } from "../../bench/generate.ts";
import { type HostProcess, startHostProcess } from "./host-process.ts";

const kills = 22;
/** A kill comes while one of the later of these is under way. */
const commandsARound = 20;

let folder = "";
afterEach(() => rm(folder, { recursive: true, force: true }));

it(
  `keeps every acknowledged change, each once, over ${kills} times kill -9 among ${kills * 10} commands and more`,
  { timeout: 300_000 },
  async () => {
    const seed = Date.now() % 1_000_000;
    console.info(`seed ${seed}`);
    const random = randomFrom(seed);
    folder = await mkdtemp(join(tmpdir(), "pentapla-kill-"));
    const file = join(folder, "p.pentapla.json");
    await writeFile(file, writeProjectFile(generateProject(12), 0));

    /** What the window saw: the project at every revision it was told of. */
    const states = new Map<number, Project>();
    let acknowledged = 0;
    let sent = 0;
    let acknowledgedCount = 0;

    for (let round = 0; round <= kills; round++) {
      const host = await startHostProcess(file, join(folder, "user"));
      const { api } = host.connection;
      const { snapshot } = await api.hello({});
      if (snapshot === null) throw new Error("The project was not opened.");
      let { project } = snapshot;
      let { revision } = snapshot.session;
      expect(snapshot.session.readOnly).toBeNull();
      expect(checkInvariants(project)).toEqual([]);
      expect(revision).toBeGreaterThanOrEqual(acknowledged);
      const known = states.get(revision);
      if (known !== undefined) expect(project).toEqual(known);
      else if (round > 0) {
        // One step reached the disk, but its news did not reach us: it must be one step, which undo takes back.
        expect(revision).toBe(acknowledged + 1);
      }
      states.set(revision, project);
      for (const later of [...states.keys()])
        if (later > revision) states.delete(later);
      acknowledged = revision;

      host.connection.onEvent((event) => {
        if (event.event !== "step") return;
        project = apply(project, event.payload.change);
        revision = event.payload.revision;
        states.set(revision, project);
      });
      if (round === kills) {
        expect(await host.end()).toBe(0);
        break;
      }
      const killAt = 10 + Math.floor(random() * (commandsARound - 10));
      let killed: Promise<void> | undefined;
      for (let n = 0; n < commandsARound; n++) {
        const call = step(host, project, random, sent);
        sent += 1;
        if (n === killAt)
          killed = new Promise((resolve) =>
            setTimeout(resolve, random() * 12),
          ).then(() => host.kill());
        const answered = await call.then(
          () => true,
          () => false,
        );
        if (!answered && killed !== undefined) break;
        if (answered) {
          acknowledged = revision;
          acknowledgedCount += 1;
        }
      }
      await (killed ?? host.kill());
    }
    const written = readProjectFile(await readFile(file, "utf8"));
    expect(written.revision).toBe(acknowledged);
    expect(written.project).toEqual(states.get(acknowledged));
    expect(acknowledgedCount).toBeGreaterThanOrEqual(200);
  },
);

/** One random command on the project as the window knows it; refused ones count as answered. */
async function step(
  host: HostProcess,
  project: Project,
  random: () => number,
  marker: number,
): Promise<void> {
  const { api } = host.connection;
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from.");
    return item;
  };
  const run = async <N extends CommandName>(
    command: N,
    args: CommandArgs<N>,
  ): Promise<void> => {
    await api.run({ command, args }).catch((cause: unknown) => {
      if (
        !(cause instanceof Error) ||
        !("code" in cause) ||
        cause.code === "io"
      )
        throw cause;
    });
  };
  const version = pick(project.versions);
  const segment = pick(version.segments);
  switch (Math.floor(random() * 10)) {
    case 0:
      return run("setMeta", { notes: `Marker ${marker}` });
    case 1:
      return run("addDrift", {
        type: "other",
        relation: "extra",
        severity: "minor",
        mentions: [{ version: version.id, start: 2, end: 9 }],
        odd: [],
        reason: `Marker ${marker}`,
      });
    case 2:
      return run("splitSegment", {
        segment: segment.id,
        offset: Math.floor(segment.length / 2),
      });
    case 3: {
      const at = version.segments.indexOf(segment);
      const next = version.segments[at + 1];
      return next === undefined
        ? undefined
        : run("mergeSegments", { segments: [segment.id, next.id] });
    }
    case 4:
      return run("link", {
        segments: project.versions.map((each) => pick(each.segments).id),
      });
    case 5:
      return run("unlink", { segments: [segment.id] });
    case 6:
      await api.undo({});
      return;
    case 7:
      return run("configure", {
        align: { order: "auto", widest: 2 + Math.floor(random() * 5), least: 0.15, vectors: true }, // prettier-ignore
      });
    case 8: {
      if (project.versions.length > 6)
        return run("removeVersion", { version: project.versions.at(-1)?.id ?? "" }); // prettier-ignore
      const ref = await api.adoptText({ text: `Marker ${marker}. It came from a file.` }); // prettier-ignore
      await api.importFiles({
        files: [{ ref }],
        texts: [{ file: 0, part: 0, id: `en-x-m${marker}`, attach: false, title: "", dir: "ltr" }], // prettier-ignore
      });
      return;
    }
    default: {
      const unit = project.units.length === 0 ? undefined : pick(project.units);
      return unit === undefined
        ? undefined
        : run(random() < 0.5 ? "confirm" : "reject", { units: [unit.id] });
    }
  }
}
