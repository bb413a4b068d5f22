import type { Season } from '@tietovirta/calendar';
import type { OrganisationPool } from '@tietovirta/population';
import type { Label, Origin } from '@tietovirta/published';
import type { Dimension } from './dimension.js';
import type { Measure } from './measure.js';
import type { NumberColumn } from './number-column.js';
import type { PersonRule } from './person-rule.js';
import type { Revision } from './revision.js';
import type { StatedNumber } from './stated-number.js';
import type { Stock } from './stock.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

/** `by-dimension`: the dimension `direction` (values `received`, `sent`) tells. */
export type Direction = 'to-kela' | 'from-kela' | 'by-dimension';

interface MessageTypeFacts {
  /** `<exchange>.<message>`, e.g. `kelmu.query`. */
  readonly id: string;
  readonly label: Label;
  readonly direction: Direction;
  /** Whom it is about; of a follow-up the very rule of its opening, as it is about the same person. */
  readonly person?: PersonRule;
  /** Counterparties, unless the variant has its own. */
  readonly organisations: OrganisationPool;
  readonly dimensions: readonly Dimension[];
  /** Numbers that its messages carry beside these, written by the type's maker; none when absent. */
  readonly numbers?: readonly NumberColumn[];
  /** Dimensions whose values are counted apart, day by day (their combinations are the cells of the counter). */
  readonly countedBy: readonly string[];
  /** What is measured beside these counts; nothing when absent. */
  readonly measures?: readonly Measure[];
  /** Whether the messages pass through Luova and so count in its daily band. */
  readonly throughLuova: boolean;
  /** Where the yearly volume comes from. */
  readonly volumeFrom: Origin;
}

/** Opens conversations, or stands alone: its volume is planned over the year. */
export interface OpeningType extends MessageTypeFacts {
  readonly kind: 'opening';
  readonly season: Season;
  /** First day with traffic, `YYYY-MM-DD`; the whole year when absent. */
  readonly startsOn?: string;
  /** The parts of the yearly volume; an empty list means no traffic in that year. */
  variants(figures: YearFigures): readonly Variant[];
  /** Each of its messages adds one to a stock, which a printed row tells; they are counted from nothing when absent. */
  readonly stock?: Stock;
  /** Which of its messages revise an earlier one; none when absent. */
  readonly revises?: Revision;
  /** Handed over in picks: what an hour brings comes in so many minutes from its beginning. Spread over the hour when absent. */
  readonly pickMinutes?: StatedNumber<number>;
  /** The number column that says what each pays, where variants say what theirs come to (Variant.pays). */
  readonly amount?: string;
  /** Sent in deliveries of at most so many messages (a delivery never spans days). */
  readonly deliveryLimit?: StatedNumber<number>;
}

/** Follows an opening; made by the party that consumed the opening. */
export interface FollowUpType extends MessageTypeFacts {
  readonly kind: 'follow-up';
  /** The opening type. */
  readonly answers: string;
  /** Most messages of this type in one conversation, twice as many where some are carried: ordinal = opening's ordinal × slots + place. */
  readonly slots: number;
  /**
   * Set where it takes days: some answer openings of the year before. They stand in the upper half of the places of an opening of their own day, with
   * which they have nothing to do, and name theirs.
   */
  readonly isCarried?: true;
}

/**
 * Travels inside messages of another type, at least one in each, with the same sender and time. A dimension that the other type has as well says
 * the same in both.
 */
export interface ContainedType extends MessageTypeFacts {
  readonly kind: 'contained';
  /** The type of the messages that hold them (an opening type). */
  readonly inside: string;
  /** How unequal the messages are that hold them: each weighs 1 / (u + evenness)², u drawn evenly from 0 to 1. */
  readonly evenness: StatedNumber<number>;
  /** How the contained ones spread over the days, unless the variants of their holders say it. */
  readonly season: Season;
  count(figures: YearFigures): number;
  /** The number column that says what each pays, where its holders say what theirs come to (Held.cents). */
  readonly amount?: string;
}

/** Most messages of a type that belong to one conversation. */
export const mostSteps = ({ slots, isCarried }: FollowUpType): number => (isCarried === true ? slots / 2 : slots);

/** Stands in the column of last year's opening for a message that answers one of this year. */
export const carriedNone = 0xffff_ffff;

export type MessageType = OpeningType | FollowUpType | ContainedType;
