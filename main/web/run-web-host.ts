import { startWebHost, type WebHostOptions } from "./start-web-host.ts";

export interface RunOptions extends Omit<WebHostOptions, "onDeserted"> {
  /** Ends when the last window is closed. Without a window of ours it serves until it is interrupted. */
  readonly untilDeserted: boolean;
}

/** Exit codes by signal, as shells have them; ending a server by SIGTERM is its normal end. */
const exitCodes = { SIGINT: 130, SIGHUP: 129, SIGTERM: 0 } as const;

/**
 * Runs the browser host until its last window is closed or the process is
 * asked to end, then closes it cleanly. Resolves to the exit code.
 */
export async function runWebHost(options: RunOptions): Promise<number> {
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  const onSignal = (signal: NodeJS.Signals): void => {
    // A second one ends the process at once, by the system's own handling.
    for (const name of signals) process.off(name, onSignal);
    end(exitCodes[signal as keyof typeof exitCodes]);
  };
  // Whoever listened before would end the process with changes still in memory.
  for (const name of signals)
    process.removeAllListeners(name).on(name, onSignal);

  const host = await startWebHost({
    ...options,
    ...(options.untilDeserted ? { onDeserted: () => end(0) } : {}),
  });
  if (host.noWindow !== null)
    process.stderr.write(
      `No window was opened: ${host.noWindow}. Open the address below in a browser.\n`,
    );
  process.stdout.write(`Pentapla is running at ${host.url}\n`);
  const code = await ended;
  await host.close();
  return code;
}
