/** Runs asynchronous jobs one after the other, in the order they came. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as `job` does; a job that fails does not stop those behind it. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const next = this.#last.then(job, job);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
