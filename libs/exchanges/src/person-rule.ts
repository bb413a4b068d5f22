/** Whom a message is about. Whoever it is, they live on the day of the message. */
import type { AgeWeights, DrawnProfile, RecipientKind, ToldByDay, ToldEvents } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';
import type { Dimension } from './dimension.js';

/** A kind of people. */
export interface Profile extends DrawnProfile {
  readonly origin: Origin;
}

/** A person of a profile: one for all messages, or one for each value of a dimension. */
export interface DrawnPerson {
  readonly kind: 'drawn';
  readonly profile: Profile | ProfilesByValue;
  /**
   * `resident`: where the organisation serves an area or a municipality, somebody who lives there. `member`: the organisation is the person's own
   * bank, unemployment fund or pension institution. Absent: they have nothing to do with each other.
   */
  readonly tie?: 'resident' | 'member';
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

export type PersonRule = DrawnPerson | ToldPerson | PaidPerson;

/** Whom a variant alone is about: the others of its type are about people who are drawn. */
export type VariantPerson = DrawnPerson | PersonOfDay;

export const isByValue = (profile: DrawnPerson['profile']): profile is ProfilesByValue => 'profiles' in profile;

/** The profiles that a rule draws from, each once. */
export const profilesOf = (rule: PersonRule | VariantPerson): readonly Profile[] => {
  if (rule.kind !== 'drawn') return [];
  return isByValue(rule.profile) ? [...new Set(Object.values(rule.profile.profiles))] : [rule.profile];
};

/** People of these ages. */
export const people = (ages: AgeWeights, origin: Origin, abroadPercent?: number): Profile => ({
  ages,
  origin,
  ...(abroadPercent === undefined ? {} : { abroadPercent }),
});

/** Those who have a benefit by their life, on the day of the message; the profile says what ages they are mostly of. */
export const having = (profile: Profile, kind: RecipientKind): Profile => ({ ...profile, having: kind });

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

export const told = (events: ToldPerson['events'], origin: Origin): ToldPerson => ({ kind: 'told', events, origin });

export const paid = (origin: Origin): PaidPerson => ({ kind: 'paid', origin });

export const toldByDay = (events: ToldByDay, origin: Origin): PersonOfDay => ({ kind: 'told-by-day', events, origin });

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
