import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readdir,
  stat,
  symlink,
  unlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSettings } from "../../../app/contract/session.ts";
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
} from "./storage-fixture.ts";

const x = "x.pentapla.json";
let place: Place;

beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

async function onDisk(name = x): Promise<ReturnType<typeof readProjectFile>> {
  return readProjectFile(await readFile(place.path(name), "utf8"));
}

describe("a project file", () => {
  it("opens as it was created, and leaves nothing beside it when closed", async () => {
    const created = await place.store.create(place.ref(x), smallProject);
    expect(created.project).toEqual(smallProject);
    expect(created.revision).toBe(0);
    expect(created.file.untitled).toBe(false);
    expect(await place.names()).toEqual([x, `${x}.lock`]);
    await created.file.close(true);
    expect(await place.names()).toEqual([x]);
    const again = expectOpened(await place.store.open(place.ref(x), {}));
    expect(again.project).toEqual(smallProject);
    expect(again.file.ref).toEqual(place.ref(x));
    await again.file.close(true);
  });

  it("holds every acknowledged step after a crash, with the history to undo them", async () => {
    await leaveCrashed(place, 7);
    expect((await onDisk()).revision).toBe(0);
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.project).toEqual(projectAt(7));
    expect(opened.revision).toBe(7);
    expect(opened.steps).toEqual([1, 2, 3, 4, 5, 6, 7].map(step));
    expect(opened.notices).toEqual(["Recovered 7 changes from the journal."]);
    await opened.file.append(step(8));
    await opened.file.save(projectAt(8), 8);
    await opened.file.close(true);
    expect(await onDisk()).toEqual({ project: projectAt(8), revision: 8 });
    expect(await place.names()).toEqual([x, `${x}.bak`]);
  });

  it("takes steps that the file contains as history alone", async () => {
    await leaveCrashed(place, 6, [2, 4]);
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.project).toEqual(projectAt(6));
    expect(opened.steps).toEqual([1, 2, 3, 4, 5, 6].map(step));
    expect(opened.notices).toEqual(["Recovered 2 changes from the journal."]);
    await opened.file.close(false);
  });

  it("keeps the file of the save before as its backup", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    await file.save(projectAt(1), 1);
    await file.save(projectAt(2), 2);
    expect((await onDisk()).revision).toBe(2);
    expect((await onDisk(`${x}.bak`)).revision).toBe(1);
    await file.close(true);
  });

  it("takes steps while it is being saved", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    await file.append(step(1));
    const saved = file.save(projectAt(1), 1);
    await Promise.all([saved, ...[2, 3, 4].map((n) => file.append(step(n)))]);
    await file.close(false);
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.project).toEqual(projectAt(4));
    expect(opened.steps).toHaveLength(4);
    await opened.file.close(false);
  });

  it("refuses a step that does not follow, and goes on with the one that does", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    await file.append(step(1));
    await expect(file.append(step(3))).rejects.toMatchObject({
      code: "internal",
    });
    await file.append(step(2));
    await file.close(false);
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.revision).toBe(2);
    await opened.file.close(true);
  });

  it("begins a journal beyond 16 MB anew after a save, without losing a step", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    const label = "x".repeat(3_000_000);
    for (let n = 1; n <= 6; n++) await file.append({ ...step(n), label });
    const saved = file.save(projectAt(5), 5);
    await file.append(step(7));
    await saved;
    await file.append(step(8));
    expect((await stat(place.path(`${x}.journal`))).size).toBeLessThan(
      7_000_000,
    );
    await file.close(false);
    const opened = expectOpened(await place.store.open(place.ref(x), {}));
    expect(opened.project).toEqual(projectAt(8));
    expect(opened.steps.map(({ revision }) => revision)).toEqual([6, 7, 8]);
    await opened.file.close(true);
  });

  it("keeps its permissions, and the link that leads to it", async () => {
    await place.store
      .create(place.ref(x), smallProject)
      .then(({ file }) => file.close(true));
    await chmod(place.path(x), 0o600);
    await mkdir(place.path("elsewhere"));
    await symlink(place.path(x), place.path("elsewhere/link.pentapla.json"));
    const { file } = expectOpened(
      await place.store.open(place.ref("elsewhere/link.pentapla.json"), {}),
    );
    await file.append(step(1));
    await file.save(projectAt(1), 1);
    const second = expectOpened(await place.store.open(place.ref(x), {}));
    expect(second.file.readOnly).toMatch(/open in another window/);
    await file.close(true);
    expect(
      (
        await lstat(place.path("elsewhere/link.pentapla.json"))
      ).isSymbolicLink(),
    ).toBe(true);
    expect((await stat(place.path(x))).mode & 0o777).toBe(0o600);
    expect(await readdir(place.path("elsewhere"))).toEqual([
      "link.pentapla.json",
    ]);
    expect((await onDisk()).revision).toBe(1);
  });

  it("keeps another program's version aside before it is saved over", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    await unlink(place.path(x));
    await writeFile(place.path(x), "edited elsewhere");
    await file.save(projectAt(1), 1);
    await file.close(true);
    expect(await place.names()).toEqual([x, `${x}.changed-TIME`]);
    expect(place.warnings).toHaveLength(1);
  });

  it("that was not chosen in a dialog is never replaced by a new one", async () => {
    await writeFile(place.path(x), "mine");
    await expect(
      place.store.create(place.ref(x), smallProject),
    ).rejects.toMatchObject({ code: "refused" });
    expect(await readFile(place.path(x), "utf8")).toBe("mine");
    const { file } = await place.store.create(place.chosen(x), smallProject);
    await file.close(true);
    expect(await readFile(place.path(`${x}.bak`), "utf8")).toBe("mine");
  });

  it("that is open is not replaced by a new one", async () => {
    const { file } = await place.store.create(place.ref(x), smallProject);
    await expect(
      place.store.create(place.chosen(x), projectAt(5)),
    ).rejects.toThrow(/open in another window/);
    await file.close(true);
    expect((await onDisk()).project).toEqual(smallProject);
  });

  it("can't be written through a ref for dropped bytes", async () => {
    const dropped = place.refs.issue(place.path(x), { importOnly: true });
    await expect(
      place.store.create(dropped, smallProject),
    ).rejects.toMatchObject({ code: "refused" });
    await writeFile(place.path(x), writeProjectFile(smallProject, 0));
    expect(expectRefused(await place.store.open(dropped, {})).message).toMatch(
      /dropped/,
    );
  });

  it("opened to read only takes no lock, writes nothing and refuses steps", async () => {
    await leaveCrashed(place, 3);
    const before = await place.names();
    const opened = expectOpened(
      await place.store.open(place.ref(x), { readOnly: true }),
    );
    expect(opened.project).toEqual(projectAt(3));
    await expect(opened.file.append(step(4))).rejects.toMatchObject({
      code: "read-only",
    });
    await expect(opened.file.save(projectAt(4), 4)).rejects.toMatchObject({
      code: "read-only",
    });
    await opened.file.close(false);
    expect(await place.names()).toEqual(before);
  });
});

describe("the user-data folder", () => {
  it("gives untitled projects fresh names after their titles", async () => {
    const titled = { ...smallProject, meta: { title: "A: b/c", notes: "" } };
    const [one, two] = [
      await place.store.create(null, titled),
      await place.store.create(null, titled),
    ];
    expect([one.file.ref.name, two.file.ref.name]).toEqual([
      "A b c.pentapla.json",
      "A b c 2.pentapla.json",
    ]);
    expect(one.file.untitled).toBe(true);
    await Promise.all([one.file.close(true), two.file.close(true)]);
  });

  it("holds a copy of the sample, made once", async () => {
    await writeFile(
      place.path("sample.pentapla.json"),
      writeProjectFile(smallProject, 0),
    );
    const first = expectOpened(await place.store.openSample());
    await first.file.append(step(1));
    await first.file.save(projectAt(1), 1);
    await first.file.close(true);
    const again = expectOpened(await place.store.openSample());
    expect(again.project).toEqual(projectAt(1));
    expect(again.file.untitled).toBe(true);
    await again.file.close(true);
    expect((await onDisk("sample.pentapla.json")).revision).toBe(0);
  });

  it("replaces a broken copy of the sample that can't be recovered, and keeps it", async () => {
    await writeFile(
      place.path("sample.pentapla.json"),
      writeProjectFile(smallProject, 0),
    );
    await mkdir(join(place.userData, "projects"), { recursive: true });
    await writeFile(join(place.userData, "projects/sample.pentapla.json"), "{");
    const opened = expectOpened(await place.store.openSample());
    expect(opened.project).toEqual(smallProject);
    expect(opened.notices[0]).toMatch(/damaged and is kept as/);
    await opened.file.close(true);
  });

  it("keeps settings, and starts anew beside a broken file", async () => {
    expect(await place.store.settings()).toEqual(defaultSettings);
    const mine = { ...defaultSettings, name: "Ada", keys: { undo: null } };
    await place.store.saveSettings(mine);
    expect(await place.store.settings()).toEqual(mine);
    await writeFile(join(place.userData, "settings.json"), "{ oh");
    expect(await place.store.settings()).toEqual(defaultSettings);
    expect(place.warnings[0]).toMatch(/settings\.json.*kept as/);
    await place.store.saveSettings(mine);
    expect(await readdir(place.userData)).toHaveLength(2);
  });

  it("leaves out a setting it does not understand and keeps the others", async () => {
    await mkdir(place.userData);
    await writeFile(
      join(place.userData, "settings.json"),
      JSON.stringify({ name: "Ada", theme: "sepia", future: 1 }),
    );
    expect(await place.store.settings()).toEqual({
      ...defaultSettings,
      name: "Ada",
    });
    expect(place.warnings).toHaveLength(2);
  });

  it("remembers projects, the last one first, each once", async () => {
    const entry = {
      title: "T",
      versions: ["de"],
      units: 1,
      confirmed: 0,
      openDrifts: 0,
      at: "2026-01-01T00:00:00Z",
    };
    const [a, b] = [place.ref("a.pentapla.json"), place.ref("b.pentapla.json")];
    await place.store.remember({ ref: a, ...entry });
    await place.store.remember({ ref: b, ...entry });
    await place.store.remember({ ref: a, ...entry, title: "U" });
    const later = await makePlace(place.folder);
    expect(
      (await later.store.recent()).map(({ title, ref }) => [title, ref.name]),
    ).toEqual([
      ["U", a.name],
      ["T", b.name],
    ]);
    expect(await place.store.forget(a)).toEqual([{ ref: b, ...entry }]);
  });
});
