import type { Season } from '@tietovirta/calendar';
import type { OrganisationPool } from '@tietovirta/population';
import type { Delay } from './delay.js';
import type { Gathering } from './gathering.js';
import type { VariantPerson } from './person-rule.js';
import type { Shares } from './shares.js';

/** One message that follows an opening. */
export interface Step {
  /** Message type of the follow-up; its `answers` must name the opening's type. */
  readonly type: string;
  /** Delay after the step before it (after the opening for the first). */
  readonly after: Delay;
  /** Dimension values that this step fixes; others are copied from the opening when it has them, else drawn. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * What somebody is owed a payment, in cents: by their family on the day, where the benefit follows from it.
 *
 * @param note on their family (population, family-note.ts)
 * @param day of the year, 0 for 1 January
 * @param level of the person's own: in hundredths of what is usual, 65-151
 */
export type Owed = (note: number, day: number, level: number) => number;

/** What the messages of a variant hold in a year. */
export interface Held {
  /** Contained messages: one in each message of the variant at least. */
  readonly count: number;
  /** How they spread over the days on which there are messages of the variant. */
  readonly season: Season;
  /** What they come to in cents, where they are payments: a whole number. */
  readonly cents?: number;
  /** What each of them is before some carry what is left of the sum; by the person's own level around the mean when absent. */
  readonly owed?: Owed;
}

/** What payments come to in a year, in cents: whole, and by so many payments. A changed volume pays as much a payment. */
export interface Paid {
  readonly cents: number;
  readonly payments: number;
}

/**
 * A part of a message type with an exact yearly count, the same whatever the order of work. With a season or a first day of its own
 * its days are planned apart from those of the others.
 */
export interface Variant {
  /** Exact number of messages in the year. */
  readonly count: number;
  /** Dimension values that the variant fixes. */
  readonly values?: Readonly<Record<string, string>>;
  /** Shares that replace a dimension's own, by dimension id. */
  readonly shares?: Readonly<Record<string, Shares>>;
  /** Whom its messages are about; otherwise as the message type says. */
  readonly person?: VariantPerson;
  /** Counterparties of this variant; otherwise the message type's. */
  readonly organisations?: OrganisationPool;
  /** When messages of the variant come; otherwise by the message type's season. */
  readonly season?: Season;
  /** First day on which messages of the variant come, `YYYY-MM-DD`; otherwise the message type's. */
  readonly startsOn?: string;
  /** What its messages hold, where the holders of each variant are filled apart; all variants of a type say it, or none. */
  readonly holds?: Held;
  /** What its messages come to, where they are payments themselves; all variants of a type say it, or none. */
  readonly pays?: Paid;
  /** How its messages come together; one by one when absent. */
  readonly gathering?: Gathering;
  /** What follows the opening, in order; nothing when empty. */
  readonly course?: readonly Step[];
}
