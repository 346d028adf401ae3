import { Failure } from "../../app/contract/failure.ts";
import { neutralText } from "../../app/formats/neutral-text.ts";
import { readArguments } from "./arguments.ts";
import type { Console } from "./console.ts";
import { loadProject } from "./load-project.ts";
import { saveExport } from "./output.ts";

/** `pentapla export P --to json [-o FILE] [--only confirmed]`. */
export async function runExport(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("export", args, {
    to: { type: "string" },
    output: { type: "string", short: "o" },
    only: { type: "string" },
  });
  const [file, ...more] = given.files;
  if (file === undefined || more.length > 0)
    throw new Failure("bad-arguments", "export: name one project file.");
  const format = given.value("to");
  if (format !== "json")
    throw new Failure(
      "bad-arguments",
      `export: --to ${format === undefined ? "is missing" : `${format} is not a format`}. There is: json.`,
    );
  const only = given.value("only");
  if (only !== undefined && only !== "confirmed")
    throw new Failure(
      "bad-arguments",
      `export: --only takes “confirmed”, not “${only}”.`,
    );
  const project = await loadProject(file);
  const text = neutralText(
    only === undefined
      ? project
      : {
          ...project,
          units: project.units.filter(({ status }) => status === "confirmed"),
        },
  );
  const output = given.value("output");
  if (output === undefined) console.out(text);
  else await saveExport(output, text, file);
  return 0;
}
