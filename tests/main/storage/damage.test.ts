import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  readProjectFile,
  writeProjectFile,
} from "../../../app/formats/project-file.ts";
import {
  type Place,
  expectOpened,
  expectRefused,
  leaveCrashed,
  makePlace,
  projectAt,
  smallProject,
  step,
  withoutTime,
} from "./storage-fixture.ts";

const x = "x.pentapla.json";
const whole = writeProjectFile(smallProject, 0);
let place: Place;

beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

/** Everything in the folder, by name. */
async function contents(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(place.folder);
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [
            withoutTime(name),
            await readFile(place.path(name), "latin1").catch(() => "folder"),
          ] as const,
      ),
    ),
  );
}

async function open(offer?: string): ReturnType<Place["store"]["open"]> {
  return place.store.open(place.ref(x), offer === undefined ? {} : { offer });
}

const newer = "is of a newer Pentapla";
const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["is empty", "", /is empty: writing it was interrupted/],
  ["is all zeros", new Uint8Array(5_000), /nothing but zeros/],
  ["is half written", whole.slice(0, whole.length / 2), /breaks off|not JSON/],
  ["is not JSON", "Dear diary,\ntoday", /not JSON/],
  ["is not UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), /not text in UTF-8/],
  [
    "is JSON of another program",
    '{"name":"left-pad","version":"1.0.0"}',
    /is JSON, but not a Pentapla project/,
  ],
  ["is a JSON list", "[1, 2]", /is JSON, but not a Pentapla project/],
  [
    newer,
    whole.replace('"formatVersion":1', '"formatVersion":7'),
    /newer Pentapla \(format 7\)/,
  ],
  [
    "lacks a part",
    whole.replace('"counters"', '"kounters"'),
    /damaged|not a project/,
  ],
  [
    "breaks an invariant",
    whole.replace('"length":10', '"length":9'),
    /white-space/,
  ],
];

describe("a file that", () => {
  it.each(cases)(
    "%s is refused in a sentence, and nothing is touched",
    async (_, content, message) => {
      await writeFile(place.path(x), content);
      const before = await contents();
      const refused = expectRefused(await open());
      expect(refused.message).toMatch(message);
      expect(refused.message).toContain(`“${x}”`);
      expect(refused.message.length).toBeLessThan(300);
      expect(refused.offers).toEqual([]);
      expect(await contents()).toEqual(before);
    },
  );

  it.each(cases.filter(([title]) => title !== newer))(
    "%s is recovered from its backup and journal, and kept aside",
    async (_, content) => {
      await leaveCrashed(place, 6, [2, 4]);
      await writeFile(place.path(x), content);
      const before = await contents();
      const refused = expectRefused(await open());
      expect(await contents()).toEqual(before);
      expect(refused.offers.map(({ id }) => id)).toEqual(["recover", "backup"]);
      expect(refused.offers[0]?.detail).toMatch(
        /and the 4 changes of the journal/,
      );
      const { file, project, notices, steps } = expectOpened(
        await open("recover"),
      );
      expect(project).toEqual(projectAt(6));
      expect(steps).toHaveLength(6);
      expect(notices.join(" ")).toMatch(
        /kept as “x\.pentapla\.json\.broken-\d{8}-\d{6}”/,
      );
      await file.append(step(7));
      await file.close(false);
      const after = await contents();
      expect(after[`${x}.broken-TIME`]).toEqual(before[x]);
      expect(after[`${x}.bak`]).toEqual(before[`${x}.bak`]);
      const again = expectOpened(await open());
      expect(again.project).toEqual(projectAt(7));
      await again.file.close(true);
    },
  );

  it("is of a newer Pentapla is never replaced by an older backup", async () => {
    await leaveCrashed(place, 6, [2, 4]);
    await writeFile(
      place.path(x),
      whole.replace('"formatVersion":1', '"formatVersion":7'),
    );
    expect(expectRefused(await open()).offers).toEqual([]);
    expect(expectRefused(await open("recover")).offers).toEqual([]);
  });

  it("is missing is recovered from its backup", async () => {
    await leaveCrashed(place, 3, [1, 2]);
    await rm(place.path(x));
    const refused = expectRefused(await open());
    expect(refused.message).toBe(`“${x}” does not exist any more.`);
    const { file, project } = expectOpened(await open("backup"));
    expect(project).toEqual(projectAt(1));
    await file.close(true);
    expect(await place.names()).toEqual([
      x,
      `${x}.bak`,
      `${x}.journal.kept-TIME`,
    ]);
  });

  it("is missing altogether is refused without leaving a trace", async () => {
    expect(expectRefused(await open()).message).toBe(
      `“${x}” does not exist any more.`,
    );
    const gone = place.refs.issue(place.path("no/such/folder.pentapla.json"));
    expect(expectRefused(await place.store.open(gone, {})).message).toMatch(
      /does not exist any more/,
    );
    expect(await place.names()).toEqual([]);
  });

  it("is a folder is refused", async () => {
    await mkdir(place.path(x));
    expect(expectRefused(await open()).message).toBe(
      `“${x}” is a folder, not a project file.`,
    );
    expect(await place.names()).toEqual([x]);
  });

  it("is a folder is refused for a new project too", async () => {
    await mkdir(place.path(x));
    await expect(
      place.store.create(place.chosen(x), smallProject),
    ).rejects.toMatchObject({ code: "refused" });
  });

  it("is broken can be looked at from its backup to read only, and stays", async () => {
    await leaveCrashed(place, 3, [1, 2]);
    await writeFile(place.path(x), "{");
    const before = await contents();
    const opened = expectOpened(
      await place.store.open(place.ref(x), {
        offer: "recover",
        readOnly: true,
      }),
    );
    expect(opened.project).toEqual(projectAt(3));
    expect(opened.file.readOnly).not.toBeNull();
    expect(await contents()).toEqual(before);
  });
});

describe("a journal", () => {
  const journal = `${x}.journal`;

  it("cut off anywhere gives a beginning of the steps, and goes on from there", async () => {
    await leaveCrashed(place, 5);
    const bytes = await readFile(place.path(journal));
    for (let length = bytes.length - 1; length > 0; length -= 41) {
      await writeFile(place.path(journal), bytes.subarray(0, length));
      const opened = expectOpened(await open());
      const { revision } = opened;
      expect(opened.project).toEqual(projectAt(revision));
      expect(revision).toBe(
        Math.max(
          bytes.subarray(0, length).toString().split("\n").length - 2,
          0,
        ),
      );
      await opened.file.append(step(revision + 1));
      await opened.file.close(false);
      const again = expectOpened(await open());
      expect(again.project).toEqual(projectAt(revision + 1));
      expect(again.notices).toEqual([
        `Recovered ${revision === 0 ? "1 change" : `${revision + 1} changes`} from the journal.`,
      ]);
      await again.file.close(false);
    }
  });

  it("damaged in the middle is used up to there, and kept", async () => {
    await leaveCrashed(place, 5);
    const bytes = await readFile(place.path(journal));
    const at = bytes.indexOf('"Step 4"');
    bytes.write("?", at + 1);
    await writeFile(place.path(journal), bytes);
    const opened = expectOpened(await open());
    expect(opened.project).toEqual(projectAt(3));
    expect(opened.notices.join(" ")).toMatch(
      /part of the journal is damaged.*kept as “x\.pentapla\.json\.journal\.broken-/,
    );
    await opened.file.append(step(4));
    await opened.file.close(false);
    expect((await contents())[`${journal}.broken-TIME`]).toBe(
      bytes.toString("latin1"),
    );
    const again = expectOpened(await open());
    expect(again.project).toEqual(projectAt(4));
    expect(again.notices).toEqual(["Recovered 4 changes from the journal."]);
    await again.file.close(true);
  });

  it("that is damaged where the file's last save is noted does not hide the file", async () => {
    await leaveCrashed(place, 4, [4]);
    const bytes = await readFile(place.path(journal));
    bytes.write("?", bytes.indexOf('"Step 2"') + 1);
    await writeFile(place.path(journal), bytes);
    const opened = expectOpened(await open());
    expect(opened.project).toEqual(projectAt(4));
    expect(opened.notices.join(" ")).toMatch(/journal is damaged/);
    await opened.file.append(step(5));
    await opened.file.close(false);
    const again = expectOpened(await open());
    expect(again.project).toEqual(projectAt(5));
    await again.file.close(true);
  });

  it("with a step that does not fit is used up to there", async () => {
    await leaveCrashed(place, 2);
    const { file } = expectOpened(await open());
    await file.append({ ...step(9), revision: 3 });
    await file.append({ ...step(10), revision: 4 });
    await file.close(false);
    const opened = expectOpened(await open());
    expect(opened.project).toEqual(projectAt(2));
    expect(opened.notices.join(" ")).toMatch(/damaged/);
    await opened.file.close(true);
  });

  it("of another state of the file is never replayed on it: both are kept, and the user chooses", async () => {
    await leaveCrashed(place, 6, [2, 4]);
    await writeFile(
      place.path(x),
      writeProjectFile(
        { ...smallProject, meta: { title: "pulled", notes: "" } },
        40,
      ),
    );
    const before = await contents();
    const refused = expectRefused(await open());
    expect(refused.message).toMatch(
      /changed by another program, and its journal holds 2 changes/,
    );
    expect(refused.offers.map(({ id }) => id)).toEqual(["file", "recover"]);
    expect(await contents()).toEqual(before);
    const recovered = expectOpened(await open("recover"));
    expect(recovered.project).toEqual(projectAt(6));
    await recovered.file.close(true);
    expect((await contents())[`${x}.changed-TIME`]).toBe(before[x]);
  });

  it("of another state of the file can be left, and is kept", async () => {
    await leaveCrashed(place, 6, [2, 4]);
    await writeFile(
      place.path(x),
      writeProjectFile(
        { ...smallProject, meta: { title: "pulled", notes: "" } },
        40,
      ),
    );
    const before = await contents();
    const opened = expectOpened(await open("file"));
    expect(opened.project.meta.title).toBe("pulled");
    await opened.file.close(true);
    expect((await contents())[`${journal}.kept-TIME`]).toBe(before[journal]);
  });

  it("whose steps were all saved is dropped quietly when the file has been replaced since", async () => {
    await leaveCrashed(place, 4, [4]);
    await writeFile(place.path(x), writeProjectFile(smallProject, 9));
    const opened = expectOpened(await open());
    expect([opened.revision, opened.steps, opened.notices]).toEqual([
      9,
      [],
      [],
    ]);
    await opened.file.append({ ...step(1), revision: 10 });
    await opened.file.close(false);
    expect(expectOpened(await open()).project).toEqual(projectAt(1));
  });

  it("goes with its project when both are moved", async () => {
    await leaveCrashed(place, 3);
    await rename(place.path(x), place.path("y.pentapla.json"));
    await rename(place.path(journal), place.path("y.pentapla.json.journal"));
    const opened = expectOpened(
      await place.store.open(place.ref("y.pentapla.json"), {}),
    );
    expect(opened.project).toEqual(projectAt(3));
    await opened.file.close(false);
  });
});

it("a crash between the writing of a file and its renaming leaves the old one, and the remainder is swept up", async () => {
  await leaveCrashed(place, 2);
  for (const name of [
    `.${x}.0123456789abcdef.tmp`,
    `.${x}.journal.0123456789abcdef.tmp`,
    `${x}.lock.0123456789abcdef`,
  ])
    await writeFile(place.path(name), whole.slice(0, 50));
  const opened = expectOpened(await open());
  expect(opened.project).toEqual(projectAt(2));
  await opened.file.save(projectAt(2), 2);
  await opened.file.close(true);
  expect(await place.names()).toEqual([x, `${x}.bak`]);
  expect(readProjectFile(await readFile(place.path(x), "utf8")).revision).toBe(
    2,
  );
});
