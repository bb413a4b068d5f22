import { askedSeldom } from './asked-seldom.js';

/** Details of a part that is up. The two names are taken by the answer itself. */
export type ReadinessDetails = Readonly<Record<string, string | number | boolean>> & {
  readonly status?: never;
  readonly responseTime?: never;
};

/** Says whether one thing that a service needs is there. */
export interface ReadinessCheck {
  /** As in the answer: `kafka`, `postgres`. */
  readonly name: string;
  /** Rejects when the part is down; the message is shown. The signal is aborted when the answer is no longer waited for. */
  check(signal: AbortSignal): Promise<ReadinessDetails | void>;
}

/** Milliseconds; shorter than probes usually wait. */
export const defaultCheckTimeoutMs = 3000;

/** Milliseconds for which an answer is given again instead of asking the part anew. */
export const defaultFreshForMs = 1000;

/** What must be there for a service to be ready. Stages add their checks; stopping makes it unready for good. */
export class Readiness {
  readonly #checks = new Map<string, ReadinessCheck>();
  #isStopping = false;

  /**
   * @param checkTimeoutMs milliseconds after which a part that does not answer is down
   * @param freshForMs milliseconds in which a part is asked once at most
   */
  constructor(
    readonly checkTimeoutMs = defaultCheckTimeoutMs,
    private readonly freshForMs = defaultFreshForMs,
  ) {}

  add(check: ReadinessCheck): void {
    if (this.#checks.has(check.name)) throw new Error(`Two readiness checks are named ${check.name}.`);
    this.#checks.set(check.name, askedSeldom(check, this.freshForMs));
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
