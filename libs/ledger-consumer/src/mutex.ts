/** Runs work one piece at a time, in the options of the calls. */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  /** Resolves and rejects as the work does; work that fails does not keep the next from running. */
  runExclusive<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
