/**
 * Makes data/sample/sample.pentapla.json from the five texts: a workbench is
 * started on an empty folder and given the reviewer's judgements as commands.
 * Replay it with: npx tsx data/build/sample.ts
 */
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkbenchApi } from "../../app/contract/api.ts";
import type {
  CommandArgs,
  CommandName,
  CommandOutcome,
} from "../../app/contract/commands.ts";
import { findVersion, placeAt, placesOf } from "../../app/model/places.ts";
import type { Project, SegmentId, Version } from "../../app/model/records.ts";
import { directionOf, nameInItself } from "../../app/text/language.ts";
import { rangesOf } from "../../app/workbench/alignment.ts";
import { createWorkbench } from "../../app/workbench/workbench.ts";
import { dataFile } from "../../main/host/data-folder.ts";
import { createNodePorts } from "../../main/host/node-ports.ts";
import {
  corrections,
  drifts,
  sampleVersions,
  units,
} from "./sample-judgements.ts";
import { isDone, offsetOf, rangeOf } from "./sample-places.ts";
import type { Beginning, SampleCorrection } from "./sample-shape.ts";

/** The sample is the same bytes whenever it is made. */
const clock = { now: () => "2026-11-21T12:00:00Z" };

/** Makes the sample project and copies its file to `target`. */
export async function makeSample(target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-sample-"));
  const host = createNodePorts({ kind: "test", userData: folder });
  const workbench = await createWorkbench({ ...host.ports, clock });
  const file = join(folder, "sample.pentapla.json");
  try {
    await workbench.api.setSettings({ name: "Sample reviewer" });
    await workbench.api.importProject({
      title: "Netflix and Facebook inboxes",
      place: host.refs.issue(file, { mayReplace: true }),
      files: sampleVersions.map((id) => ({
        ref: host.refs.issue(dataFile("texts", `${id}.txt`)),
      })),
      texts: sampleVersions.map((id, at) => ({
        file: at,
        part: 0,
        id,
        attach: false,
        title: nameInItself(id),
        dir: directionOf(id),
      })),
      align: false,
    });
    await replay(workbench.api);
    await workbench.close();
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  } finally {
    await workbench.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives the open project the reviewer's judgements, a command each. */
async function replay(api: WorkbenchApi): Promise<void> {
  const run: Run = (command, args) => api.run({ command, args });
  const project = async (): Promise<Project> => {
    const snapshot = await api.snapshot({});
    if (snapshot === null) throw new Error("The sample is not open.");
    return snapshot.project;
  };
  await run("setMeta", {
    notes:
      "One news story as five sites told it in 2024: comparable texts, not translations of each other. Every segment is judged; the drifts are a reviewer's.",
  });
  for (const correction of corrections)
    await correct(
      run,
      versionIn(await project(), correction.version),
      correction,
    );
  for (const unit of units) await judge(run, await project(), unit);
  for (const { mentions, odd, ...drift } of drifts) {
    const now = await project();
    await run("addDrift", {
      ...drift,
      odd: [...odd],
      mentions: mentions.map((mention) => {
        const version = versionIn(now, mention.version);
        return {
          version: version.id,
          ...rangeOf(version.text, rangesOf(version), mention),
        };
      }),
    });
  }
}

type Run = <N extends CommandName>(
  command: N,
  args: CommandArgs<N>,
) => Promise<CommandOutcome>;

function versionIn(project: Project, id: string): Version {
  const version = findVersion(project, id);
  if (version === undefined) throw new Error(`There is no version ${id}.`);
  return version;
}

function segmentAt(version: Version, beginning: Beginning): SegmentId {
  const start = offsetOf(version.text, beginning);
  const id = version.segments[placesOf(version).starts.indexOf(start)]?.id;
  if (id === undefined)
    throw new Error(
      `No segment of ${version.id} begins with ${JSON.stringify(beginning)}.`,
    );
  return id;
}

async function correct(
  run: Run,
  version: Version,
  correction: SampleCorrection,
): Promise<void> {
  const ranges = rangesOf(version);
  if (isDone(version.text, ranges, correction)) return;
  if ("kind" in correction) {
    await run("setKind", {
      segments: [segmentAt(version, correction.begins)],
      kind: correction.kind,
    });
    return;
  }
  const start = offsetOf(
    version.text,
    "split" in correction ? correction.split : correction.merge,
  );
  const index = ranges.findIndex(
    (range) => range.start <= start && start < range.end,
  );
  const place = placeAt(version, index);
  const before = placeAt(version, index - 1);
  if (place === undefined)
    throw new Error(`Nothing stands at ${start} in ${version.id}.`);
  if ("split" in correction)
    await run("splitSegment", {
      segment: place.segment.id,
      offset: start - place.start,
    });
  else if (before !== undefined)
    await run("mergeSegments", {
      segments: [before.segment.id, place.segment.id],
    });
}

async function judge(
  run: Run,
  project: Project,
  { members, absent }: (typeof units)[number],
): Promise<void> {
  const segments = sampleVersions.flatMap((id) =>
    (members[id] ?? []).map((beginning) =>
      segmentAt(versionIn(project, id), beginning),
    ),
  );
  const [first] = segments;
  if (first === undefined)
    throw new Error("A unit of the sample has no members.");
  if (Object.keys(members).length > 1) {
    await run("link", { segments });
    if (absent.length > 0)
      await run("stateAbsent", { segment: first, versions: [...absent] });
    return;
  }
  // A passage of one version alone: it is a unit because its absence elsewhere is stated.
  const { units: [unit] = [] } = await run("stateAbsent", {
    segment: first,
    versions: [...absent],
  });
  if (segments.length > 1 && unit !== undefined)
    await run("link", { segments: segments.slice(1), into: unit });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await makeSample(dataFile("sample", "sample.pentapla.json"));
