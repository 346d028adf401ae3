/** What can go wrong in a call, as a code for programs and a sentence for people. */
export const failureCodes = [
  "bad-arguments", // the arguments do not fit the method's schema
  "unknown-method",
  "refused", // well-formed, but not possible on this project; the message says why
  "not-found", // a named record, task or file does not exist (any more)
  "no-project",
  "read-only",
  "unreadable", // a file that is not what was expected
  "io", // the disk or the system refused
  "cancelled",
  "internal",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** The only error that crosses a transport: one sentence, never a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;

  constructor(
    code: FailureCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
  }
}
