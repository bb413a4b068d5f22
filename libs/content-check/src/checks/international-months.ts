/**
 * Messages of EESSI by month beside the season of their openings: replies come weeks later, but as many come in every month. What is
 * answered over the turn of the year must show here.
 */
import type { Season } from '@tietovirta/calendar';
import type { MessageColumns } from '@tietovirta/messages';
import { assumption, label } from '@tietovirta/published';
import type { Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { caseFollowUp, caseOpening } from '../eessi-cases.js';
import { clockAt } from '../message-day.js';
import type { Reading } from '../reading.js';

const bar: Bar = {
  at: 'most',
  value: 25,
  unit: 'percent',
  // A month has a twelfth of the messages, so the relative error of its count is the root of twelve over them.
  spread: 100 * Math.sqrt(12),
  coarsest: 10,
  origin: assumption(
    'Asioita vireillä vuoden alussa ja lopussa on yhtä paljon, joten kuukaudet noudattavat vireilletulojen kausivaihtelua.',
    'As many cases are open at the beginning of a year as at its end, so months follow the season of the openings.',
  ),
};

export const internationalMonths: ContentCheck = {
  wanted: ({ id }) => (id === caseOpening || id === caseFollowUp ? Infinity : 0),
  open: (reading) => new InternationalMonths(reading),
};

class InternationalMonths implements OpenCheck {
  private readonly counts = new Array<number>(12).fill(0);

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    for (let row = 0; row < columns.rows; row += 1) this.counts[clockAt(columns, row).month - 1]! += 1;
  }

  lines(): readonly ContentLine[] {
    const judged = this.counts.reduce((sum, count) => sum + count, 0);
    const differences = judged === 0 ? [] : this.differences(judged);
    const { plan, isWhole } = this.reading;
    const isWholeYear = plan.toDay - plan.fromDay === plan.year.calendar.days.length;
    return [
      contentLine({
        contentClass: 'international-cases',
        id: 'international-cases.months',
        label: label('Kuukauden suurin ero kaudestaan', 'Largest difference of a month from its season'),
        bar,
        // A part of the year has the replies of its own openings only.
        judged: isWholeYear ? judged : 0,
        value: Math.max(0, ...differences.map(Math.abs)),
        findings: differences.map((difference, month) =>
          label(`kuukausi ${month + 1}: ${difference.toFixed(1)} %`, `month ${month + 1}: ${difference.toFixed(1)} %`),
        ),
        isWhole,
      }),
    ];
  }

  /** By month, in per cent of what the season expects. */
  private differences(judged: number): readonly number[] {
    const expected = this.expected();
    return this.counts.map((count, month) => percentOf(count, judged * (expected[month] as number)) - 100);
  }

  /** Share of each month in the openings, by the seasons that they are planned with. */
  private expected(): readonly number[] {
    const { calendar } = this.reading.plan.year;
    const { type, variants } = this.reading.plan.year.planOf(caseOpening);
    const bySeason = new Map<Season, number>();
    for (const { season = 'season' in type ? type.season : undefined, count } of variants)
      if (season !== undefined) bySeason.set(season, (bySeason.get(season) ?? 0) + count);
    const months = new Array<number>(12).fill(0);
    const all = [...bySeason.values()].reduce((sum, count) => sum + count, 0);
    for (const [season, count] of bySeason) {
      const weights = calendar.days.map((day) => season.dayWeight(day));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      calendar.days.forEach(({ month }, place) => {
        months[month - 1]! += ((weights[place] as number) / sum) * (count / all);
      });
    }
    return months;
  }
}
