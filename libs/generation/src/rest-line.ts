/**
 * Those who are paid what covers the other recipients, in the order of a shuffled line of everybody. Runs go on from each other, so that all
 * are paid once before anybody is again; they are no more than the payments, so each of them is.
 */
import { keptTable } from '@tietovirta/kept-tables';
import { hasBit, lineOfRest, restOfRecipients, wordsOfRest, type RestWanted } from '@tietovirta/population';
import { paymentsOfMark, type MarkedRun, type PayeeLine, type WrittenRun } from './payee-line.js';

/** So many places of the line are looked up at once. */
const placesAtOnce = 256;

/** Bits of those who are paid something else, and of who is meant; and the latter in the order of the line. */
type Rest = Readonly<Record<'paid' | 'words' | 'persons', Uint32Array>>;

/** @param settings those of the plan; undefined where the table cannot be kept @param paid writes the bits of those who are paid something else: asked where the table is not kept */
export function restLine(
  settings: string | undefined,
  wanted: Omit<RestWanted, 'paid'>,
  paid: (words: Uint32Array) => void,
): RestLine {
  const key = settings === undefined ? undefined : ['rest of the recipients', wanted.of.part, settings];
  const build = (): Rest => {
    const bits = new Uint32Array(wordsOfRest);
    paid(bits);
    const words = restOfRecipients({ ...wanted, paid: bits });
    return { paid: bits, words, persons: inLine(words) };
  };
  return new RestLine(keptTable({ key, build }));
}

/** @returns those whose bits are set, as they stand in the line */
function inLine(words: Uint32Array): Uint32Array {
  const places = new Uint32Array(placesAtOnce);
  const persons: number[] = [];
  for (let entry = 0; entry < lineOfRest.size; entry += placesAtOnce) {
    const looked = Math.min(placesAtOnce, lineOfRest.size - entry);
    lineOfRest.run(places, entry, looked);
    for (let place = 0; place < looked; place += 1) {
      const person = places[place] as number;
      if (hasBit(words, person)) persons.push(person);
    }
  }
  return Uint32Array.from(persons);
}

export class RestLine implements PayeeLine {
  readonly length: number;

  constructor(private readonly rest: Rest) {
    this.length = rest.persons.length;
    if (this.length === 0) throw new Error('nobody is paid what covers the other recipients');
  }

  /** A bit for each who is paid anything in the year, as each of the line is. */
  paidInYear(): Uint32Array {
    const { paid, words } = this.rest;
    return paid.map((word, place) => word | (words[place] as number));
  }

  mark(marks: Uint32Array, { entry: start, count }: MarkedRun): number {
    for (let found = 0; found < count; found += paymentsOfMark)
      marks[found / paymentsOfMark] = (start + found) % this.length;
    return (start + count) % this.length;
  }

  write(list: Uint32Array, { entry: start, skipped, at, end }: WrittenRun): void {
    const { length, rest } = this;
    let entry = (start + skipped) % length;
    for (let next = at; next < end; next += 1) {
      list[next] = rest.persons[entry] as number;
      if ((entry += 1) === length) entry = 0;
    }
  }

  hasOn(person: number): (day: number) => boolean {
    const isMeant = hasBit(this.rest.words, person);
    return () => isMeant;
  }
}
