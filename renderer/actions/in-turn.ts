/** Keys typed ahead: each acts on what the one before it has left, however long the host takes. */

/** What was asked for last and is not done yet. */
let last: Promise<void> | null = null;

/** Calls `act` at once, or when what was asked for before is done. It gives a promise while others have to wait, else null; never rejects. */
export function inTurn(act: () => Promise<void> | null): void {
  const doing =
    last === null ? act() : last.then(() => act() ?? Promise.resolve());
  if (doing === null) return;
  const own = doing.finally(() => {
    if (last === own) last = null;
  });
  last = own;
}
