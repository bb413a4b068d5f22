import type { ReadinessCheck } from './readiness.js';

/**
 * A check that is asked no more often than its answer ages: whoever asks meanwhile gets the last answer. Probes and curious people may
 * then ask as often as they like without keeping a server busy.
 *
 * @param freshForMs milliseconds
 * @param now the time in milliseconds
 */
export function askedSeldom(check: ReadinessCheck, freshForMs: number, now = () => performance.now()): ReadinessCheck {
  let last: { readonly askedAt: number; readonly answer: ReturnType<ReadinessCheck['check']> } | undefined;
  return {
    name: check.name,
    check: (signal) => {
      if (last === undefined || now() - last.askedAt >= freshForMs)
        last = { askedAt: now(), answer: check.check(signal) };
      return last.answer;
    },
  };
}
