import { spawn } from "node:child_process";

export interface RunElectronOptions {
  /** Electron's program. */
  readonly program: string;
  /** The folder with package.json, whose "main" Electron starts. */
  readonly app: string;
  /** Absolute. */
  readonly projectPath: string | undefined;
}

/** How Electron ended. `atOnce`: it never got as far as a window. */
export interface ElectronEnd {
  readonly code: number;
  readonly atOnce: boolean;
}

// A missing system library or display shows within this time.
const atOnceMs = 3_000;

/** Opens the Electron window and waits until it is closed. */
export function runElectron(options: RunElectronOptions): Promise<ElectronEnd> {
  const started = Date.now();
  const env = { ...process.env };
  // Set in some editors' terminals; Electron would then be a bare Node.
  delete env["ELECTRON_RUN_AS_NODE"];
  const child = spawn(
    options.program,
    [
      ...(process.platform === "linux" && process.getuid?.() === 0
        ? ["--no-sandbox"]
        : []),
      options.app,
      ...(options.projectPath === undefined ? [] : [options.projectPath]),
    ],
    { stdio: "inherit", env },
  );
  // The terminal sends Ctrl+C to Electron as well: it saves, and we wait for it.
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  const stay = (): void => undefined;
  process.on("SIGTERM", pass).on("SIGINT", stay);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      process.off("SIGTERM", pass).off("SIGINT", stay);
      resolve({
        code,
        atOnce: code !== 0 && Date.now() - started < atOnceMs,
      });
    };
    child.once("error", () => end(127));
    child.once("exit", (code) => end(code ?? 1));
  });
}
