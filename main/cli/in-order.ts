/** Works on items in parallel and hands on the results in the order of the items. */
export async function inOrder<T, R>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<R>,
  use: (result: R, item: T) => Promise<void>,
): Promise<void> {
  const started = new Map<number, Promise<R>>();
  let next = 0;
  for (const [at, item] of items.entries()) {
    // `parallel` items are under way: the one to be used next and those behind it.
    for (const ahead of items.slice(next, at + parallel)) {
      const result = work(ahead);
      // Reported when its turn comes, not as unhandled before.
      result.catch(() => undefined);
      started.set(next, result);
      next += 1;
    }
    const result = started.get(at);
    started.delete(at);
    if (result !== undefined) await use(await result, item);
  }
}
