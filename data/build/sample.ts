/**
 * Makes data/sample/sample.pentapla.json from the five texts: a workbench is
 * started on an empty folder and given the reviewer's judgements as commands.
 * Run it anew with: npx tsx data/build/sample.ts
 */
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandArgs, CommandName } from "../../app/contract/commands.ts";
import { findVersion, placeAt, placesOf } from "../../app/model/places.ts";
import type { Project, SegmentId, Version } from "../../app/model/records.ts";
import { nameInItself, directionOf } from "../../app/text/language.ts";
import { rangesOf } from "../../app/workbench/alignment.ts";
import { createWorkbench } from "../../app/workbench/workbench.ts";
import { createNodePorts } from "../../main/host/node-ports.ts";
import { dataFile } from "../../main/host/data-folder.ts";
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

const folder = await mkdtemp(join(tmpdir(), "pentapla-sample-"));
const host = createNodePorts({ kind: "test", userData: folder });
const workbench = await createWorkbench({ ...host.ports, clock });
const { api } = workbench;

const run = <N extends CommandName>(command: N, args: CommandArgs<N>) =>
  api.run({ command, args });
const project = async (): Promise<Project> => {
  const snapshot = await api.snapshot({});
  if (snapshot === null) throw new Error("The sample is not open.");
  return snapshot.project;
};
const versionOf = async (id: string): Promise<Version> => {
  const version = findVersion(await project(), id);
  if (version === undefined) throw new Error(`There is no version ${id}.`);
  return version;
};
const segmentAt = (version: Version, beginning: Beginning): SegmentId => {
  const start = offsetOf(version.text, beginning);
  const id = version.segments[placesOf(version).starts.indexOf(start)]?.id;
  if (id === undefined)
    throw new Error(
      `No segment of ${version.id} begins with ${JSON.stringify(beginning)}.`,
    );
  return id;
};

try {
  await api.setSettings({ name: "Sample reviewer" });
  const place = host.refs.issue(join(folder, "sample.pentapla.json"), {
    mayReplace: true,
  });
  await api.createProject({
    title: "Netflix and Facebook inboxes",
    place,
    versions: sampleVersions.map((id) => ({
      ref: host.refs.issue(dataFile("texts", `${id}.txt`)),
      id,
      title: nameInItself(id),
      dir: directionOf(id),
      encoding: "utf-8",
      segmentation: "sentences" as const,
    })),
    align: false,
  });
  await run("setMeta", {
    notes:
      "One news story as five sites told it in 2024: comparable texts, not translations of each other. Every segment is judged; the drifts are a reviewer's.",
  });
  for (const correction of corrections) await correct(correction);
  for (const { members, absent } of units) await judge(members, absent);
  for (const { mentions, odd, ...drift } of drifts) {
    const now = await project();
    await run("addDrift", {
      ...drift,
      odd: [...odd],
      mentions: mentions.map((mention) => {
        const version = findVersion(now, mention.version);
        if (version === undefined)
          throw new Error(`There is no version ${mention.version}.`);
        return {
          version: mention.version,
          ...rangeOf(version.text, rangesOf(version), mention),
        };
      }),
    });
  }
  await workbench.close();
  await mkdir(dataFile("sample"), { recursive: true });
  await copyFile(
    join(folder, "sample.pentapla.json"),
    dataFile("sample", "sample.pentapla.json"),
  );
} finally {
  await workbench.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
}

async function correct(correction: SampleCorrection): Promise<void> {
  const version = await versionOf(correction.version);
  if (isDone(version.text, rangesOf(version), correction)) return;
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
  const index = rangesOf(version).findIndex(
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
  members: (typeof units)[number]["members"],
  absent: readonly string[],
): Promise<void> {
  const segments: SegmentId[] = [];
  for (const id of sampleVersions) {
    const beginnings = members[id] ?? [];
    if (beginnings.length === 0) continue;
    const version = await versionOf(id);
    segments.push(
      ...beginnings.map((beginning) => segmentAt(version, beginning)),
    );
  }
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
