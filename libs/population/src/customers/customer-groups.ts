/**
 * The groups into which Kela's customers fall by what they are paid and how old they are. The report tells how many there are and names the three main
 * segments; the groups are ours (assumption). They are in order: a customer is of the first one whose benefits they have.
 */
import { isAliveOn } from '../deaths/deaths.js';
import { isOfKind } from '../draws/is-of-kind.js';
import type { RecipientKind } from '../draws/recipient-kinds.js';
import { ageOn } from '../life/age.js';
import { isInFinlandOn } from '../life/in-finland.js';
import { birthDayOf } from '../people/birth-day-of.js';

/** The main segments, in the order of how many customers are in them. */
export const mainSegments = ['even', 'changing', 'supported'] as const;
export type MainSegment = (typeof mainSegments)[number];

/** Benefits by which groups are told, in the order of bits. */
export const signs = [
  'social-assistance',
  'disability',
  'unemployment',
  'general-housing',
  'pensioners-housing',
  'national-pension',
  'paid-by-fund',
  'sickness',
  'rehabilitation',
  'parental',
  'home-care',
  'student-aid',
  'child-benefit',
  'maintenance',
] as const satisfies readonly RecipientKind[];
export type Sign = (typeof signs)[number];

interface GroupRule {
  readonly id: string;
  readonly segment: MainSegment;
  /** Age in years on the day: at least, at most. */
  readonly ages: readonly [from: number, to: number];
  /** All of the benefits of one of these lists. Absent: whatever they have. */
  readonly has?: readonly (readonly Sign[])[];
}

const anyOf = (...of: readonly Sign[]): GroupRule['has'] => of.map((sign) => [sign]);
const oldest = 120;

/** Before pension: of who is older, rosters of those who work and of those who have retired both know too little. */
const working = 62;

const rules = [
  { id: 'retiring', segment: 'changing', ages: [working + 1, 66] },
  { id: 'assisted-young', segment: 'supported', ages: [18, 39], has: anyOf('social-assistance') },
  { id: 'assisted-middle-aged', segment: 'supported', ages: [40, 49], has: anyOf('social-assistance') },
  { id: 'assisted-old', segment: 'supported', ages: [50, working], has: anyOf('social-assistance') },
  { id: 'disabled', segment: 'supported', ages: [16, working], has: anyOf('disability', 'national-pension', 'pensioners-housing') }, // oxfmt-ignore
  { id: 'poor-pensioners', segment: 'supported', ages: [67, oldest], has: [['disability', 'pensioners-housing'], ['disability', 'national-pension'], ['pensioners-housing', 'national-pension']] }, // oxfmt-ignore
  { id: 'young-unemployed', segment: 'changing', ages: [17, 29], has: anyOf('unemployment') },
  { id: 'housed-unemployed', segment: 'supported', ages: [30, working], has: [['unemployment', 'general-housing']] },
  { id: 'unemployed', segment: 'changing', ages: [30, working], has: anyOf('unemployment') },
  { id: 'paid-by-fund', segment: 'changing', ages: [17, working], has: anyOf('paid-by-fund') },
  { id: 'on-sick-leave', segment: 'changing', ages: [16, working], has: anyOf('sickness') },
  { id: 'in-rehabilitation', segment: 'changing', ages: [16, working], has: anyOf('rehabilitation') },
  { id: 'on-parental-leave', segment: 'changing', ages: [16, working], has: anyOf('parental') },
  { id: 'caring-at-home', segment: 'changing', ages: [16, working], has: anyOf('home-care') },
  { id: 'young-students', segment: 'changing', ages: [18, 24], has: anyOf('student-aid') },
  { id: 'adult-students', segment: 'changing', ages: [25, working], has: anyOf('student-aid') },
  { id: 'single-parents', segment: 'changing', ages: [16, working], has: anyOf('maintenance') },
  { id: 'tenants', segment: 'changing', ages: [18, working], has: anyOf('general-housing') },
  { id: 'small-children', segment: 'even', ages: [0, 6] },
  { id: 'school-children', segment: 'even', ages: [7, 17] },
  { id: 'parents', segment: 'even', ages: [18, working], has: anyOf('child-benefit') },
  { id: 'starting-out', segment: 'changing', ages: [18, 26] },
  { id: 'middle-aged', segment: 'even', ages: [27, 44] },
  { id: 'older-workers', segment: 'even', ages: [45, working] },
  { id: 'pensioners', segment: 'even', ages: [67, 79] },
  { id: 'oldest-pensioners', segment: 'even', ages: [80, oldest] },
] as const satisfies readonly GroupRule[];

export type CustomerGroupId = (typeof rules)[number]['id'];

export interface CustomerGroup extends GroupRule {
  readonly id: CustomerGroupId;
}

export const customerGroups: readonly CustomerGroup[] = rules;

/** @param hasSign whether the customer has a benefit on the day */
const fits = ({ ages: [from, to], has }: CustomerGroup, age: number, hasSign: (sign: Sign) => boolean): boolean =>
  age >= from && age <= to && (has === undefined || has.some((all) => all.every(hasSign)));

/** The place of the group of a customer. */
export const placeOfGroup = (age: number, hasSign: (sign: Sign) => boolean): number =>
  customerGroups.findIndex((group) => fits(group, age, hasSign));

/** Whether somebody has by their life what a group stands for on a day (days since 1970-01-01): what is paid to them, for others too. */
export const isOfGroupOn = (group: CustomerGroup, person: number, day: number): boolean =>
  livesOn(person, day) && fits(group, ageInYears(person, day), (sign) => isOfKind(sign, person, day));

/** The first group for somebody by their life alone. */
export const customerGroupOn = (person: number, day: number): CustomerGroup =>
  customerGroups[placeOfGroup(ageInYears(person, day), (sign) => isOfKind(sign, person, day))] as CustomerGroup;

const livesOn = (person: number, day: number): boolean => isAliveOn(person, day) && isInFinlandOn(person, day);

/** On 1 January, when somebody is told of whose birth is registered next, 0 too. */
const ageInYears = (person: number, day: number): number => Math.max(0, Math.floor(ageOn(day, birthDayOf(person))));
