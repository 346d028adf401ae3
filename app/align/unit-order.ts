import type { Cluster } from "./join-units.ts";

/**
 * Units in the order of the first version; one without it follows what precedes
 * it in the first version it has.
 */
export function inOrder(units: readonly Cluster[]): readonly Cluster[] {
  const width = units[0]?.length ?? 0;
  let ordered: Cluster[] = [];
  for (let x = 0; x < width; x++) {
    const place = (unit: Cluster): number => unit[x]?.[0] ?? -1;
    const byPlace = (list: readonly Cluster[]): readonly Cluster[] =>
      list
        .filter((unit) => place(unit) >= 0)
        .sort((p, q) => place(p) - place(q));
    const fresh = byPlace(
      units.filter((unit) => unit.findIndex((list) => list.length > 0) === x),
    );
    if (fresh.length === 0) continue;
    const placed = byPlace(ordered);
    const after = new Map<Cluster | undefined, Cluster[]>();
    let next = 0;
    for (const unit of fresh) {
      for (
        let other = placed[next];
        other !== undefined;
        other = placed[next]
      ) {
        if (place(other) > place(unit)) break;
        next++;
      }
      const before = placed[next - 1];
      const row = after.get(before);
      if (row === undefined) after.set(before, [unit]);
      else row.push(unit);
    }
    ordered = [
      ...(after.get(undefined) ?? []),
      ...ordered.flatMap((unit) => [unit, ...(after.get(unit) ?? [])]),
    ];
  }
  return ordered;
}
