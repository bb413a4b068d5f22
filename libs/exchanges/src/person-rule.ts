/** Whom a message is about. Whoever it is, they live on the day of the message. */
import type { AgeWeights, DrawnProfile } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';

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

/** Somebody whose birth, death or arrival of the year is told of, in the order of its days. */
export interface ToldPerson {
  readonly kind: 'newborn' | 'deceased' | 'arrived';
  readonly origin: Origin;
}

export type PersonRule = DrawnPerson | ToldPerson;

export const isByValue = (profile: DrawnPerson['profile']): profile is ProfilesByValue => 'profiles' in profile;

/** The profiles that a rule draws from. */
export const profilesOf = (rule: PersonRule): readonly Profile[] => {
  if (rule.kind !== 'drawn') return [];
  return isByValue(rule.profile) ? Object.values(rule.profile.profiles) : [rule.profile];
};

/** People of these ages. */
export const people = (ages: AgeWeights, origin: Origin, abroadPercent?: number): Profile => ({
  ages,
  origin,
  ...(abroadPercent === undefined ? {} : { abroadPercent }),
});

/** Everybody of an age band alike, both ends included. */
export const ageBand = (from: number, to: number, origin: Origin): Profile =>
  people([[from, 1, 1], [to + 1, 0, 0]], origin); // oxfmt-ignore

export const drawn = (profile: DrawnPerson['profile'], tie?: DrawnPerson['tie']): DrawnPerson => ({
  kind: 'drawn',
  profile,
  ...(tie === undefined ? {} : { tie }),
});

/** Anyone of an age band, both ends included. */
export const aged = (from: number, to: number, origin: Origin): DrawnPerson => drawn(ageBand(from, to, origin));
