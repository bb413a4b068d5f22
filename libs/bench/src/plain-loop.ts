/**
 * The reference of the bench: what this machine does at most. Writes columns like those of a wage report (time, person,
 * counterparty, two dimensions) from a multiplied counter, then sums them; no plan, no chance of quality, no frames.
 */
const rows = 16_384;

/** @returns a sum over all columns, so that no engine can leave the work out */
export function plainLoop(messages: number): number {
  const times = new Int32Array(rows * 2);
  const persons = new Uint32Array(rows);
  const organisations = new Uint16Array(rows);
  const first = new Uint8Array(rows);
  const second = new Uint8Array(rows);
  const cells = new Float64Array(16);
  let sum = 0;
  for (let done = 0; done < messages; done += rows) {
    for (let row = 0; row < rows; row += 1) {
      const bits = Math.imul(done + row, 0x9e3779b1);
      times[2 * row] = bits;
      times[2 * row + 1] = 396;
      persons[row] = bits >>> 10;
      organisations[row] = bits >>> 20;
      first[row] = bits >>> 30;
      second[row] = (bits >>> 28) & 3;
    }
    for (let row = 0; row < rows; row += 1) {
      const cell = ((first[row] as number) << 2) | (second[row] as number);
      cells[cell] = (cells[cell] as number) + 1;
      sum += ((times[2 * row] as number) ^ (persons[row] as number)) + (organisations[row] as number);
    }
  }
  return sum + (cells[0] as number);
}
