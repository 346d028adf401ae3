/** Works on items in parallel and hands on the results in the order of the items. */
export async function inOrder<T, R>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<R>,
  use: (result: R, item: T) => Promise<void>,
): Promise<void> {
  const started: Promise<R>[] = [];
  for (const [at, item] of items.entries()) {
    // `parallel` items are under way: the one to be used next and those behind it.
    while (started.length < Math.min(at + parallel, items.length)) {
      const next = items[started.length];
      if (next === undefined) break;
      const result = work(next);
      // Reported when its turn comes, not as unhandled before.
      result.catch(() => undefined);
      started.push(result);
    }
    const result = started[at];
    if (result !== undefined) await use(await result, item);
  }
}
