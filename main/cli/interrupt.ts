/** Ctrl+C on the command line: at once, but for a file that is being written. */

/** 128 + the number of SIGINT, as shells have it. */
const interrupted = 130;

let isEnding = false;
let writing: Promise<unknown> = Promise.resolve();

/** Ends the process by exit code 130 once the writes under way are done; a second signal ends it at once. */
export function endOnInterrupt(): void {
  process.once("SIGINT", () => {
    isEnding = true;
    void writing.then(() => process.exit(interrupted));
  });
}

/** Carries out a write that an interrupt waits for. One that comes after the interrupt is never begun. */
export function uninterrupted<T>(write: () => Promise<T>): Promise<T> {
  if (isEnding) return new Promise(() => undefined);
  const result = write();
  writing = Promise.allSettled([writing, result]);
  return result;
}
