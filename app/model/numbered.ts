/** Records with counter ids (`u7`, `d3`) are kept in arrays in the order of their numbers. */

/** The number in an id: `u7` → 7. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** Index of the record with `id`, or where it would be inserted as `-1 - index`. */
export function indexOfId(
  records: readonly { readonly id: string }[],
  id: string,
): number {
  const wanted = numberOf(id);
  let low = 0;
  let high = records.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    const found = record === undefined ? 0 : numberOf(record.id);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1 - low;
}

/** The record with `id`, if there is one. */
export function findById<T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
): T | undefined {
  const at = indexOfId(records, id);
  return at < 0 ? undefined : records[at];
}
