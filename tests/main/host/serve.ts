/** A browser host as a process of its own, without a built window: serves the project named first. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWebHost } from "../../../main/web/run-web-host.ts";

const pages = await mkdtemp(join(tmpdir(), "pentapla-pages-"));
await writeFile(
  join(pages, "index.html"),
  "<!doctype html><title>Pentapla</title>",
);
const [project] = process.argv.slice(2);
process.exitCode = await runWebHost({
  openWindow: false,
  untilDeserted: false,
  pages,
  ...(project === undefined ? {} : { projectPath: project }),
});
