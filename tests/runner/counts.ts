/** What a run of tests came to, read from the reports of the two runners. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that a run ends with. */
export function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** A file that failed before its first test counts as one failure, and so does a run that failed without saying where. */
export async function readVitest(file: string, code: number): Promise<Counts> {
  const report = vitestSchema.safeParse(await readJson(file));
  if (!report.success) return { ...none, failed: 1 };
  const { data } = report;
  const broken = data.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" &&
      assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return orFailed(code, {
    passed: data.numPassedTests,
    failed: data.numFailedTests + broken,
    skipped: data.numPendingTests + data.numTodoTests,
  });
}

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** A flaky test is a failed one; errors outside any test (a spec that can't be loaded) count one each. */
export async function readPlaywright(
  file: string,
  code: number,
): Promise<Counts> {
  const report = playwrightSchema.safeParse(await readJson(file));
  if (!report.success) return { ...none, failed: 1 };
  const { stats, errors } = report.data;
  return orFailed(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

function orFailed(code: number, counts: Counts): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Undefined when the runner ended before it wrote its report. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
