import { readFile, readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LockResult, takeLock } from "../../../main/storage/lock.ts";
import { processIdentity } from "../../../main/storage/process-identity.ts";
import { buildInstance, startInstance } from "./instances.ts";
import {
  type Place,
  expectOpened,
  expectRefused,
  leaveCrashed,
  makePlace,
  projectAt,
  smallProject,
  step,
} from "./storage-fixture.ts";

const x = "x.pentapla.json";
const since = "2026-03-04T05:06:07Z";
let place: Place;
let script: string;

beforeEach(async () => {
  place = await makePlace();
  script = place.path("instance.mjs");
});
afterEach(() => place.remove());

async function holder(changes: object): Promise<void> {
  const own = await processIdentity(process.pid);
  const record = {
    host: hostname(),
    pid: process.pid,
    started: own?.start ?? null,
    since,
    nonce: "0123456789abcdef",
    ...changes,
  };
  await writeFile(place.path(`${x}.lock`), JSON.stringify(record));
}

describe("a project open in another process", () => {
  it("opens to read only and says who has it; it is free at once when that one is killed", async () => {
    await leaveCrashed(place, 2);
    await buildInstance(script);
    const other = startInstance(script, ["hold", place.folder]);
    expect(await other.started).toBe("held");
    const second = expectOpened(await place.store.open(place.ref(x), {}));
    expect(second.file.readOnly).toMatch(
      new RegExp(
        `^This project is open in another window \\(process ${String(other.process.pid)} on ${hostname()} since \\d\\d:\\d\\d\\)\\. It is opened to read only\\.$`,
      ),
    );
    expect(second.project).toEqual(projectAt(2));
    await second.file.close(false);
    await other.kill();
    const third = expectOpened(await place.store.open(place.ref(x), {}));
    expect(third.file.readOnly).toBeNull();
    await third.file.append(step(3));
    await third.file.close(false);
    expect(
      (await readdir(place.folder)).filter((name) => name.includes("lock")),
    ).toEqual([]);
  });

  it("is written by one only of many that find a dead one's lock together", async () => {
    await leaveCrashed(place, 1);
    await buildInstance(script);
    for (let round = 0; round < 3; round++) {
      const dead = startInstance(script, ["hold", place.folder]);
      expect(await dead.started).toBe("held");
      await dead.kill();
      const others = Array.from({ length: 5 }, () =>
        startInstance(script, ["race", place.folder, "1500"]),
      );
      const first = await Promise.all(others.map(({ started }) => started));
      expect(first.filter((line) => line === "held")).toHaveLength(1);
      await Promise.all(others.map(({ ended }) => ended));
    }
  });
});

describe("a lock", () => {
  const take = (force = false): Promise<LockResult> =>
    takeLock(place.path("lock"), since, force);

  it("is held by one of many that ask at the same moment", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(results.filter(({ kind }) => kind === "held")).toHaveLength(1);
    expect(await readdir(place.folder)).toEqual(["lock"]);
  });

  it("of a dead process goes to one of many heirs", async () => {
    for (let round = 0; round < 10; round++) {
      await writeFile(
        place.path("lock"),
        JSON.stringify({
          host: hostname(),
          pid: 2 ** 22 + 5,
          started: null,
          since,
          nonce: "00000000000000aa",
        }),
      );
      const results = await Promise.all(
        Array.from({ length: 20 }, () => take()),
      );
      const held = results.flatMap((result) =>
        result.kind === "held" ? [result.lock] : [],
      );
      expect(held).toHaveLength(1);
      expect(await readdir(place.folder)).toEqual(["lock"]);
      await held[0]?.release();
    }
  });

  it("passes on through an heir that died before it had taken over", async () => {
    const dead = { host: hostname(), pid: 2 ** 22 + 5, started: null, since };
    await writeFile(
      place.path("lock"),
      JSON.stringify({ ...dead, nonce: "00000000000000aa" }),
    );
    await writeFile(
      place.path("lock.00000000000000aa"),
      JSON.stringify({ ...dead, nonce: "00000000000000bb" }),
    );
    expect((await take()).kind).toBe("held");
    expect(await readdir(place.folder)).toEqual(["lock"]);
  });

  it("is not released for somebody who took it over", async () => {
    const first = await take();
    const second = await take(true);
    if (first.kind !== "held" || second.kind !== "held")
      throw new Error("Both should hold it.");
    const record = await readFile(place.path("lock"), "utf8");
    await first.lock.release();
    expect(await readFile(place.path("lock"), "utf8")).toBe(record);
    await second.lock.release();
    expect(await readdir(place.folder)).toEqual([]);
  });

  it("that can't be read counts for a few seconds only", async () => {
    await writeFile(place.path("lock"), "");
    expect(await take()).toEqual({
      kind: "busy",
      holder: null,
      isThisHost: true,
    });
    await utimes(place.path("lock"), 1_000, 1_000);
    expect((await take()).kind).toBe("held");
  });

  it("of a pid that was given out again is a dead one's", async () => {
    await place.store
      .create(place.ref(x), smallProject)
      .then(({ file }) => file.close(true));
    await holder({ started: "of another process" });
    const { file } = expectOpened(await place.store.open(place.ref(x), {}));
    expect(file.readOnly).toBeNull();
    await file.close(true);
  });

  it("of another computer is asked about: to read only, or to open anyway", async () => {
    await place.store
      .create(place.ref(x), smallProject)
      .then(({ file }) => file.close(true));
    await holder({ host: "elsewhere", pid: 4711 });
    const refused = expectRefused(await place.store.open(place.ref(x), {}));
    expect(refused.message).toMatch(
      /another computer, or was left locked there \(process 4711 on elsewhere since 4 Mar 2026, \d\d:\d\d\)\.$/,
    );
    expect(refused.offers.map(({ id }) => id)).toEqual([
      "read-only",
      "open-anyway",
    ]);
    const reading = expectOpened(
      await place.store.open(place.ref(x), { offer: "read-only" }),
    );
    expect(reading.file.readOnly).not.toBeNull();
    const { file } = expectOpened(
      await place.store.open(place.ref(x), { offer: "open-anyway" }),
    );
    expect(file.readOnly).toBeNull();
    await file.append(step(1));
    await file.close(false);
  });
});

it("a lock whose time is none is taken for a damaged one, not for a reason to open nothing", async () => {
  await leaveCrashed(place, 1);
  await holder({ host: "elsewhere", since: "yesterday" });
  const old = new Date(Date.now() - 60_000);
  await utimes(place.path(`${x}.lock`), old, old);
  const opened = expectOpened(await place.store.open(place.ref(x), {}));
  expect(opened.file.readOnly).toBeNull();
  await opened.file.close(false);
});
