/** How fast simulated time passes: `max` waits for nothing. */
export const speeds = ['max'] as const;

export type Speed = (typeof speeds)[number];
