import { execFileSync } from "node:child_process";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProjectFile } from "../../../app/formats/project-file.ts";
import { durableWrite } from "../../../main/storage/durable-write.ts";
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

/** Mounts at a folder what the options say; false where this is not allowed. */
function mounted(...args: readonly string[]): boolean {
  try {
    execFileSync("mount", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  execFileSync("umount", [folder], { stdio: "ignore" });
}

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

describe("a full disk", () => {
  it("leaves the file, the journal and what they hold, and saving goes on when there is room", async (context) => {
    await mkdir(place.path("disk"));
    if (!mounted("-t", "tmpfs", "-o", "size=2m", "tmpfs", place.path("disk")))
      context.skip("No small disk can be mounted here; it takes root.");
    try {
      const disk = await makePlace(place.path("disk"));
      const { file } = await disk.store.create(disk.ref(x), smallProject);
      await file.append(step(1));
      await file.save(projectAt(1), 1);
      await file.append(step(2));
      const filler = disk.path("filler");
      let size = 2_000_000;
      for (; size > 1_000; size = Math.floor(size * 0.9))
        await writeFile(filler, new Uint8Array(size), { flag: "a" }).catch(
          () => undefined,
        );
      const label = "x".repeat(20_000);
      await expect(file.save(grown(projectAt(2)), 2)).rejects.toMatchObject({
        code: "io",
        message: `“${x}” can't be saved: the disk is full.`,
      });
      await expect(file.append({ ...step(3), label })).rejects.toMatchObject({
        code: "io",
        message:
          "The change can't be written to the journal: the disk is full.",
      });
      expect(readProjectFile(await readFile(disk.path(x), "utf8"))).toEqual({
        project: projectAt(1),
        revision: 1,
      });
      expect(
        (await readdir(disk.folder)).filter((name) => name.endsWith(".tmp")),
      ).toEqual([]);
      await writeFile(filler, "");
      await file.append(step(3));
      await file.close(false);
      const opened = expectOpened(await disk.store.open(disk.ref(x), {}));
      expect(opened.project).toEqual(projectAt(3));
      expect(opened.notices).toEqual(["Recovered 2 changes from the journal."]);
      await opened.file.save(grown(projectAt(3)), 3);
      await opened.file.close(true);
      expect(
        readProjectFile(await readFile(disk.path(x), "utf8")).revision,
      ).toBe(3);
    } finally {
      unmount(place.path("disk"));
    }
  });

  it("never turns a short write into a truncated file", async (context) => {
    await mkdir(place.path("disk"));
    if (!mounted("-t", "tmpfs", "-o", "size=256k", "tmpfs", place.path("disk")))
      context.skip("No small disk can be mounted here; it takes root.");
    try {
      const path = place.path("disk/file");
      await durableWrite(path, "old");
      await expect(
        durableWrite(path, "n".repeat(1_000_000)),
      ).rejects.toMatchObject({ code: "ENOSPC" });
      expect(await readFile(path, "utf8")).toBe("old");
      expect(await readdir(place.path("disk"))).toEqual(["file"]);
    } finally {
      unmount(place.path("disk"));
    }
  });
});

describe("a folder that can't be written", () => {
  it("opens its project to read only with the reason, and leaves no trace", async (context) => {
    await mkdir(place.path("disk"));
    const disk = await makePlace(place.path("disk"));
    await disk.store
      .create(disk.ref(x), smallProject)
      .then(({ file }) => file.close(true));
    if (!mounted("--bind", disk.folder, disk.folder))
      context.skip("No read-only disk can be mounted here; it takes root.");
    try {
      if (!mounted("-o", "remount,ro,bind", disk.folder))
        context.skip("No read-only disk can be mounted here; it takes root.");
      const opened = expectOpened(await disk.store.open(disk.ref(x), {}));
      expect(opened.project).toEqual(smallProject);
      expect(opened.file.readOnly).toBe(
        `“${x}” can't be changed where it is: the disk is read-only. It is opened to read only; save a copy to work on it.`,
      );
      expect(await disk.names()).toEqual([x]);
      await expect(
        disk.store.create(disk.chosen(x), projectAt(1)),
      ).rejects.toThrow(`“${x}” can't be written: the disk is read-only.`);
      const copy = await place.store.create(
        place.ref("copy.pentapla.json"),
        opened.project,
      );
      expect(copy.file.readOnly).toBeNull();
      await copy.file.close(true);
    } finally {
      unmount(disk.folder);
    }
  });
});

it("a durable write creates what is not there, and keeps the mode of what is", async () => {
  await durableWrite(place.path("new"), "ü");
  expect(await readFile(place.path("new"), "utf8")).toBe("ü");
  await writeFile(place.path("script"), "old", { mode: 0o750 });
  await durableWrite(place.path("script"), "new");
  expect((await stat(place.path("script"))).mode & 0o777).toBe(0o750);
  expect(await place.names()).toEqual(["new", "script"]);
});

it("a durable write that is called off at the last moment leaves the old file", async () => {
  await writeFile(place.path("file"), "old");
  await expect(
    durableWrite(place.path("file"), "new", {
      beforeReplace: () => Promise.reject(new Error("no")),
    }),
  ).rejects.toThrow("no");
  expect(await readFile(place.path("file"), "utf8")).toBe("old");
  expect(await place.names()).toEqual(["file"]);
});
