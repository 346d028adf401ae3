import type { AlignCase } from "./align-cases.ts";

/** Which segments of all versions belong together: version → segment → number of its group. */
export function groupsOf(
  own: AlignCase,
  versions: readonly number[] = own.lines.map((_, x) => x),
): ReadonlyMap<string, number> {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at))
      at = up;
    return at;
  };
  for (const x of versions)
    own.lines[x]?.forEach((lines, s) => {
      for (const line of lines) {
        const one = root(`${x}:${s}`);
        const other = root(`line ${line}`);
        if (one !== other) parent.set(one, other);
      }
    });
  const numbers = new Map<string, number>();
  const groups = new Map<string, number>();
  for (const x of versions)
    own.lines[x]?.forEach((_, s) => {
      const top = root(`${x}:${s}`);
      const number = numbers.get(top) ?? numbers.size;
      numbers.set(top, number);
      groups.set(`${x}:${s}`, number);
    });
  return groups;
}

/** The links of versions x and y as strings "0,1|2"; null links left out. */
export function goldLinks(
  own: AlignCase,
  x: number,
  y: number,
): ReadonlySet<string> {
  const sides = new Map<number, [number[], number[]]>();
  for (const [key, group] of groupsOf(own, [x, y])) {
    const [version, segment] = key.split(":").map(Number);
    const entry = sides.get(group) ?? [[], []];
    entry[version === x ? 0 : 1].push(segment ?? 0);
    sides.set(group, entry);
  }
  return new Set(
    [...sides.values()].flatMap(([a, b]) =>
      a.length > 0 && b.length > 0 ? [`${a.join()}|${b.join()}`] : [],
    ),
  );
}

/** Whether all members of a unit belong together and its versions have no further segment that does. */
export function judgeOf(
  own: AlignCase,
): (unit: readonly (readonly number[])[]) => boolean {
  const groups = groupsOf(own);
  const sizes = new Map<string, number>();
  for (const [key, group] of groups) {
    const place = `${key.split(":")[0] ?? ""} ${group}`;
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return (unit) => {
    const met = new Set(
      unit.flatMap((list, x) => list.map((s) => groups.get(`${x}:${s}`))),
    );
    const [group] = met;
    return (
      met.size === 1 &&
      unit.every(
        (list, x) =>
          list.length === 0 || list.length === sizes.get(`${x} ${group ?? ""}`),
      )
    );
  };
}
