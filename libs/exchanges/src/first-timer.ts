import type { AgeBand } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';
import type { StatedNumber } from './stated-number.js';
import type { YearFigures } from './year-figures.js';

/**
 * Somebody who does for the first time what the messages of a type tell of, as those in its stock did before: each message is of another person, and of none
 * of the stock with which the year began.
 */
export interface FirstTimer {
  readonly kind: 'first-timer';
  /** On 1 January. */
  readonly ages: AgeBand;
  /** So many of the stock with which a year began are no more among the people: they have died, or live elsewhere. None when absent, as some of the stock may have died in any case. */
  readonly former?: StatedNumber<number>;
  /** A type of first times whose people these are: they undo what they did in earlier years. Those of the year before stand before those of the year. */
  readonly leaves?: string;
  /** `home`: an organisation that serves an area is the one of the person's home. */
  readonly tie?: 'home';
  /** Who has surely done it before a year, by their life: they are among those of the stock. */
  readonly hasBefore?: (person: number, year: number) => boolean;
  readonly origin: Origin;
}

/** How many of the people are in the stock of a type with which the year began, scaled. */
export const livingBefore = ({ former }: FirstTimer, opening: number, figures: YearFigures): number =>
  Math.max(0, opening - figures.assumed(former?.value ?? 0));
