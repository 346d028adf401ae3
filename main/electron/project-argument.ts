/**
 * The project among a program's arguments: the last that is no option and ends
 * in .json, since Chromium adds options of its own in any place.
 */
export function projectOf(args: readonly string[]): string | undefined {
  return args.findLast((arg) => !arg.startsWith("-") && /\.json$/i.test(arg));
}
