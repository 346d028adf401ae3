import { describe, expect, it } from "vitest";
import type { FileRef } from "../../../app/contract/files.ts";
import type { Project } from "../../../app/model/records.ts";
import { writeReport } from "../../../app/report/write-report.ts";
import { Cancelled } from "../../../app/task/task.ts";
import type { TaskInputs } from "../../../app/task/tasks.ts";
import type { Files, Ports, TaskRunner } from "../../../app/workbench/ports.ts";
import { exportReport } from "../../../app/workbench/reports.ts";
import { reported } from "../report/report-fixture.ts";

const place: FileRef = { id: "f1", name: "drifts.html", importOnly: false };

/** The files and the runner that a report needs; `written` is what stands at the place. */
function ports(isEnded = false): {
  readonly ports: Pick<Ports, "tasks" | "files">;
  readonly written: (string | Uint8Array)[];
} {
  const written: (string | Uint8Array)[] = [];
  const keep = (_: FileRef, content: string | Uint8Array): Promise<void> => {
    written.push(content);
    return Promise.resolve();
  };
  const files: Pick<Files, "writeText" | "writeBytes"> = { writeText: keep, writeBytes: keep }; // prettier-ignore
  const run = (_: string, input: TaskInputs["report"]) => ({
    result: isEnded
      ? Promise.reject(new Cancelled())
      : Promise.resolve(writeReport(input.project, input.format, input.options)), // prettier-ignore
    cancel: () => undefined,
  });
  const tasks = { run } as unknown as TaskRunner;
  return { ports: { tasks, files: files as Files }, written };
}

const ask = (
  project: Project,
  to: ReturnType<typeof ports>,
  more: Partial<Parameters<typeof exportReport>[2]> = {},
) => exportReport(to.ports, project, { format: "html", options: {}, place, ...more }); // prettier-ignore

describe("a report of the open project", () => {
  it("is written as text or bytes, and told in a sentence", async () => {
    const to = ports();
    expect(await ask(reported, to)).toEqual({
      message: "Reported 3 drifts to drifts.html",
    });
    await ask(reported, to, { format: "xlsx" });
    expect(to.written.map((content) => typeof content)).toEqual(["string", "object"]); // prettier-ignore
  });

  it("refuses versions that are not there, and writes nothing", async () => {
    const to = ports();
    await expect(ask(reported, to, { options: { versions: ["xx"] } })).rejects.toMatchObject({ code: "not-found" }); // prettier-ignore
    expect(to.written).toEqual([]);
  });

  it("ends calmly with the host", async () => {
    await expect(ask(reported, ports(true))).rejects.toMatchObject({ code: "cancelled" }); // prettier-ignore
  });
});
