/** Which ordinals of each type came, a bit each: law 3. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayOf, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';

export class OrdinalsSeen {
  private readonly bits = new Map<string, Uint32Array>();

  constructor(private readonly year: YearPlan) {}

  /** Takes messages. @returns the rows of those that came before, or that the year does not have */
  take(columns: MessageColumns): readonly number[] {
    const bits = this.bitsOf(columns.type);
    const repeated: number[] = [];
    const ordinals = arrayOf(columns, 'ordinal', 'uint32');
    for (let row = 0; row < columns.rows; row += 1) {
      const ordinal = ordinals === undefined ? columns.firstOrdinal + row : (ordinals[row] as number);
      const [word, bit] = [ordinal >>> 5, 1 << (ordinal & 31)];
      const before = bits[word];
      if (before !== undefined && (before & bit) === 0) bits[word] = before | bit;
      else repeated.push(row);
    }
    return repeated;
  }

  private bitsOf(type: MessageType): Uint32Array {
    let bits = this.bits.get(type.id);
    if (bits === undefined) this.bits.set(type.id, (bits = new Uint32Array(Math.ceil(this.ordinalsOf(type) / 32))));
    return bits;
  }

  private ordinalsOf(type: MessageType): number {
    return type.kind === 'follow-up'
      ? this.year.planOf(type.answers).total * type.slots
      : this.year.planOf(type.id).total;
  }
}
