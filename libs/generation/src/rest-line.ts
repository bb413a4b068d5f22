/**
 * Those who are paid what covers the other recipients, in the order of a shuffled line of everybody: who is meant is a bit, so that the line takes no list. Runs go on
 * from each other, so that all are paid once before anybody is again; they are no more than the payments, so each of them is.
 */
import { keptTable } from '@tietovirta/kept-tables';
import { hasBit, lineOfRest, restOfRecipients, wordsOfRest, type RestWanted } from '@tietovirta/population';
import { paymentsOfMark, type MarkedRun, type PayeeLine, type WrittenRun } from './payee-line.js';

/** So many places of the line are looked up at once; two of three are passed over. */
const placesAtOnce = 256;
const places = new Uint32Array(placesAtOnce);

/** @param settings those of the plan; undefined where the table cannot be kept @param paid writes the bits of those who are paid something else: asked where the table is not kept */
export function restLine(
  settings: string | undefined,
  wanted: Omit<RestWanted, 'paid'>,
  paid: (words: Uint32Array) => void,
): PayeeLine {
  const key = settings === undefined ? undefined : ['rest of the recipients', wanted.of.part, settings];
  const build = (): { words: Uint32Array } => {
    const words = new Uint32Array(wordsOfRest);
    paid(words);
    return { words: restOfRecipients({ ...wanted, paid: words }) };
  };
  return new RestLine(keptTable({ key, build }).words);
}

class RestLine implements PayeeLine {
  readonly length = lineOfRest.size;

  constructor(private readonly words: Uint32Array) {
    if (!words.some((word) => word !== 0)) throw new Error('nobody is paid what covers the other recipients');
  }

  mark(marks: Uint32Array, { entry: start, count }: MarkedRun): number {
    const { words, length } = this;
    let [entry, found] = [start, 0];
    while (found < count) {
      const looked = Math.min(placesAtOnce, length - entry);
      lineOfRest.run(places, entry, looked);
      for (let place = 0; place < looked && found < count; place += 1) {
        if (found % paymentsOfMark === 0) marks[found / paymentsOfMark] = entry;
        found += bitOf(words, places[place] as number);
        entry += 1;
      }
      if (entry === length) entry = 0;
    }
    return entry;
  }

  write(list: Uint32Array, { entry: start, skipped, at, end }: WrittenRun): void {
    const { words, length } = this;
    let [entry, left, next] = [start, skipped, at];
    while (next < end) {
      const looked = Math.min(placesAtOnce, length - entry);
      lineOfRest.run(places, entry, looked);
      let place = 0;
      for (; place < looked && left > 0; place += 1) left -= bitOf(words, places[place] as number);
      for (; place < looked && next < end; place += 1) {
        const person = places[place] as number;
        list[next] = person;
        next += bitOf(words, person);
      }
      entry += looked;
      if (entry === length) entry = 0;
    }
  }

  hasOn(person: number): (day: number) => boolean {
    const isMeant = hasBit(this.words, person);
    return () => isMeant;
  }
}

const bitOf = (words: Uint32Array, person: number): number => ((words[person >>> 5] as number) >>> (person & 31)) & 1;
