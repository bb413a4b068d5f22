/** Whom a message is about. Whoever it is, they live on the day of the message, unless it tells of their death. */
import type {
  AgeWeights,
  AreasServed,
  DrawnProfile,
  RecipientKind,
  ToldByDay,
  ToldEvents,
} from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';
import type { Clients } from './clients.js';
import type { CustomerOfKela } from './customers-of-kela.js';
import type { Dimension } from './dimension.js';
import type { FirstTimer } from './first-timer.js';
import type { Prescribed } from './prescribed.js';
import type { Regular } from './regular.js';
import type { RestOfPayees } from './rest-of-payees.js';
import type { RepresentedPerson, ServiceUser } from './service-users.js';
import type { StatedNumber } from './stated-number.js';

/** A kind of people. */
export interface Profile extends DrawnProfile {
  readonly origin: Origin;
  /** The message tells of their death, or of what they left: they died so many days before it at most. Absent: they live on its day. */
  readonly diedWithin?: StatedNumber<number>;
}

/** A person of a profile: one for all messages, or one for each value of a dimension. */
export interface DrawnPerson {
  readonly kind: 'drawn';
  readonly profile: Profile | ProfilesByValue;
  /**
   * `area`: somebody who lives in the area of the member of the pool (OrganisationPool.areas); all messages are of one profile and one pool.
   * `resident`: where the organisation serves an area or a municipality, somebody who lives there. `member`: the organisation is the person's own
   * bank, unemployment fund, pension institution, or the liaison body of the country where they live. `country`: it is an institution of the country abroad in which the person lives, or has been insured.
   * Absent: they have nothing to do with each other.
   */
  readonly tie?: 'resident' | 'area' | 'member' | 'country';
  /** Where the tie is to live there and the organisation is of no area: the first and the last of the areas that it serves. */
  readonly areas?: AreasServed;
  /** Where the organisation serves an area: its clients, in the place of just anybody of the profile. */
  readonly clients?: Clients;
}

export interface ProfilesByValue {
  /** A dimension of the message type. */
  readonly dimension: string;
  /** One for each of its values. */
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** Somebody of whom an event of the year is told, in the order of its days: the notice and the person lead to each other. */
export interface ToldPerson {
  readonly kind: 'told';
  events(year: number): ToldEvents;
  /** `home`: an organisation that serves an area is the one of the person's home. */
  readonly tie?: 'home';
  readonly origin: Origin;
}

/** Somebody of whom something is told that happened on the day of the message, or on the days off before it. */
export interface PersonOfDay {
  readonly kind: 'told-by-day';
  readonly events: ToldByDay;
  readonly origin: Origin;
}

/**
 * Somebody with wages: the reports of the year are of the jobs that people have and of their pay days, in the order in which they come due, and a version
 * is about the person of its original.
 */
export interface PaidPerson {
  readonly kind: 'paid';
  readonly origin: Origin;
}

/** Somebody who is paid a benefit: the payments of a run go along the roster of those who have it, nobody twice. The organisation is the payee's own bank. */
export interface Payee {
  readonly kind: 'payee';
  /** The dimension that says which benefit it is, which the holder says too. */
  readonly dimension: string;
  /** By its values. */
  readonly recipients: Readonly<Record<string, RecipientKind>>;
  /** Those whose runs of a month share their recipients, however large they are. */
  readonly inTurns?: readonly string[];
  /** Whose payments make the payees as many as the report says; at the smallest scales, they are as `recipients` says. */
  readonly rest?: RestOfPayees;
  readonly origin: Origin;
}

/** Somebody about whose payment it is reported, payment by payment in their order, as they come due; a version is about the payment of its original. */
export interface Reported {
  readonly kind: 'reported';
  /** The contained type of the payments, of whatever exchange. */
  readonly of: string;
  /** The dimension that says which benefit it is: its first values are those of the payments. */
  readonly dimension: string;
  /** Which benefits are reported. */
  readonly benefits: readonly string[];
  /** Comes after these reports, which say the same: the ones that there are in the year. Absent: follows the payments. */
  readonly after?: readonly string[];
  /** At most such a share of the originals of a day, 0-1. */
  readonly atMost: StatedNumber<number>;
  /** Whom the others are about, and their value of the dimension: they follow no payment. */
  readonly others: { readonly profile: Profile; readonly value: string };
  readonly origin: Origin;
}

/** Somebody whose payment came back: those of the days before, each once at most. The organisation is the payee's own bank. */
export interface Returned extends Pick<Reported, 'of' | 'dimension' | 'others' | 'origin'> {
  readonly kind: 'returned';
}

/**
 * Somebody who pays back what cases of another type are about: each case once a month, one after the other of those that are collected alike, as far as the
 * payments of the month reach. A message names its case where that is of the year; who pays for a case of an earlier year is drawn as those of cases are.
 */
export interface Debtor {
  readonly kind: 'debtor';
  /** The opening type of the cases. */
  readonly of: string;
  /** The dimension that says how a case is collected: its variants say it of what follows the case. */
  readonly dimension: string;
  /** Days from the opening of a case to its first payment at least, by how it is collected. */
  readonly after: StatedNumber<Readonly<Record<string, number>>>;
  /** The payee of the benefit on the day: who has it no more pays nothing of a case in this way. */
  readonly isEntitled?: true;
  /** `member`: the organisation is the bank of the debtor. */
  readonly tie?: 'member';
  readonly origin: Origin;
}

export type PersonRule = DrawnPerson | ToldPerson | PaidPerson | Payee | Reported | Returned | Debtor | FirstTimer | Regular | Prescribed | ServiceUser | RepresentedPerson | CustomerOfKela; // oxfmt-ignore

/** Says of a payment: its messages name the payment, and tell its benefit and its payee. */
export const saysOfPayment = (rule: PersonRule | VariantPerson | undefined): rule is Reported | Returned =>
  rule?.kind === 'reported' || rule?.kind === 'returned';

/** The type whose messages are named by those that follow them: payments of which something is said, cases that are paid for, or prescriptions that are dispensed. */
export const followedBy = (rule: PersonRule | undefined): string | undefined =>
  saysOfPayment(rule) || rule?.kind === 'debtor' || rule?.kind === 'prescribed' ? rule.of : undefined;

/** Whom a variant alone is about: the others of its type are about people who are drawn. */
export type VariantPerson = DrawnPerson | PersonOfDay;

export const isByValue = (profile: DrawnPerson['profile']): profile is ProfilesByValue => 'profiles' in profile;

/** The profiles that a rule draws from, each once. */
export const profilesOf = (rule: PersonRule | VariantPerson): readonly Profile[] => {
  if (saysOfPayment(rule)) return [rule.others.profile];
  if (rule.kind !== 'drawn') return [];
  return isByValue(rule.profile) ? [...new Set(Object.values(rule.profile.profiles))] : [rule.profile];
};

/** People of these ages. */
export const people = (ages: AgeWeights, origin: Origin, abroadPercent?: number): Profile => ({
  ages,
  origin,
  ...(abroadPercent === undefined ? {} : { abroadPercent }),
});

/** Weights of men and women by bands of age: `from` names the first age of each band, `to` the last age of the last one. */
export interface AgeBands {
  readonly from: readonly number[];
  readonly to: number;
  readonly men: readonly number[];
  readonly women: readonly number[];
}

/** @throws Error when there is not one weight for each band */
export function ageBands({ from, to, men, women }: AgeBands): AgeWeights {
  if (men.length !== from.length || women.length !== from.length)
    throw new Error(`${from.length} bands of age have ${men.length} weights of men and ${women.length} of women`);
  return [...from.map((age, band) => [age, men[band] ?? 0, women[band] ?? 0] as const), [to + 1, 0, 0]];
}

/** Everybody of an age band alike, both ends included. */
export const ageBand = (from: number, to: number, origin: Origin): Profile =>
  people([[from, 1, 1], [to + 1, 0, 0]], origin); // oxfmt-ignore

/** The people of a profile who are of an age or older on 1 January. @param origin why nobody younger is meant */
export function agedFrom(age: number, { ages, ...profile }: Profile, origin: Origin): Profile {
  const [, men, women] = ages.findLast(([from]) => from <= age) ?? [age, 0, 0];
  return { ...profile, origin, ages: [[age, men, women], ...ages.filter(([from]) => from > age)] };
}

/** The people of a profile who are of a kind on the day: who have a benefit, or study. */
export const among = (kind: RecipientKind, profile: Profile): Profile => ({ ...profile, among: kind });

/** Everybody of the ages of a profile, of a kind or not: who applied in vain. */
export const ofAges = ({ ages, origin, abroadPercent }: Profile): Profile => people(ages, origin, abroadPercent);

/** The people of a profile who died in the days before the message. */
export const lately = (diedWithin: StatedNumber<number>, profile: Profile): Profile => ({ ...profile, diedWithin });

export const told = (events: ToldPerson['events'], origin: Origin, tie?: ToldPerson['tie']): ToldPerson => ({
  kind: 'told',
  events,
  origin,
  ...(tie === undefined ? {} : { tie }),
});

export const paid = (origin: Origin): PaidPerson => ({ kind: 'paid', origin });

export const payee = (dimension: Dimension, rule: Omit<Payee, 'kind' | 'dimension'>): Payee => ({
  ...rule,
  kind: 'payee',
  dimension: dimension.id,
});

/** Stands in the column of the message that is followed for one that follows none. */
export const followsNone = 0xffff_ffff;

export const toldByDay = (events: ToldByDay, origin: Origin): PersonOfDay => ({ kind: 'told-by-day', events, origin });

interface ToldType {
  readonly id: string;
  readonly person?: PersonRule;
  readonly dimensions: readonly Dimension[];
}

/**
 * Whether the value of a dimension follows from whom a message of the type is about, and no variant fixes or draws it: from their life, from the payment of
 * which the message says something, from whether the user is a minor, or from the group of a customer.
 */
export const isToldByPerson = ({ id: type, person, dimensions }: ToldType, dimension: string): boolean =>
  (saysOfPayment(person) && person.dimension === dimension) ||
  (person?.kind === 'customer' && [person.told.group, person.told.segment].includes(dimension)) ||
  (person?.kind === 'service-user' && person.users.visits === type && person.users.told.dimension === dimension) ||
  dimensions.some(({ id, toldByLife }) => id === dimension && toldByLife !== undefined);

/** A profile for each value of a dimension; the check of the catalogue refuses a value that has none. */
export const byValue = (dimension: Dimension, profiles: Readonly<Record<string, Profile>>): ProfilesByValue => ({
  dimension: dimension.id,
  profiles,
});

export const drawn = (profile: DrawnPerson['profile'], tie?: DrawnPerson['tie']): DrawnPerson => ({
  kind: 'drawn',
  profile,
  ...(tie === undefined ? {} : { tie }),
});
