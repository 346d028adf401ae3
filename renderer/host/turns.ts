/** A value that turns from one state to the next, heard by any number of listeners. */
export interface Turns<State> {
  turn(state: State): void;
  /** Calls back at once with the present state. Returns how to stop. */
  listen(listener: (state: State) => void): () => void;
}

export function createTurns<State>(start: State): Turns<State> {
  let present = start;
  const listeners = new Set<(state: State) => void>();
  return {
    turn(state) {
      if (state === present) return;
      present = state;
      for (const listener of [...listeners]) listener(state);
    },
    listen(listener) {
      listeners.add(listener);
      listener(present);
      return () => void listeners.delete(listener);
    },
  };
}
