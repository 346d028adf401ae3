import { readFile, readdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readProjectFile } from "../../../app/formats/project-file.ts";
import { buildInstance, startInstance } from "./instances.ts";
import {
  type Place,
  expectOpened,
  grown,
  makePlace,
  projectAt,
  smallProject,
  step,
} from "./storage-fixture.ts";

const x = "x.pentapla.json";
let place: Place;

beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

it("keeps every acknowledged step, each once, over 24 kills at random moments", async () => {
  await place.store
    .create(place.ref(x), grown(smallProject))
    .then(({ file }) => file.close(true));
  const script = place.path("instance.mjs");
  await buildInstance(script);
  let [acknowledged, savedCount] = [0, 0];
  for (let round = 1; round <= 24; round++) {
    const other = startInstance(script, ["work", place.folder]);
    expect(await other.started).toBe("held");
    const delayMs = Math.round(Math.random() * 120);
    await wait(delayMs);
    await other.kill();
    const last = Number(other.lines.slice(1).at(-1) ?? acknowledged);
    const told = `round ${round}, killed after ${delayMs} ms, acknowledged ${last}`;

    const onDisk = readProjectFile(await readFile(place.path(x), "utf8"));
    savedCount += onDisk.revision > acknowledged ? 1 : 0;
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.file.readOnly, told).toBeNull();
    // One more may have reached the disk without having been acknowledged yet.
    expect(opened.revision - last, told).toBeOneOf([0, 1]);
    expect(opened.project, told).toEqual(grown(projectAt(opened.revision)));
    expect(
      opened.steps.map(({ revision }) => revision),
      told,
    ).toEqual(
      Array.from(
        { length: opened.steps.length },
        (_, i) => opened.revision - opened.steps.length + 1 + i,
      ),
    );
    expect(opened.steps.at(-1), told).toEqual(
      opened.revision === 0 ? undefined : step(opened.revision),
    );
    await opened.file.close(false);
    acknowledged = opened.revision;
  }
  expect(acknowledged).toBeGreaterThan(24);
  // Else the kills would never have met a save.
  expect(savedCount).toBeGreaterThan(3);
  expect(
    (await readdir(place.folder)).filter(
      (name) => name.includes("lock") || name.includes("tmp"),
    ),
  ).toEqual([]);
  console.log(
    `${acknowledged} steps were acknowledged, the file was rewritten in ${savedCount} of 24 rounds.`,
  );
});
