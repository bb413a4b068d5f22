/**
 * How fast simulated time passes: `max` waits for nothing, `real` is the pace of the clock on the wall, a number is so many simulated
 * seconds a second.
 */
export const namedSpeeds = ['max', 'real'] as const;

export type Speed = (typeof namedSpeeds)[number] | number;

/** Slower than the clock on the wall is no pace of traffic, and faster than this the machine decides. */
export const speedBounds = { least: 1, most: 1_000_000_000 } as const;

/** What becomes of a run that does not keep its speed: it goes on and says how late it is, or it fails. */
export const latenesses = ['best-effort', 'strict'] as const;

export type Lateness = (typeof latenesses)[number];

/** Simulated milliseconds in a millisecond; without end at `max`. */
export const factorOf = (speed: Speed): number =>
  speed === 'max' ? Infinity : speed === 'real' ? speedBounds.least : speed;
