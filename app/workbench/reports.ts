/** Reports on the open project's drifts. */
import { counted } from "../command/wording.ts";
import type { MethodArgs } from "../contract/api.ts";
import { Failure } from "../contract/failure.ts";
import type { Project } from "../model/records.ts";
import { unlessEnded } from "./ended.ts";
import type { Ports } from "./ports.ts";

/** Makes the report off the command thread and puts it in its place. Refuses versions that the project does not have. */
export async function exportReport(
  ports: Pick<Ports, "tasks" | "files">,
  project: Project,
  { format, options, place }: MethodArgs<"exportReport">,
): Promise<{ message: string }> {
  for (const id of options.versions ?? [])
    if (!project.versions.some((version) => version.id === id))
      throw new Failure("not-found", `There is no version ${id}.`);
  const input = { project, format, options };
  const { content, count } = await ports.tasks.run("report", input, () => undefined).result.catch(unlessEnded); // prettier-ignore
  if (typeof content === "string") await ports.files.writeText(place, content);
  else await ports.files.writeBytes(place, content);
  return { message: `Reported ${counted(count, "drift")} to ${place.name}` };
}
