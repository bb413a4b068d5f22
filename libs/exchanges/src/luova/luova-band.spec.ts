import { calendarYear } from '@tietovirta/calendar';
import { fullScale, reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { exchanges, messageTypes } from '../catalogue.js';
import type { OpeningType } from '../message-type.js';

/** Messages that an opening type and its follow-ups are expected to bring on each day of a year, season by season. */
function expectedPerDay(type: OpeningType, year: ReportYear): readonly number[] {
  const { days } = calendarYear(year);
  const expected = days.map(() => 0);
  for (const { count, course = [], season = type.season } of type.variants(scaledFigures(year, fullScale))) {
    const weights = days.map((day) => (day.date < (type.startsOn ?? '') ? 0 : season.dayWeight(day)));
    const sum = weights.reduce((so, weight) => so + weight, 0);
    weights.forEach((weight, day) => (expected[day]! += (count * (1 + course.length) * weight) / sum));
  }
  return expected;
}

const throughLuova = (year: ReportYear): readonly number[] => {
  const openings = messageTypes.filter((type) => type.kind === 'opening').filter((type) => type.throughLuova);
  const flows = openings.map((type) => expectedPerDay(type, year));
  return calendarYear(year).days.map((day) => flows.reduce((sum, flow) => sum + (flow[day.index] ?? 0), 0));
};

describe('the daily band of Luova', () => {
  it.each(reportYears)('goes from 0.5 to 1.5 million in %d, well inside what these round from', (year) => {
    const days = throughLuova(year);
    const smallest = Math.min(...days);
    const largest = Math.max(...days);
    // Printed with one decimal: 0,5 stands for 450 000 to 549 999, 1,5 for 1 450 000 to 1 549 999.
    expect(smallest).toBeGreaterThan(465_000);
    expect(smallest).toBeLessThan(535_000);
    expect(largest).toBeGreaterThan(1_465_000);
    expect(largest).toBeLessThan(1_535_000);
  });

  it('counts answers where their openings pass through Luova, and nothing else of those conversations', () => {
    const openings = new Map(messageTypes.map((type) => [type.id, type]));
    for (const type of messageTypes) {
      if (type.kind === 'follow-up') expect(type.throughLuova).toBe(openings.get(type.answers)?.throughLuova);
    }
  });

  it('is made by the national flows; EESSI, the bilateral exchange, banks and Kelmu stay outside', () => {
    const outside = exchanges.filter((exchange) => exchange.messageTypes.every((type) => !type.throughLuova));
    expect(outside.map((exchange) => exchange.id)).toEqual([
      'eessi',
      'bilateral',
      'kelmu',
      'kelmu-information-requests',
      'document-sending',
      'banks',
      'credit-register',
    ]);
  });
});
