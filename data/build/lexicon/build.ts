/**
 * Builds data/lexicon/words.bin. Run, in an empty folder's name:
 *   npx tsx data/build/lexicon/build.ts FOLDER
 * FOLDER is filled with the packages below by apt-get and npm, and kept.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { join, resolve } from "node:path";
import { packVectors } from "./pack-vectors.ts";
import { readSources } from "./sources.ts";
import { spreadVectors } from "./spread-vectors.ts";
import { dimensions, trainVectors } from "./train-vectors.ts";
import { numberWords } from "./vocabulary.ts";

const debian = [
  "wordnet-base", "dict-freedict-deu-fra", "dict-freedict-fra-deu", "dict-freedict-fra-ita",
  "libreoffice-l10n-ar", "libreoffice-l10n-de", "libreoffice-l10n-fr", "libreoffice-l10n-it",
  "vlc-l10n", "evolution-common", "iso-codes", "gimp-data", "inkscape", "nautilus-data",
  "freeciv-data", "wordpress-l10n", "wesnoth-1.16-data",
]; // prettier-ignore
const cldr = [
  "cldr-annotations-full",
  "cldr-localenames-full",
  "cldr-dates-full",
  "cldr-units-full",
];
const cldrVersion = "48.2.0";
const train = "../shared/train";

const folder = process.argv[2];
if (folder === undefined || !fs.existsSync(train)) {
  console.error(`Name a folder for the packages; ${train} has to be there.`);
  process.exit(2);
}
fetchPackages(resolve(folder));
const vocabulary = numberWords(readSources(train, resolve(folder)));
console.log(
  `${vocabulary.words.length} words, ${vocabulary.contexts.length} contexts`,
);
const vectors = spreadVectors(vocabulary, dimensions, {
  rounds: 2,
  own: 0.3,
  text: 0.3,
});
trainVectors(
  vocabulary,
  vectors,
  { steps: 14_000, rate: 0.05, told: 0.5, synsets: 0.65 },
  (step, loss) => console.log(step, loss.toFixed(3)),
);
fs.writeFileSync(
  "data/lexicon/words.bin",
  packVectors(vocabulary.words, vectors, dimensions),
);

/** Unpacks what is not there yet; of the largest package its message catalogues alone. */
function fetchPackages(into: string): void {
  fs.mkdirSync(into, { recursive: true });
  const run = (command: string, ...args: readonly string[]): void =>
    void execFileSync(command, args, { cwd: into, stdio: "inherit" });
  for (const name of debian) {
    const stamp = join(into, `${name}.done`);
    if (fs.existsSync(stamp)) continue;
    run("apt-get", "download", name);
    for (const file of fs.readdirSync(into))
      if (file.startsWith(`${name}_`)) {
        run("dpkg-deb", "-x", file, ".");
        fs.rmSync(join(into, file));
      }
    fs.writeFileSync(stamp, "");
  }
  for (const name of cldr) {
    const own = join(into, "cldr", name);
    if (fs.existsSync(own)) continue;
    fs.mkdirSync(own, { recursive: true });
    run("npm", "pack", "--silent", `${name}@${cldrVersion}`);
    const file = `${name}-${cldrVersion}.tgz`;
    run("tar", "xzf", file, "-C", own, "--strip-components=1");
    fs.rmSync(join(into, file));
  }
}
