import { afterEach, describe, expect, test } from "vitest";
import { apply } from "../../app/change/apply.ts";
import { api, type MethodName } from "../../app/contract/api.ts";
import type { Project } from "../../app/model/records.ts";
import { settled, tell, type Told } from "./story.ts";
import { type Reached, transports } from "./transports.ts";

const open = new Set<Reached>();
afterEach(async () => {
  for (const reached of open) await reached.end();
  open.clear();
});

const told = new Map<string, Told>();

describe.each(transports)("over $name", ({ name, reach }) => {
  const reached = async (): Promise<Reached> => {
    const it = await reach();
    open.add(it);
    return it;
  };

  test("a day's work gives results and events that fit the contract", async () => {
    const story = await tell(await reached());
    told.set(name, story);
    expect(story.results.length).toBeGreaterThan(20);
  });

  test("the results and the order of events are those of every other transport", () => {
    const [reference] = told.values();
    const here = told.get(name);
    expect(settled(here?.results)).toEqual(settled(reference?.results));
    // How often a task reports and when the idle save runs is up to the clock.
    const lasting = (story: Told | undefined): unknown =>
      settled(
        story?.events.filter(
          ({ event, payload }) =>
            event !== "session" &&
            (event !== "task" || payload.state !== "running"),
        ),
      );
    expect(lasting(here)).toEqual(lasting(reference));
  });

  test("a replica that follows the steps is the host's project, revision by revision", () => {
    let project: Project | undefined;
    let revision = 0;
    let steps = 0;
    for (const message of told.get(name)?.events ?? []) {
      if (message.event === "opened") {
        ({ project } = message.payload);
        ({ revision } = message.payload.session);
      } else if (message.event === "step" && project !== undefined) {
        expect(message.payload.revision).toBe(revision + 1);
        project = apply(project, message.payload.change);
        ({ revision } = message.payload);
        steps += 1;
      } else if (message.event === "closed") {
        const snapshots = told.get(name)?.results.filter(isSnapshot) ?? [];
        expect(project).toEqual(snapshots[1]?.result?.project);
      }
    }
    expect(steps).toBeGreaterThanOrEqual(5);
  });

  test("arguments that do not fit are refused with the same code and a sentence that names the field", async () => {
    const { call, api: workbench } = await reached();
    for (const method of Object.keys(api) as MethodName[])
      for (const args of [{ nonsense: 1 }, null, [], "text", 7])
        await expect(
          call(method, args),
          `${method} ${JSON.stringify(args)}`,
        ).rejects.toMatchObject({
          code: "bad-arguments",
        });
    await expect(
      call("setSettings", { textSize: "large" }),
    ).rejects.toMatchObject({
      code: "bad-arguments",
      message:
        'Cannot use "textSize" in setSettings: expected number, received string.',
    });
    await expect(
      call("importProject", {
        title: "T",
        place: null,
        files: [],
        texts: [],
        align: true,
      }),
    ).rejects.toMatchObject({
      code: "bad-arguments",
      message: expect.stringMatching(
        /^Cannot use "files" in importProject: .*1.*\.$/,
      ) as string,
    });
    const { settings, snapshot } = await workbench.hello({});
    expect(settings).toMatchObject({ name: "", theme: "system" });
    expect(snapshot).toBeNull();
  });

  test("a method that is not in the contract is refused, whatever it is called", async () => {
    const { call } = await reached();
    for (const method of [
      "nothing",
      "",
      "constructor",
      "__proto__",
      "toString",
      "hasOwnProperty",
    ])
      await expect(call(method, {}), method).rejects.toMatchObject({
        code: "unknown-method",
      });
  });

  test("many calls at once are each answered with their own result", async () => {
    const { api: workbench } = await reached();
    const sizes = Array.from({ length: 40 }, (_, at) => at % 28);
    const answers = await Promise.all(
      sizes.map((textSize) => workbench.setSettings({ textSize })),
    );
    expect(answers.map(({ textSize }) => textSize)).toEqual(sizes);
  });

  test("calls that wait when the line is cut are refused as such, and the host lives on", async () => {
    const { api: workbench, cut } = await reached();
    if (cut === null) return; // there is no line in process
    await workbench.hello({});
    const waiting = workbench.openSample({});
    cut();
    await expect(waiting).rejects.toMatchObject({ code: "io" });
    await expect(workbench.hello({})).rejects.toMatchObject({ code: "io" });
  });
});

function isSnapshot(entry: unknown): entry is {
  readonly method: "snapshot";
  readonly result: { readonly project: Project } | null;
} {
  return (entry as { readonly method?: string }).method === "snapshot";
}
