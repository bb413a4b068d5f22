/** Goes through every so many-th of the rows of one batch after the other. */
export class EveryNth {
  private next = 0;

  /** @param step 1 for every row */
  constructor(readonly step: number) {}

  /** The first row to look at in a batch; go on by `step` while below `rows`. It may lie behind the batch. */
  firstOf(rows: number): number {
    const first = this.next;
    const taken = first >= rows ? 0 : Math.ceil((rows - first) / this.step);
    this.next = first + taken * this.step - rows;
    return first;
  }
}
