/** The seasons of the catalogue: those of one exchange, and those of libs/calendar that several share. */
import { calendarYear, childBenefitDay, type CalendarDay, type Season } from '@tietovirta/calendar';
import { fullScale, reportYears, scaledFigures } from '@tietovirta/published';
import { messageTypes } from './catalogue.js';
import { seasonsOf } from './seasons-of.js';

const years = [2023, 2024, 2025, 2026];
const figures = reportYears.map((year) => scaledFigures(year, fullScale));
const all: readonly Season[] = [
  ...new Set(
    messageTypes.flatMap((type) =>
      type.kind === 'follow-up' ? [] : [type.season, ...seasonsOf(type, figures, messageTypes)],
    ),
  ),
];
const seasonOf = (id: string): Season => {
  const season = all.find((one) => one.id === id);
  if (season === undefined) throw new Error(`no message type has the season ${id}`);
  return season;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const isSound = (weight: number): boolean => Number.isFinite(weight) && weight >= 0;
const isWeekend = (day: CalendarDay): boolean => day.weekday > 5;
/** Weights of the days of 2024 that a question picks. */
const weigh = (season: Season, picks: (day: CalendarDay) => boolean): number[] =>
  calendarYear(2024)
    .days.filter(picks)
    .map((day) => season.dayWeight(day));
const everyDay = (): boolean => true;
/** Share of the year's messages that come Monday to Friday from one hour until before another. */
function shareOfHours(season: Season, from: number, until: number): number {
  let inside = 0;
  let total = 0;
  for (const day of calendarYear(2024).days) {
    const hours = season.hourWeights(day);
    const perWeight = season.dayWeight(day) / sum(hours);
    total += season.dayWeight(day);
    if (!isWeekend(day)) inside += sum(hours.slice(from, until)) * perWeight;
  }
  return inside / total;
}

describe.each(all.map((season) => [season.id, season] as const))('The season %s', (id, season) => {
  it.each(years)('has sound weights for the days and hours of %i', (year) => {
    const { days } = calendarYear(year);
    const weights = days.map((day) => season.dayWeight(day));
    expect(weights.filter((weight) => !isSound(weight))).toEqual([]);
    expect(sum(weights)).toBeGreaterThan(0);
    const unsound = days.filter((day) => {
      const hours = season.hourWeights(day);
      return hours.length !== day.hours || !hours.every(isSound) || sum(hours) <= 0;
    });
    expect(unsound).toEqual([]);
  });

  it('is the only one of its name', () => {
    expect(all.filter((other) => other.id === id)).toEqual([season]);
  });
});

describe('Office hours', () => {
  it('leave less than 3 % of the messages outside Monday to Friday 7-17', () => {
    expect(shareOfHours(seasonOf('office-hours'), 7, 17)).toBeGreaterThan(0.97);
  });

  it('peak in the morning and after lunch', () => {
    const hours = seasonOf('office-hours').hourWeights(calendarYear(2024).days[1]!);
    expect(hours.indexOf(Math.max(...hours))).toBe(9);
    expect(hours[12]).toBeLessThan(hours[11]!);
    expect(hours[12]).toBeLessThan(hours[13]!);
  });
});

describe('Wage reports', () => {
  const season = seasonOf('wage-reports');

  it('come at weekends about a third as often as on a usual weekday', () => {
    const ratio = mean(weigh(season, isWeekend)) / median(weigh(season, (day) => day.isWorkingDay));
    expect(ratio).toBeGreaterThan(0.28);
    expect(ratio).toBeLessThan(0.38);
  });

  it('peak at two to three times the mean', () => {
    const weights = weigh(season, everyDay);
    const ratio = Math.max(...weights) / mean(weights);
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(3);
  });

  it('have their strongest month in June, for holiday bonuses, and fewer in July', () => {
    const months = Array.from({ length: 12 }, (_, place) => sum(weigh(season, (day) => day.month === place + 1)));
    expect(months.indexOf(Math.max(...months))).toBe(5);
    expect(months[6]).toBeLessThan((months[5] as number) * 0.98);
  });

  it('rise on the 15th and stay high on the next day, on which municipalities pay', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const on = (date: string): number => season.dayWeight(days[dayIndexOf(date)]!);
    expect(on('2024-02-16')).toBeGreaterThanOrEqual(on('2024-02-15'));
    expect(on('2024-02-15')).toBeGreaterThan(on('2024-02-14') * 2);
  });
});

describe('Benefit reports', () => {
  it('that Kela receives come on every day, at weekends too', () => {
    const season = seasonOf('benefit-reports-received');
    const usual = median(weigh(season, (day) => day.isWorkingDay));
    expect(Math.min(...weigh(season, isWeekend))).toBeGreaterThan(0.2 * usual);
  });

  it('that Kela sends are most on the day after one on which everybody with child benefit or national pension is paid', () => {
    const season = seasonOf('benefit-reports-sent');
    const weights = weigh(season, everyDay);
    const payments = ['child-benefit', 'national-pension'].map((id) => weigh(seasonOf(`payments-${id}`), everyDay));
    const largest = [...weights.keys()]
      .toSorted((a, b) => (weights[b] as number) - (weights[a] as number))
      .slice(0, 12);
    for (const day of largest)
      expect(Math.max(...payments.map((ofBenefit) => ofBenefit[day - 1] as number))).toBeGreaterThan(0.05);
  });
});

describe('Payments of benefits', () => {
  const regular = (id: string, year: number) => {
    const { days } = calendarYear(year);
    const season = seasonOf(`payments-${id}`);
    const most = Math.max(...days.map((day) => season.dayWeight(day)));
    return days.filter((day) => season.dayWeight(day) > most / 2).map(({ date }) => date);
  };

  it.each(years)('move on the banking days of %i and on no other, and so do the messages that hold them', (year) => {
    const ofPayments = all.filter(({ id }) => /^payment(s|-messages)-/.test(id));
    expect(ofPayments).toHaveLength(30);
    for (const season of ofPayments)
      for (const day of calendarYear(year).days)
        expect([season.id, day.date, season.dayWeight(day) > 0]).toEqual([season.id, day.date, day.isBankingDay]);
  });

  it.each(years)('are child benefit on its twelve days of %i, in 96 of a hundred', (year) => {
    const days = Array.from({ length: 12 }, (_, place) => childBenefitDay(year, place + 1));
    expect(regular('child-benefit', year)).toEqual(days.map(({ date }) => date));
    const season = seasonOf('payments-child-benefit');
    const share = sum(days.map((day) => season.dayWeight(day))) / sum(calendarYear(year).days.map((day) => season.dayWeight(day))); // oxfmt-ignore
    expect(share).toBeGreaterThan(0.96);
  });

  it('are housing allowance on the first banking day, and national pension on the 7th', () => {
    expect(regular('general-housing', 2024).slice(0, 5)).toEqual(['2024-01-02', '2024-02-01', '2024-03-01', '2024-04-02', '2024-05-02']); // oxfmt-ignore
    expect(regular('national-pension', 2024).slice(0, 4)).toEqual(['2024-01-05', '2024-02-07', '2024-03-07', '2024-04-05']); // oxfmt-ignore
  });

  it('travel in messages that are far more even', () => {
    const unevenness = (weights: readonly number[]): number => Math.max(...weights) / mean(weights);
    const banking = (day: CalendarDay): boolean => day.isBankingDay;
    const [messages, payments] = ['payment-messages', 'payments'].map((kind) =>
      unevenness(weigh(seasonOf(`${kind}-child-benefit`), banking)),
    );
    expect(messages).toBeLessThan(0.6 * (payments ?? 0));
  });
});

describe('Weekly and yearly swells', () => {
  it.each(['earnings-related-benefits', 'kanta-certificates'] as const)('%s peaks on Mondays', (id) => {
    const perWeekday = [1, 2, 3, 4, 5].map((weekday) =>
      mean(weigh(seasonOf(id), (day) => day.weekday === weekday && day.isWorkingDay)),
    );
    expect(perWeekday.indexOf(Math.max(...perWeekday))).toBe(0);
  });

  it('certificates are most in the first quarter and least in July', () => {
    const perMonth = Array.from({ length: 12 }, (_, place) =>
      mean(weigh(seasonOf('kanta-certificates'), (day) => day.month === place + 1 && day.isWorkingDay)),
    );
    expect(perMonth.indexOf(Math.max(...perMonth))).toBeLessThan(3);
    expect(perMonth.indexOf(Math.min(...perMonth))).toBe(6);
  });

  it('information requests of the pilot grow through 2024, less in July', () => {
    const perMonth = Array.from({ length: 12 }, (_, place) =>
      sum(weigh(seasonOf('information-requests'), (day) => day.month === place + 1)),
    );
    expect(perMonth.indexOf(Math.max(...perMonth))).toBeGreaterThan(9);
    expect(perMonth[6]).toBeLessThan(perMonth[2]!);
  });

  it('tax cards come in a mass run in December and January, the income control in autumn', () => {
    const share = (id: string, months: readonly number[]): number =>
      sum(weigh(seasonOf(id), ({ month }) => months.includes(month))) / sum(weigh(seasonOf(id), everyDay));
    expect(share('tax-cards', [12, 1])).toBeGreaterThan(0.25);
    expect(share('income-control', [9, 10, 11])).toBeGreaterThan(0.5);
  });

  it.each(['births', 'deaths', 'moves', 'told-moves'] as const)(
    '%s wait for a working day and then come in a heap',
    (id) => {
      const { days, dayIndexOf } = calendarYear(2024);
      const on = (date: string): number => seasonOf(id).dayWeight(days[dayIndexOf(date)]!);
      expect(on('2024-04-01')).toBe(0); // Easter Monday
      expect(on('2024-04-02')).toBeGreaterThan(on('2024-04-03') * 1.5);
    },
  );

  it('the guarantee receivables that there were are reported in March 2024, and in no other month', () => {
    const season = seasonOf('existing-receivables');
    expect(sum(weigh(season, (day) => day.month === 3))).toBeGreaterThan(0);
    expect(sum(weigh(season, (day) => day.month !== 3))).toBe(0);
  });

  it('partner transfers fill what the named flows leave open: more on a Sunday than on an ordinary Tuesday', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const on = (date: string): number => seasonOf('partner-transfers').dayWeight(days[dayIndexOf(date)]!);
    expect(on('2024-06-23')).toBeGreaterThan(1.3 * on('2024-02-13'));
  });

  it('medicines are bought on every day, on a Sunday less than half as much as on a Saturday or a fifth of a Friday', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const on = (date: string): number => seasonOf('medicine-purchases').dayWeight(days[dayIndexOf(date)]!);
    expect(on('2024-03-10')).toBeCloseTo(on('2024-03-09') / 2); // 4 of 8
    expect(on('2024-12-06')).toBeCloseTo(on('2024-12-08')); // Independence Day, a Friday
    expect(on('2024-12-13') / on('2024-12-06')).toBeCloseTo(19 / 4);
  });
});
