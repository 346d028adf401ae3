/** A whole project, drifts and all; saving one is no export. */
import { Failure } from "../../contract/failure.ts";
import { type Format, nothingRead } from "../format.ts";
import { readProjectFile } from "../project-file.ts";

export const project: Format = {
  info: {
    id: "project",
    name: "Pentapla project",
    extensions: ["pentapla.json"],
    canRead: true,
    canWrite: false,
    reach: "n-way",
    isFolder: false,
    note: "Everything: texts, segments, units, drifts and settings. Save a copy of the project to write one.",
  },
  reader: {
    recognises(name, head) {
      if (/^\s*\{\s*"format"\s*:\s*"pentapla"/.test(head)) return 1;
      return /\.pentapla\.json$/i.test(name) ? 0.9 : 0;
    },
    read(source) {
      try {
        const { project } = readProjectFile([...source.text()].join(""));
        return { ...nothingRead, project };
      } catch (cause) {
        if (!(cause instanceof Failure) || cause.message.includes(source.name)) throw cause; // prettier-ignore
        throw new Failure(cause.code, `${source.name}: ${cause.message}`, { cause }); // prettier-ignore
      }
    },
  },
  writer: null,
};
