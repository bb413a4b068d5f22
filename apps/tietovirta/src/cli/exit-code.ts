/** How the command line ends; the top help documents each. */
export const exitCode = {
  fine: 0,
  /** Cells, counts or hashes differ. */
  differs: 1,
  /** Bad input, or a store or server that cannot be used. */
  refused: 2,
  /** Stopped by the user; the run can be resumed. */
  stopped: 3,
  /** A threshold of a load does not hold; the number that k6 gives. */
  threshold: 99,
  /** A fault of the product. */
  internal: 70,
  /** The second Ctrl-C: ended at once. */
  killed: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
