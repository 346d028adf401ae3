export interface StartArguments {
  readonly projectPath: string | undefined;
  /** Use a browser's window though Electron may be there. */
  readonly browser: boolean;
  /** Serve and print the address; open nothing. */
  readonly serve: boolean;
}

export const startUsage = `npm start -- [PROJECT.pentapla.json] [--browser | --serve]

  --browser  opens the workbench in a window of an installed browser
  --serve    opens no window: prints an address and serves until interrupted`;

/** What was asked for, or one sentence on what can't be understood. */
export function readStartArguments(
  args: readonly string[],
): StartArguments | string {
  const flags = args.filter((arg) => arg.startsWith("-"));
  const paths = args.filter((arg) => !arg.startsWith("-"));
  const unknown = flags.find(
    (flag) => flag !== "--browser" && flag !== "--serve",
  );
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  if (paths.length > 1)
    return `One project can be opened at a time; ${paths.length} were named.`;
  const [path] = paths;
  // What the system's own "open with" and Electron's second start go by.
  if (path !== undefined && !/\.json$/i.test(path))
    return `${path} is not a project: its name ends in .pentapla.json. Start without it and import the text there.`;
  return {
    projectPath: path,
    browser: flags.includes("--browser"),
    serve: flags.includes("--serve"),
  };
}
