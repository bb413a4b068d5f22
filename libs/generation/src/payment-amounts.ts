/**
 * What each payment comes to, in cents. The plan says what each stretch of payments of a run comes to (PaidSums). Everybody is paid the same month by
 * month, or what their children and household make it on its day, except for some payments of each stretch, which carry what is left: a change of the benefit, or what is paid late or was paid too
 * much. So any payment is made with those of its stretch alone.
 */
import { mix } from '@tietovirta/chance';
import type { Owed } from '@tietovirta/exchanges';
import type { PaidSums } from '@tietovirta/plan';
import type { PartOfList } from './payee-line.js';
import type { Run } from './payment-runs.js';

/** How much people are paid beside the mean, in hundredths: equally likely, 100 on average. The most is less than a mean above the least. */
const levels = Uint8Array.from([65, 70, 75, 80, 85, 88, 90, 94, 97, 100, 105, 110, 120, 130, 140, 151]);
const levelBits = 4;
const levelSalt = 0x71c9_41a7;
/** So many payments of a run that follow each other come to their part of the benefit's sum. */
const paymentsOfStretch = 256;

/** Writes whose turn it is in a run. @param from number in the run of the first */
type WritePersons = (persons: Uint32Array, run: Run, from: number, notes: Uint16Array) => void;

export class PaymentAmounts {
  private readonly persons = new Uint32Array(paymentsOfStretch);
  private readonly notes = new Uint16Array(paymentsOfStretch);
  private readonly cents = new Uint32Array(paymentsOfStretch);

  /** @param writePersons who has a level of their own: a person, or a case; notes on families are written where payments follow from them */
  constructor(
    private readonly sums: PaidSums,
    private readonly writePersons: WritePersons,
  ) {}

  /** Writes payments of a run that follow each other to a part of a list. @param from number in the run of the first */
  write(cents: Uint32Array, run: Run, from: number, { at, end }: PartOfList): void {
    const ofRun = this.sums.paymentsOn(run.part, run.day);
    const mean = this.sums.meanOf(run.part);
    for (let done = 0; done < end - at;) {
      const first = from + done - ((from + done) % paymentsOfStretch);
      const count = Math.min(paymentsOfStretch, ofRun - first);
      this.writeStretch(run, { first, count, sum: this.sums.sumOf(run, first, count) }, mean);
      const skipped = from + done - first;
      const taken = Math.min(count - skipped, end - at - done);
      for (let place = 0; place < taken; place += 1) cents[at + done + place] = this.cents[skipped + place] as number;
      done += taken;
    }
  }

  private writeStretch(run: Run, { first, count, sum }: Stretch, mean: number): void {
    const persons = this.persons.subarray(0, count);
    this.writePersons(persons, run, first, this.notes);
    const cents = this.cents.subarray(0, count);
    const [owed, salt] = [this.sums.owedOf(run.part), levelSalt + run.part];
    const written = owed === undefined ? writeLevels(cents, persons, { mean, salt }) : writeOwed(cents, persons, { owed, salt, day: run.day, notes: this.notes }); // oxfmt-ignore
    const left = sum - written;
    // Half of the least is left to those who carry; otherwise all do, each by as large a part.
    const least = owed === undefined ? (mean * (levels[0] as number)) / 100 : cents.reduce((so, each) => Math.min(so, each)); // oxfmt-ignore
    const shares = owed === undefined ? [2] : [0.5, 2];
    const carrying = shares.map((share) => Math.min(count, Math.ceil(share * Math.sqrt(count)))).find((each) => left >= (-each * least) / 2); // oxfmt-ignore
    if (carrying !== undefined) shareOut(cents, left, carrying);
    else shareOut(cents, sum - scale(cents, sum / written), count);
  }
}

interface Stretch {
  readonly first: number;
  readonly count: number;
  readonly sum: number;
}

/** Writes what each person is paid, rounded down. @returns the sum */
function writeLevels(
  cents: Uint32Array,
  persons: Uint32Array,
  { mean, salt }: { readonly mean: number; readonly salt: number },
): number {
  let sum = 0;
  for (let place = 0; place < cents.length; place += 1) {
    const level = levelOf(persons[place] as number, salt);
    const amount = Math.floor((mean * level) / 100);
    cents[place] = amount;
    sum += amount;
  }
  return sum;
}

/** Writes what each person is owed on a day by their family. @returns the sum */
function writeOwed(
  cents: Uint32Array,
  persons: Uint32Array,
  { owed, salt, day, notes }: { readonly owed: Owed; readonly salt: number; readonly day: number; readonly notes: Uint16Array }, // oxfmt-ignore
): number {
  let sum = 0;
  for (let place = 0; place < cents.length; place += 1) {
    const amount = owed(notes[place] as number, day, levelOf(persons[place] as number, salt));
    cents[place] = amount;
    sum += amount;
  }
  return sum;
}

const levelOf = (person: number, salt: number): number => levels[mix(person ^ salt) >>> (32 - levelBits)] as number;

/** Makes all as much larger or smaller, rounded down. @returns the sum */
function scale(cents: Uint32Array, factor: number): number {
  let sum = 0;
  for (let place = 0; place < cents.length; place += 1) {
    const amount = Math.floor((cents[place] as number) * factor);
    cents[place] = amount;
    sum += amount;
  }
  return sum;
}

/** Adds a sum to so many of a list, at even distances, as evenly as cents allow; it may be below 0. */
function shareOut(cents: Uint32Array, sum: number, among: number): void {
  for (let number = 0; number < among; number += 1) {
    const share = Math.floor((sum * (number + 1)) / among) - Math.floor((sum * number) / among);
    const place = Math.floor((number * cents.length) / among);
    cents[place] = (cents[place] as number) + share;
  }
}
