/**
 * `npm run bench`: every benchmark, or those named: core, window, segment,
 * align, drift, formats. Figures are printed, never asserted.
 */
import { benchAlign } from "./align.ts";
import { benchCore } from "./core.ts";
import { benchDrift } from "./drift.ts";
import { benchFormats } from "./formats.ts";
import { benchSegment } from "./segment.ts";
import { benchWindow } from "./window.ts";

const benches: Readonly<Record<string, () => Promise<void>>> = {
  core: benchCore,
  segment: benchSegment,
  align: benchAlign,
  drift: benchDrift,
  formats: benchFormats,
  window: benchWindow,
};

const asked = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown === undefined)
  for (const [name, bench] of Object.entries(benches))
    if (asked.length === 0 || asked.includes(name)) await bench();
if (unknown !== undefined) {
  console.error(
    `There is no benchmark “${unknown}”. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exitCode = 2;
}
