/**
 * What passes through Luova by day, as the plan of the messages has it: nine days in ten lie in the band that the report prints, and nearly all of each
 * day has a name.
 */
import { bandOfDays, exchanges, messageTypes, printedBand } from '@tietovirta/exchanges';
import { Oracle } from '@tietovirta/oracle';
import { assumption, derived, label } from '@tietovirta/published';
import type { Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';

const nameless = 'luova.partner-transfer';
const throughLuova = new Set(messageTypes.filter((type) => type.throughLuova).map(({ id }) => id));
const exchangesThroughLuova = exchanges.filter((exchange) =>
  exchange.messageTypes.some(({ id }) => throughLuova.has(id)),
);

const ofNameless: Bar = {
  at: 'most',
  value: 10,
  unit: 'percent',
  spread: 30, // √(10 × 90), of the day that is judged
  coarsest: 1,
  origin: assumption(
    'Nimettömiä on enintään kymmenesosa minkä tahansa päivän sanomista.',
    'A tenth of the messages of any day at most are nameless.',
  ),
};

const ofEnd = (printed: number, within: number): Bar => ({
  at: 'near',
  value: printed,
  // A number that lies half a decimal above prints as the next one.
  within: within - 1,
  unit: 'count',
  spread: 0,
  coarsest: 0,
  origin: derived(
    ['luova.daily'],
    'Vaihteluväli luetaan päivien 5. ja 95. prosenttipisteeksi; painettu luku on pyöristetty.',
    'The band is read as the 5th and 95th percentile of days; the printed number is rounded.',
  ),
});

/** It wants no message: the plan says how many of each type a day has, and law 4 holds the messages to it. */
export const luovaBand: ContentCheck = {
  wanted: () => 0,
  open: (reading) => new LuovaBand(reading),
};

interface Day {
  readonly all: number;
  readonly nameless: number;
}

class LuovaBand implements OpenCheck {
  constructor(private readonly reading: Reading) {}

  look(): void {
    // Nothing is wanted.
  }

  lines(): readonly ContentLine[] {
    const days = this.isJudged() ? this.days() : [];
    return [...this.bandLines(days), this.namelessLine(days)];
  }

  /** Without one of its exchanges Luova carries less than it does. */
  private isJudged(): boolean {
    // In another calendar nothing was printed that days could miss.
    if (!this.reading.isOfOwnYear) return false;
    const chosen: readonly string[] = this.reading.plan.scenario.exchanges;
    return exchangesThroughLuova.every(({ id }) => chosen.includes(id));
  }

  private days(): readonly Day[] {
    const { year, fromDay, toDay } = this.reading.plan;
    const oracle = new Oracle(year);
    const types = year.types.filter(({ type }) => throughLuova.has(type.id)).map(({ type }) => type.id);
    return Array.from({ length: toDay - fromDay }, (_, place) => {
      const day = fromDay + place;
      const rows = types.map((type) => rowsOf(oracle, type, day));
      return { all: sum(rows), nameless: rowsOf(oracle, nameless, day) };
    });
  }

  private bandLines(days: readonly Day[]): readonly ContentLine[] {
    const { isWhole, plan } = this.reading;
    const band = printedBand(plan.scenario.base);
    const counted = isWhole ? bandOfDays(days.map(({ all }) => all)) : undefined;
    const facts = { contentClass: 'luova', isWhole, judged: counted === undefined ? 0 : days.length } as const;
    return [
      contentLine({
        ...facts,
        id: 'luova.quiet-day',
        label: label('Päivien 5. prosenttipiste', '5th percentile of days'),
        bar: ofEnd(band.from, band.within),
        value: counted?.from ?? 0,
      }),
      contentLine({
        ...facts,
        id: 'luova.busy-day',
        label: label('Päivien 95. prosenttipiste', '95th percentile of days'),
        bar: ofEnd(band.to, band.within),
        value: counted?.to ?? 0,
      }),
    ];
  }

  private namelessLine(days: readonly Day[]): ContentLine {
    const [first = { all: 0, nameless: 0 }] = days;
    const worst = days.reduce((so, day) => (shareOf(day) > shareOf(so) ? day : so), first);
    return contentLine({
      id: 'luova.nameless',
      contentClass: 'luova',
      label: label('Nimettömiä päivässä enimmillään', 'Nameless on a day at most'),
      bar: ofNameless,
      judged: worst.all,
      value: shareOf(worst),
      isWhole: this.reading.isWhole,
    });
  }
}

const shareOf = (day: Day): number => percentOf(day.nameless, day.all);
const sum = (counts: readonly number[]): number => counts.reduce((so, count) => so + count, 0);
const rowsOf = (oracle: Oracle, type: string, day: number): number =>
  sum(oracle.expect(type, day).expected.map(({ rows }) => rows));
