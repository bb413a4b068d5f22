/**
 * Who is paid what is left over: with those who have another benefit they are to be so many different people. A shuffled line of all who live in Finland says who
 * they are: the first who are paid nothing else. Who stays alive and in the country all year is meant, children too.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { firstAbroad } from '../layout/person-groups.js';
import { bitCount } from '../work/month-bits.js';
import { Absences } from './absences.js';
import { isMeant } from './recipient-roster.js';
import type { RecipientsOf } from './recipient-memory.js';

/** In the same order in every year. */
export const lineOfRest = new KeyedPermutation(firstAbroad, keyOf('rest of the recipients'));

/** Bits of so many people: every one who may stand in the line. */
export const wordsOfRest = Math.ceil(firstAbroad / 32);

export interface RestWanted {
  readonly of: RecipientsOf;
  /** A bit for each who is paid something else. */
  readonly paid: Uint32Array;
  /** Different people in all. */
  readonly recipients: number;
  /** Payments that there are for them. */
  readonly payments: number;
}

/** Of those who are paid something else, so many are meant too that half of what is left goes to them. */
const shareOfOthers = 0.5;

/**
 * A bit for each who is meant: all who are paid nothing else, as far as there are to be recipients, and some of the others. No more than there are payments.
 *
 * @throws RangeError when those who are paid something else are more than all, or what is left is too little: for the people there are to be, or of people
 */
export function restOfRecipients({ of, paid, recipients, payments }: RestWanted): Uint32Array {
  const others = paid.reduce((sum, word) => sum + bitCount(word), 0);
  const wanted = recipients - others;
  if (wanted < 0) throw new RangeError(`${others} people are paid, more than ${recipients} recipients`);
  if (wanted > payments) throw new RangeError(`${payments} payments cannot be to ${wanted} different people`);
  const isSure = staysAllYear(of);
  const words = new Uint32Array(wordsOfRest);
  const most = Math.floor((payments - wanted) * shareOfOthers);
  let [left, leftOfOthers] = [wanted, most];
  for (let place = 0; place < firstAbroad && left + leftOfOthers > 0; place += 1) {
    const person = lineOfRest.at(place);
    const isPaid = hasBit(paid, person);
    if ((isPaid ? leftOfOthers : left) === 0 || !isSure(person)) continue;
    words[person >>> 5] = (words[person >>> 5] as number) | (1 << (person & 31));
    if (isPaid) leftOfOthers -= 1;
    else left -= 1;
  }
  if (left > 0) throw new RangeError(`${left} people too few for ${recipients} different recipients`);
  return words;
}

/** Whether somebody of the part that is meant was born before the year (others are absent), and lives in Finland on all of its days. */
export function staysAllYear(of: RecipientsOf): (ordinal: number) => boolean {
  const stays = isMeant(of);
  const absences = new Absences(of.year);
  absences.moveTo(civilDay(of.year, 12, 31));
  const { words } = absences;
  return (ordinal) => !hasBit(words, ordinal) && stays(ordinal);
}

export const hasBit = (words: Uint32Array, ordinal: number): boolean =>
  (((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
