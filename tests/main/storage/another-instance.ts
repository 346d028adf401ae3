/** A second instance, run as a process of its own: `node … hold|work|race FOLDER`. Says on its standard output what it has done. */
import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import {
  expectOpened,
  grown,
  makePlace,
  projectAt,
  step,
} from "./storage-fixture.ts";

const [mode = "", folder = ""] = process.argv.slice(2);
const place = await makePlace(folder);
const opened = expectOpened(
  await place.store.open(place.ref("x.pentapla.json"), {}),
);
const { file } = opened;
writeSync(1, `${file.readOnly ?? "held"}\n`);

switch (mode) {
  case "hold":
    await wait(60_000);
    break;
  case "race":
    // Long enough for all the others to have tried.
    await wait(Number(process.argv[4] ?? "0"));
    await file.close(false);
    break;
  case "work": {
    let revision = opened.revision;
    let saving = Promise.resolve();
    for (;;) {
      revision++;
      await file.append(step(revision));
      // Unlike console.log it has left the process when it returns.
      writeSync(1, `${revision}\n`);
      if (Math.random() < 0.1) {
        const saved = revision;
        saving = saving.then(() => file.save(grown(projectAt(saved)), saved));
      }
    }
  }
}
