/** A day's work on the workbench, told as calls: the same over every transport. */
import { wholeExport } from "../../app/contract/formats.ts";
import { join } from "node:path";
import { z } from "zod";
import {
  api,
  type EventName,
  events,
  type MethodArgs,
  type MethodName,
  type MethodResult,
  type WorkbenchEvent,
} from "../../app/contract/api.ts";
import { dataFile } from "../../main/host/data-folder.ts";
import type { Reached } from "./transports.ts";

export interface Told {
  /** What each call gave, in order, and what was refused. */
  readonly results: readonly unknown[];
  /** Every event, in order. */
  readonly events: readonly WorkbenchEvent[];
}

/** Tells the story; every result and event is checked against the contract's schemas on the way. */
export async function tell(reached: Reached): Promise<Told> {
  const results: unknown[] = [];
  const heard: WorkbenchEvent[] = [];
  const stopListening = reached.onEvent((event) => {
    z.strictObject({
      event: z.literal(event.event),
      payload: schemaOf(event.event),
    }).parse(event);
    heard.push(event);
  });
  const call = async <M extends MethodName>(
    method: M,
    args: MethodArgs<M>,
  ): Promise<MethodResult<M>> => {
    const result = await reached.api[method](args as never);
    const parsed = (api[method].result as z.ZodType).parse(result);
    results.push({ method, result: parsed });
    return result;
  };
  const refused = async <M extends MethodName>(
    method: M,
    args: MethodArgs<M>,
  ): Promise<void> => {
    const failure: unknown = await reached.api[method](args as never).then(
      () => "not refused",
      (error: unknown) => error,
    );
    const { code, message } = z
      .object({ code: z.string(), message: z.string() })
      .parse(failure);
    results.push({ method, refused: { code, message } });
  };

  await call("hello", {});
  await call("setSettings", { name: "Ada", theme: "dark" });
  await refused("save", {});
  await refused("run", { command: "confirm", args: { units: ["u1"] } });

  const [de, fr] = await Promise.all(
    ["de", "fr"].map((id) => reached.adopt(dataFile("texts", `${id}.txt`))),
  );
  if (de === undefined || fr === undefined) throw new Error("No refs.");
  await call("formats", {});
  await call("adoptText", { text: "Ein Satz." });
  await call("previewImport", { files: [{ ref: de }, { ref: fr }] });
  const created = await call("importProject", {
    title: "Two versions",
    place: null,
    files: [{ ref: de }, { ref: fr }],
    texts: ["de", "fr"].map((id, file) => ({
      file,
      part: 0,
      id,
      attach: false,
      title: id,
      dir: "ltr" as const,
    })),
    align: true,
  });
  await until(() =>
    heard.some(
      ({ event, payload }) =>
        event === "task" &&
        payload.id === created.task &&
        payload.state === "done",
    ),
  );
  const snapshot = await call("snapshot", {});
  const units = snapshot?.project.units ?? [];
  const [first, second] = units;
  if (first === undefined || second === undefined)
    throw new Error("The texts were not aligned.");
  await call("run", { command: "confirm", args: { units: [first.id] } });
  await call("run", { command: "reject", args: { units: [second.id] } });
  await refused("run", { command: "confirm", args: { units: ["u999999"] } });
  await refused("run", { command: "confirm", args: { units: "u1" } });
  await call("undo", {});
  await call("redo", {});
  await call("search", {
    text: "Netflix",
    regex: false,
    matchCase: false,
    matchDiacritics: false,
    limit: 50,
  });
  await call("search", {
    text: "(",
    regex: true,
    matchCase: false,
    matchDiacritics: false,
    limit: 50,
  });
  await call("matchedWords", { unit: first.id });
  await call("dotPlot", { first: "de", second: "fr", columns: 20, rows: 20 });
  await call("previewAlign", {
    settings: { order: "free", widest: 2, least: 0.5, vectors: false },
  });
  await call("glossaries", {});
  await refused("addGlossaries", { files: [{ ref: de }] });
  await call("previewExport", {
    format: "json",
    options: wholeExport(["de", "fr"]),
  });
  await call("importFiles", { files: [{ ref: fr }], texts: [] });
  const rules = [
    { language: "de", kind: "break", before: ",", after: "", how: "text" },
  ] as const;
  await call("previewRules", { rules: [...rules], linked: true });
  await call("applyRules", { rules: [...rules], linked: false });
  await refused("applyRules", {
    rules: [{ ...rules[0], before: "(a+)+", how: "regex" }],
    linked: false,
  });
  await refused("readRules", { ref: de, only: false });
  await refused("writeRules", { rules: [...rules], place: de });
  await refused("replaceTextFromFile", { version: "xx", ref: de });
  await refused("exportProject", {
    format: "json",
    options: wholeExport(["de", "ar"]),
    place: de,
  });
  await refused("exportReport", {
    format: "html",
    options: { versions: ["xx"] },
    place: de,
  });
  await refused("exportReport", { format: "json", options: {}, place: de });
  await refused("openProject", {
    ref: { id: "made-up", name: join("..", "x"), importOnly: false },
  });
  await call("save", {});
  await call("snapshot", {});
  await call("closeProject", {});
  await call("snapshot", {});
  await refused("undo", {});
  await call("openSample", {});
  await call("snapshot", {});
  stopListening();
  return { results, events: heard };
}

/** The same value with what differs from run to run put aside: ids of refs, times, the host's kind, how far a task was when it last said so, and whether the idle save has run yet. */
export function settled(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "an-id")
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a time")
      .replace(/"stage":"[^"]*"/g, '"stage":"the last one heard of"')
      .replace(/"save":"\w+"/g, '"save":"sooner or later"')
      .replace(/"host":"(test|browser)"/g, '"host":"a host"'),
  );
}

function schemaOf(event: EventName): z.ZodType {
  return events[event];
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("Waited 30 s in vain.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
