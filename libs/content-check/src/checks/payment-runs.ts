/** Who is paid in a run: nobody twice. Runs are what is paid of a benefit on a day; the messages of a day come together. */
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { personOrdinalLimit } from '@tietovirta/population';

export class RunsOfDay {
  /** By benefit: a bit a person who was paid on the day. */
  private readonly paid = new Map<number, Int32Array>();
  private dayStartMs = Number.NaN;

  /** Calls back with each row whose person is paid a second time in the run. */
  look(columns: MessageColumns, benefits: Uint8Array, onSecond: (row: number) => void): void {
    if (columns.dayStartMs !== this.dayStartMs) this.open(columns.dayStartMs);
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = 0; row < columns.rows; row += 1) {
      const [person, benefit] = [persons[row] as number, benefits[row] as number];
      const ofRun = this.ofBenefit(benefit);
      const word = ofRun[person >>> 5] as number;
      if (((word >>> (person & 31)) & 1) === 1) onSecond(row);
      else ofRun[person >>> 5] = word | (1 << (person & 31));
    }
  }

  private open(dayStartMs: number): void {
    this.dayStartMs = dayStartMs;
    for (const ofRun of this.paid.values()) ofRun.fill(0);
  }

  private ofBenefit(benefit: number): Int32Array {
    let ofRun = this.paid.get(benefit);
    if (ofRun === undefined) this.paid.set(benefit, (ofRun = new Int32Array(Math.ceil(personOrdinalLimit / 32))));
    return ofRun;
  }
}
