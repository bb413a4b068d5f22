/** Of those who have a benefit, the ones who have had it for less than some days, or for so many: found from the first days of their spans. */
import { civilDay } from '../civil-day.js';
import { isPaidOn } from '../life/benefits-on.js';
import { benefitsOfRecipients, daysBeforeMeant, daysSinceStart, type RecipientKind } from './recipient-kinds.js';
import type { Entries, RecipientRoster } from './recipient-roster.js';
import { firstOfSpan, lengthOfSpan, spanOf } from './recipient-span.js';

/** Of the time that is meant such a part lies between the days that are looked at: on none before the first one had a beginner anything. */
const stepPart = 0.2;
/** Of those who have it when the year begins one in so many is looked at: few of them are beginners. */
const oneInOfOld = 4;

/** @returns those who are meant, on the days on which they are */
export function newAmong(
  kind: RecipientKind,
  { persons, spans }: Pick<RecipientRoster, 'persons' | 'spans'>,
  year: number,
): Entries {
  const [least, since] = [daysBeforeMeant(kind), daysSinceStart(kind) ?? 0];
  const step = Math.ceil((since - least) * stepPart);
  const firstDay = civilDay(year, 1, 1);
  const benefits = benefitsOfRecipients(kind);
  const hadNothing = (person: number, day: number): boolean => !benefits.some((each) => isPaidOn(each, person, day));
  const found: (readonly [person: number, span: number])[] = [];
  for (let entry = 0; entry < persons.length; entry += 1) {
    const [person, span] = [persons[entry] as number, spans[entry] as number];
    const [from, days] = [firstOfSpan(span), lengthOfSpan(span)];
    if (from === 0 ? least === 0 && person % oneInOfOld !== 0 : days <= least) continue;
    const start = firstDay + from;
    // Who began in another year has had it for some days by now.
    let had = 0;
    if (!hadNothing(person, start - since)) continue;
    if (from === 0) while (had < since && !hadNothing(person, start - 1 - had)) had += step;
    let before = had + 1;
    while (before < since && hadNothing(person, start - before)) before += step;
    if (before < since || had >= since) continue;
    const [first, end] = [Math.max(0, least - had), Math.min(days, since - had)];
    if (end > first) found.push([person, spanOf(from + first, end - first)]);
  }
  return {
    persons: Uint32Array.from(found, ([person]) => person),
    spans: Uint32Array.from(found, ([, span]) => span),
    count: found.length,
  };
}
