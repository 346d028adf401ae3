import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  readProjectFile,
  writeProjectFile,
} from "../../../app/formats/project-file.ts";
import type { Project } from "../../../app/model/records.ts";
import { createStore } from "../../../main/storage/store.ts";
import {
  type Place,
  expectOpened,
  makePlace,
  smallProject,
  step,
} from "./storage-fixture.ts";

const x = "x.pentapla.json";
let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

function withText(length: number): Project {
  const text = "x".repeat(length);
  const [version, ...others] = smallProject.versions;
  if (version === undefined) throw new Error("There is no version.");
  const segments = [{ id: "s9", gap: 0, length, kind: "sentence" as const }];
  return {
    ...smallProject,
    units: [],
    counters: { ...smallProject.counters, segment: 9 },
    versions: [{ ...version, text, segments }, ...others],
  };
}

it("a file above 5 MB is serialised by the function meant for that, a small one is not", async () => {
  const revisions: number[] = [];
  const store = createStore({
    refs: place.refs,
    userData: place.userData,
    samplePath: "",
    warn: () => undefined,
    serialise: (project, revision) => {
      revisions.push(revision);
      return Promise.resolve(Buffer.from(writeProjectFile(project, revision)));
    },
  });
  const { file } = await store.create(place.ref(x), smallProject);
  await file.save(withText(100_000), 1);
  await file.save(withText(6_000_000), 2);
  await file.save(withText(10), 3);
  await file.save(withText(10), 4);
  await file.close(true);
  // The third replaces a large file; what it will be is known only afterwards.
  expect(revisions).toEqual([2, 3]);
  expect(readProjectFile(await readFile(place.path(x), "utf8"))).toEqual({
    project: withText(10),
    revision: 4,
  });
});

it("an acknowledged step costs a few milliseconds, and no time in the process", async () => {
  const { file } = await place.store.create(place.ref(x), smallProject);
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let n = 1; n <= 200; n++) {
    const start = performance.now();
    await file.append(step(n));
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  console.log(
    `A step: median ${(times[100] ?? 0).toFixed(2)} ms, p95 ${(times[190] ?? 0).toFixed(2)} ms, CPU ${((user + system) / 200_000).toFixed(2)} ms.`,
  );
  expect((user + system) / 200_000).toBeLessThan(5);
  await file.close(false);
  expect(expectOpened(await place.store.open(place.ref(x), {})).revision).toBe(
    200,
  );
});
