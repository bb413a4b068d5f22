/**
 * Chooses whom messages are about. Ages are ranges of ordinals (people stand by year of birth), so a person of an age costs one multiplication.
 * Births, deaths and arrivals are those of the people themselves: their notices walk them in the order of their days.
 */
import { mix, scaled } from '@tietovirta/chance';
import type { PersonRule } from '@tietovirta/exchanges';
import type { SlicePlan, TypePlan, YearPlan } from '@tietovirta/plan';
import { arrivalsOf, DeathNotices, NewbornsOfYear, ordinalsAged, type ToldEvents } from '@tietovirta/population';
import { toldNumber } from './told-number.js';

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
export function personMaker(plan: TypePlan, { year }: YearPlan): PersonMaker | undefined {
  const rule = plan.type.person;
  if (rule === undefined) return undefined;
  if (rule.kind !== 'aged') return personsTold(plan, toldEvents(rule.kind, year));
  const { from, to } = ordinalsAged(rule.from, rule.to, year);
  const span = to - from;
  return ({ persons, roots, rows }) => {
    for (let row = 0; row < rows; row += 1)
      persons[row] = from + scaled(mix((roots[row] as number) ^ personSalt), span);
  };
}

function toldEvents(kind: Exclude<PersonRule['kind'], 'aged'>, year: number): ToldEvents {
  switch (kind) {
    case 'newborn':
      return new NewbornsOfYear(year);
    case 'deceased':
      return new DeathNotices(year);
    case 'arrived':
      return arrivalsOf(year);
  }
}

function personsTold(plan: TypePlan, told: ToldEvents): PersonMaker {
  const numberOf = toldNumber(plan, told.events);
  return ({ persons, slice, from, rows }) => {
    for (let row = 0; row < rows; row += 1) persons[row] = told.personOf(numberOf(slice, from + row));
  };
}
