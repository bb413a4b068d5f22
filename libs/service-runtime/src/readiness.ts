/** Told with a part that is up. The two names are taken by the answer itself. */
export type ReadinessDetails = Readonly<Record<string, string | number | boolean>> & {
  readonly status?: never;
  readonly responseTime?: never;
};

/** Says whether one thing that a service needs is there. */
export interface ReadinessCheck {
  /** As in the answer: `kafka`, `postgres`. */
  readonly name: string;
  /** Rejects when the part is down; the message is shown. The signal is given when nobody waits any longer. */
  check(signal: AbortSignal): Promise<ReadinessDetails | void>;
}

/** Shorter than what those who ask usually wait. */
export const usualPatienceMs = 3000;

/** What must be there for a service to be ready. Stages add their checks; stopping makes it unready for good. */
export class Readiness {
  readonly #checks = new Map<string, ReadinessCheck>();
  #isStopping = false;

  /** @param patienceMs a part that says nothing for so long is down */
  constructor(readonly patienceMs = usualPatienceMs) {}

  add(check: ReadinessCheck): void {
    if (this.#checks.has(check.name)) throw new Error(`Two readiness checks are named ${check.name}.`);
    this.#checks.set(check.name, check);
  }

  /** From now on the service takes nothing new. */
  stop(): void {
    this.#isStopping = true;
  }

  get checks(): readonly ReadinessCheck[] {
    return this.#isStopping ? [...this.#checks.values(), stopping] : [...this.#checks.values()];
  }
}

const stopping: ReadinessCheck = {
  name: 'service',
  check: () => Promise.reject(new Error('the service is stopping')),
};
