/** Of those who have a benefit, the ones who have had it for less than some days: found from the first days of their spans. */
import { civilDay } from '../civil-day.js';
import { isPaidOn } from '../life/benefits-on.js';
import { benefitsOfRecipients, type RecipientKind } from './recipient-kinds.js';
import type { Entries, RecipientRoster } from './recipient-roster.js';
import { firstOfSpan, lengthOfSpan, spanOf } from './recipient-span.js';

/** Days between the days before the first one that are looked at: on none of them had a beginner anything. */
const step = 6;
/** Of those who have it when the year begins one in so many is looked at: few of them are beginners. */
const oneInOfOld = 4;

export function newAmong(
  kind: RecipientKind,
  { persons, spans }: Pick<RecipientRoster, 'persons' | 'spans'>,
  { year, since }: { readonly year: number; readonly since: number },
): Entries {
  const firstDay = civilDay(year, 1, 1);
  const benefits = benefitsOfRecipients(kind);
  const hadNothing = (person: number, day: number): boolean => !benefits.some((each) => isPaidOn(each, person, day));
  const found: (readonly [person: number, span: number])[] = [];
  for (let entry = 0; entry < persons.length; entry += 1) {
    const [person, span] = [persons[entry] as number, spans[entry] as number];
    const [from, days] = [firstOfSpan(span), lengthOfSpan(span)];
    if (from === 0 && person % oneInOfOld !== 0) continue;
    const start = firstDay + from;
    // Who began in another year has had it for some days by now.
    let had = 0;
    if (!hadNothing(person, start - since)) continue;
    if (from === 0) while (had < since && !hadNothing(person, start - 1 - had)) had += step;
    let before = had + 1;
    while (before < since && hadNothing(person, start - before)) before += step;
    if (before >= since && had < since) found.push([person, spanOf(from, Math.min(days, since - had))]);
  }
  return {
    persons: Uint32Array.from(found, ([person]) => person),
    spans: Uint32Array.from(found, ([, span]) => span),
    count: found.length,
  };
}
