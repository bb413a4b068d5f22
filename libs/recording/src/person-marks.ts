import { personOrdinalLimit } from '@tietovirta/population';

/** Which persons occur: one bit a person, less than a megabyte for all there can be. */
export class PersonMarks {
  private readonly bytes: Uint8Array<ArrayBuffer>;

  /** @param bytes of other marks; none when absent */
  constructor(bytes = new Uint8Array(Math.ceil(personOrdinalLimit / 8))) {
    this.bytes = bytes;
  }

  /** Marks persons by their ordinals. What is no person's ordinal is passed by: such messages are set aside. */
  add(persons: Uint32Array): void {
    const { bytes } = this;
    for (let row = 0; row < persons.length; row += 1) {
      const person = persons[row] as number;
      if (person < personOrdinalLimit) bytes[person >>> 3] = (bytes[person >>> 3] as number) | (1 << (person & 7));
    }
  }

  addAll(other: PersonMarks): void {
    const { bytes } = this;
    for (let place = 0; place < bytes.length; place += 1)
      bytes[place] = (bytes[place] as number) | (other.bytes[place] as number);
  }

  /** Ordinals of the persons marked, rising. */
  *ordinals(): Generator<number, void, undefined> {
    for (let place = 0; place < this.bytes.length; place += 1) {
      const byte = this.bytes[place] as number;
      if (byte === 0) continue;
      for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) yield 8 * place + bit;
    }
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes;
  }
}
