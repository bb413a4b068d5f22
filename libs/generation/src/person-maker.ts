/**
 * Chooses whom messages are about. Ages are ranges of ordinals (the population is ordered oldest first), so a person of
 * an age costs one multiplication. No person dies twice: deaths walk two permutations, of the old and of the younger.
 */
import { childKey, KeyedPermutation, mix, scaled } from '@tietovirta/chance';
import type { SlicePlan, TypePlan, YearPlan } from '@tietovirta/plan';
import { newbornOrdinal, ordinalsAged } from '@tietovirta/population';

export interface PersonColumn {
  readonly persons: Uint32Array;
  /** 32 random bits a message. */
  readonly roots: Int32Array;
  readonly slice: SlicePlan;
  /** Place of row 0 in the slice. */
  readonly from: number;
  readonly rows: number;
}

export type PersonMaker = (column: PersonColumn) => void;

const personSalt = 0x2545f491;

/** @returns undefined when messages of the type are about no person */
export function personMaker(plan: TypePlan, year: YearPlan): PersonMaker | undefined {
  const rule = plan.type.person;
  if (rule === undefined) return undefined;
  if (rule.kind === 'newborn') return newborns;
  if (rule.kind === 'deceased') return deceased(plan, year);
  const { from, to } = ordinalsAged(rule.from, rule.to, year.year);
  return ({ persons, roots, rows }) => {
    const span = to - from;
    for (let row = 0; row < rows; row += 1)
      persons[row] = from + scaled(mix((roots[row] as number) ^ personSalt), span);
  };
}

/**
 * A birth is reported one to five days later. A birth date has 600 codes, a fifth of them for each day on which its births can
 * be reported: no child is reported twice while a day reports at most 600.
 */
function newborns({ persons, slice, from, rows }: PersonColumn): void {
  const today = Math.floor((slice.day.startMs + 4 * 3_600_000 - Date.UTC(2022, 11, 1)) / 86_400_000);
  for (let row = 0; row < rows; row += 1) {
    const place = from + row;
    const daysLater = place % 5;
    persons[row] = newbornOrdinal(today - 1 - daysLater, daysLater * 120 + (Math.floor(place / 5) % 120));
  }
}

/** Assumption: 85 % of those who die are 70 or older. */
function deceased(plan: TypePlan, year: YearPlan): PersonMaker {
  const old = ordinalsAged(70, 150, year.year);
  const younger = ordinalsAged(0, 69, year.year);
  const amongOld = new KeyedPermutation(old.to - old.from, childKey(plan.key, 'old'));
  const amongYounger = new KeyedPermutation(younger.to - younger.from, childKey(plan.key, 'younger'));
  return ({ persons, roots, slice, from, rows }) => {
    for (let row = 0; row < rows; row += 1) {
      const ordinal = slice.firstOrdinal + from + row;
      persons[row] =
        scaled(mix((roots[row] as number) ^ personSalt), 100) < 85
          ? old.from + amongOld.at(ordinal % amongOld.size)
          : younger.from + amongYounger.at(ordinal % amongYounger.size);
    }
  };
}
