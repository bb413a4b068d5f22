/** How many messages of one type the plan expects from one slice, by cell of the type's counter. */
export interface ExpectedCells {
  readonly messageType: string;
  readonly rows: number;
  /** One count a cell (see CellLayout of counting). */
  readonly cells: Float64Array;
  /** What number columns come to, of those whose sums the plan says. */
  readonly sums: readonly ExpectedSum[];
}

export interface ExpectedSum {
  readonly column: string;
  readonly sum: number;
}

/** What a slice should bring: its own messages first, then the follow-ups of its conversations. */
export interface SliceExpectation {
  readonly messageType: string;
  readonly day: number;
  readonly expected: readonly ExpectedCells[];
}
