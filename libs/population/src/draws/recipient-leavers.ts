/** Of those who have a benefit, the ones whose benefit ends: found from the last days of their spans. */
import { civilDay } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { isPaidOn } from '../life/benefits-on.js';
import { benefitsOfRecipients, daysBeforeEnd, mostRecipients, type RecipientKind } from './recipient-kinds.js';
import type { Entries, RecipientRoster } from './recipient-roster.js';
import { firstOfSpan, lengthOfSpan, spanOf } from './recipient-span.js';

/** Days of the shortest year: a span that goes on until then does not end in it. */
const yearDays = 365;
/** At most so many people are looked at: far fewer end than have a benefit, and each is asked whether they live and have it no more. */
const mostLooked = 60_000;
/** Days after the last one on which they have it no more; lives may say so a day later. */
const looksAfter = [2, 10, 21, 42];

/** The last week of a year, and days of the next one on which nobody has the benefit any more who is told of in it. */
const lastDays = spanOf(359, 7);
const endsAfterYear = [380, 387, 400];

/** @returns those who are meant, on the last days of their benefit */
export function endingAmong(
  kind: RecipientKind,
  { persons, spans }: Pick<RecipientRoster, 'persons' | 'spans'>,
  year: number,
): Entries {
  const within = daysBeforeEnd(kind) ?? 0;
  const firstDay = civilDay(year, 1, 1);
  const benefits = benefitsOfRecipients(kind);
  const hasNothing = (person: number, day: number): boolean => isAliveOn(person, day) && !benefits.some((each) => isPaidOn(each, person, day)); // oxfmt-ignore
  const found: (readonly [person: number, span: number])[] = [];
  const step = Math.max(1, Math.ceil(persons.length / mostLooked));
  for (let entry = 0; entry < persons.length; entry += step) {
    const [person, span] = [persons[entry] as number, spans[entry] as number];
    const [from, end] = [firstOfSpan(span), firstOfSpan(span) + lengthOfSpan(span)];
    if (end >= yearDays) {
      if (end === yearDays + 1 && endsAfterYear.every((days) => hasNothing(person, firstDay + days)))
        found.push([person, lastDays]);
      continue;
    }
    if (!looksAfter.every((days) => hasNothing(person, firstDay + end + days))) continue;
    const first = Math.max(from, end - within);
    found.push([person, spanOf(first, end - first)]);
  }
  const count = Math.min(found.length, mostRecipients(kind));
  return {
    persons: Uint32Array.from(found, ([person]) => person),
    spans: Uint32Array.from(found, ([, span]) => span),
    count,
  };
}
