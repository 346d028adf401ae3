import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { dataFile } from "../../../main/host/data-folder.ts";
import {
  type HostedWorkbench,
  openWorkbench,
} from "../../../main/host/open-workbench.ts";

let folder = "";
let host: HostedWorkbench;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-open-"));
  host = await openWorkbench({ kind: "test", userData: folder });
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

it("lists a new project among the recent ones at once, so that a crash does not hide it", async () => {
  const ids = ["de", "en"];
  await host.api.importProject({
    title: "Two versions",
    place: null,
    files: ids.map((id) => ({
      ref: host.refs.issue(dataFile("texts", `${id}.txt`)),
    })),
    texts: ids.map((id, file) => ({
      file,
      part: 0,
      id,
      attach: false,
      title: "",
      dir: "ltr" as const,
    })),
    align: false,
  });
  const other = await openWorkbench({ kind: "test", userData: folder });
  try {
    const { recent } = await other.api.hello({});
    expect(recent.map(({ title }) => title)).toContain("Two versions");
  } finally {
    await other.close();
  }
});

it("undoes in a saved copy what was done before it was saved", async () => {
  await host.api.openSample({});
  const before = (await host.api.snapshot({}))?.project;
  await host.api.run({ command: "setMeta", args: { notes: "Changed." } });
  const place = host.refs.issue(join(folder, "copy.pentapla.json"), {
    mayReplace: true,
  });
  const session = await host.api.saveCopy({ place });
  expect(session.undo).not.toBeNull();
  await host.api.undo({});
  expect((await host.api.snapshot({}))?.project).toEqual(before);
});
