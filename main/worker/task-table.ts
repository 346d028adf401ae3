/** The functions behind the task names; they run in the worker threads. */
import { dotGrid } from "../../app/align/dot-grid.ts";
import { matchedWords } from "../../app/align/matched-words.ts";
import { exportPreview } from "../../app/formats/export-preview.ts";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import { cutChanges } from "../../app/segment/rules/cut-changes.ts";
import { writeReport } from "../../app/report/write-report.ts";
import { search } from "../../app/search/search.ts";
import type { Task } from "../../app/task/task.ts";
import type {
  TaskInputs,
  TaskName,
  TaskResults,
} from "../../app/task/tasks.ts";
import { readFiles } from "../formats/read-files.ts";
import { writeExport } from "../formats/write-export.ts";
import { buildProject } from "./build-project.ts";
import { engines, shippedEvidence } from "./engines.ts";
import { agreementReader, driftDetector } from "./drift-detector.ts";
import { segmenter } from "./segmenter.ts";

export type TaskTable = {
  readonly [N in TaskName]: (
    input: TaskInputs[N],
    task: Task,
  ) => TaskResults[N];
};

export const taskTable: TaskTable = {
  align: engines.pentapla,
  segment: (texts, task) =>
    texts.map(({ text, language, segmentation, rules }, done) => {
      task.progress(done / texts.length, `Cut ${language} into segments`);
      return segmenter().segment(text, language, segmentation, rules);
    }),
  rules: ({ versions, before, after, all }, task) =>
    versions.map((version, done) => {
      task.progress(done / versions.length, `Cut ${version.id} by the rules`);
      return cutChanges(segmenter(), version, before, after, all);
    }),
  search: ({ versions, query }, task) => search(versions, query, task),
  project: buildProject,
  drift: (input, task) => driftDetector()(input, task),
  agreement: (input, task) => agreementReader()(input, task),
  report: ({ project, format, options }) =>
    writeReport(project, format, options),
  matchedWords: ({ versions, glossaries }) =>
    matchedWords(versions, { evidence: shippedEvidence(), glossaries }),
  dotGrid: ({ first, second, options, glossaries }, task) =>
    dotGrid(
      first,
      second,
      { ...options, evidence: shippedEvidence(), glossaries },
      task,
    ),
  read: readFiles,
  exportPreview: ({ project, format, options }) =>
    exportPreview(project, format, options),
  write: writeExport,
  serialise: ({ project, revision }) => writeProjectFile(project, revision),
};
