import type { OrganisationPool } from '@tietovirta/population';
import type { Label } from '@tietovirta/published';
import type { Delay } from './delay.js';
import type { Shares } from './shares.js';

/** One message that follows an opening. */
export interface Step {
  /** Message type of the follow-up; its `answers` must name the opening's type. */
  readonly type: string;
  /** Delay after the step before it (after the opening for the first). */
  readonly after: Delay;
  /** Dimension values that this step fixes; others are copied from the opening when it has them, else drawn. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the message is in its conversation, where its values do not tell: an update, a reply. */
  readonly part?: Label;
}

/**
 * A part of a message type with an exact yearly count: which messages have it is decided by a keyed permutation of
 * the ordinals, so the count is exact whatever the order of work.
 */
export interface Variant {
  /** Exact number of messages in the year. */
  readonly count: number;
  /** Dimension values that the variant fixes. */
  readonly values?: Readonly<Record<string, string>>;
  /** Shares that replace a dimension's own, by dimension id. */
  readonly shares?: Readonly<Record<string, Shares>>;
  /** Counterparties of this variant; otherwise the message type's. */
  readonly organisations?: OrganisationPool;
  /** First day on which messages of the variant come, `YYYY-MM-DD`; one date for all late variants of a type. */
  readonly startsOn?: string;
  /** What follows the opening, in order; nothing when empty. */
  readonly course?: readonly Step[];
}
