/**
 * Which messages addresses stand for. Raised with every change after which a message of the same address is another one (its time,
 * person, organisation or any other content that is hashed). Runs, recordings and frames carry it: what two generations made is never
 * mixed in one run, and never taken for the same.
 */
export const generationVersion = 4;

/** Of runs and recordings from before it was written down: they are of the first, their hashes are the same. */
export const firstGeneration = 1;
