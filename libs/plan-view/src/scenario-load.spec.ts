import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { plainPen } from '@tietovirta/wording';
import { loadText } from './load-text.js';
import { scenarioLoad, scenarioLoads, type Peak } from './scenario-load.js';

const planOf = (overrides: ScenarioOptions): ScenarioPlan => scenarioPlan(resolveScenario({ overrides }));
/** Two weeks over the end of summer time, on which an hour comes twice. */
const autumn = planOf({ from: '2024-10-21', to: '2024-11-04', scale: '1/20' });
const load = scenarioLoad(autumn);

/** The largest of all, of equal ones the first. */
const largest = (counts: ReadonlyMap<string, number>): Peak =>
  [...counts].map(([at, count]) => ({ at, count })).reduce((most, each) => (each.count > most.count ? each : most));

/** By its own count of every planned minute, told by the clock of Helsinki. */
function countedBy(length: number, among: (type: string) => boolean): ReadonlyMap<string, number> {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const counts = new Map<string, number>();
  let hour = 0;
  for (let day = autumn.fromDay; day < autumn.toDay; day += 1)
    for (let minute = 0; minute < autumn.year.calendar.days[day]!.hours * 60; minute += 1) {
      const { startMs } = autumn.year.calendar.days[day]!;
      if (minute % 60 === 0) hour += 1;
      const at = clock.format(startMs + minute * 60_000);
      // The hour that comes twice is two hours.
      const key = length === 10 ? at.slice(0, 10) : `${at.slice(0, length)}#${hour}`;
      const count = minutesOn(day, among)[minute] ?? 0;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  return counts;
}

const kept = new Map<string, Uint32Array>();
function minutesOn(day: number, among: (type: string) => boolean): Uint32Array {
  const key = `${day} ${String(among)}`;
  let minutes = kept.get(key);
  if (minutes === undefined) {
    minutes = new Uint32Array(25 * 60);
    for (const plan of autumn.year.types)
      if (among(plan.type.id))
        for (const [minute, count] of plan.minuteCounts(day).entries()) minutes[minute]! += count;
    kept.set(key, minutes);
  }
  return minutes;
}

const withoutNumber = ({ at, count }: Peak): Peak => ({ at: at.replace(/#\d+$/, ''), count });

describe('the load of a scenario', () => {
  it('is all messages of its days, type by type', () => {
    const wages = load.types.find(({ id }) => id === 'income-register.wage-report');
    const planned = autumn.year.planOf('income-register.wage-report').dayCounts.subarray(autumn.fromDay, autumn.toDay);
    expect(wages?.messages).toBe(planned.reduce((sum, count) => sum + count, 0));
    expect(load.days).toBe(14);
    expect(load.all.messages).toBe(load.types.reduce((sum, { messages }) => sum + messages, 0));
  });

  it('has its peaks where the planned minutes have them, on the day with an hour twice too', () => {
    const all = (): boolean => true;
    expect(load.all.day).toEqual(largest(countedBy(10, all)));
    expect(load.all.hour).toEqual(withoutNumber(largest(countedBy(13, all))));
    expect(load.all.minute).toEqual(withoutNumber(largest(countedBy(16, all))));
    const kelmu = (type: string): boolean => type === 'kelmu.query';
    const query = load.types.find(({ id }) => id === 'kelmu.query');
    expect(query?.hour).toEqual(withoutNumber(largest(countedBy(13, kelmu))));
    expect(query?.minute).toEqual(withoutNumber(largest(countedBy(16, kelmu))));
  });

  it('counts what follows with its openings, without a time', () => {
    const response = load.types.find(({ id }) => id === 'kelmu.response');
    const query = load.types.find(({ id }) => id === 'kelmu.query');
    expect(response).toMatchObject({
      messages: query?.messages,
      answers: 'kelmu.query',
      day: null,
      hour: null,
      minute: null,
    });
  });

  it('counts over a whole year what a sum of its months does', () => {
    const settings = { exchanges: 'kelmu-information-requests,eessi', scale: '1/10' };
    const whole = scenarioLoad(planOf(settings));
    const bounds = ['2024-01-01', '2024-05-01', '2024-08-15', '2025-01-01'];
    const parts = bounds.slice(1).map((to, place) => scenarioLoad(planOf({ ...settings, from: bounds[place], to })));
    for (const { id, messages } of whole.types)
      expect(parts.reduce((sum, part) => sum + (part.types.find((type) => type.id === id)?.messages ?? 0), 0)).toBe(
        messages,
      );
  });

  it('is held against another one on the same days, where that one has them', () => {
    const year = resolveScenario({ overrides: { scale: '1/1000' } });
    const { load: week, other } = scenarioLoads(
      { ...year, from: '2024-06-17', to: '2024-06-24' },
      year,
      () => undefined,
    );
    expect([other?.from, other?.to, other?.all]).toEqual(['2024-06-17', '2024-06-24', week.all]);
    const whole = scenarioLoads(year, { ...year, from: '2024-06-17', to: '2024-06-24' }, () => undefined);
    expect([whole.load.days, whole.other?.days]).toEqual([366, 7]);
  });

  it('is told beside another one, with what a pace makes of its busiest minute', () => {
    const other = scenarioLoad(planOf({ from: '2024-10-21', to: '2024-11-04' }));
    const text = loadText(
      { load, other, figures: [] },
      {
        lang: 'en',
        pen: plainPen,
        speed: 60,
      },
    );
    const lines = text.split('\n');
    const place = lines.findIndex((line) => line.startsWith('kelmu.query'));
    const { minute } = load.types.find(({ id }) => id === 'kelmu.query') ?? { minute: null };
    expect(lines[place + 1]?.trim()).toMatch(new RegExp(`^${load.name} `));
    expect(lines[place + 1]?.endsWith((((minute?.count ?? 0) / 60) * 60).toFixed(1))).toBe(true);
    expect(text).toContain('No printed figure moves.');
  });

  it('at a pace of days or hours a second is that of its busiest day or hour', () => {
    const at = (speed: number): string => loadText({ load, other: undefined, figures: [] }, { lang: 'en', pen: plainPen, speed }); // oxfmt-ignore
    const query = load.types.find(({ id }) => id === 'kelmu.query');
    const lineAt = (speed: number): string =>
      at(speed)
        .split('\n')
        .find((line) => line.startsWith('kelmu.query')) ?? '';
    expect(lineAt(3_600).endsWith(` ${query?.hour?.count}`)).toBe(true);
    expect(lineAt(86_400).endsWith(` ${query?.day?.count.toLocaleString('en')}`)).toBe(true);
  });
});

describe('the printed figures that a scenario moves', () => {
  const window = { from: '2024-06-17', to: '2024-06-18', scale: '1/10' };
  const scenarioOf = (overrides: ScenarioOptions) => resolveScenario({ overrides: { ...window, ...overrides } });
  const against = (overrides: ScenarioOptions) => scenarioLoads(scenarioOf(overrides), scenarioOf({}), () => undefined);

  it('are none where it sends the same', () => {
    expect(against({ speed: '60' }).figures).toEqual([]);
  });

  it('are those of what has other volumes and of what follows it, by as many messages as are planned more', () => {
    const { figures, load: changed, other } = against({ volumes: 'tax-data=x2', peaks: 'on=kelmu.query[channel=interface], at=09:00, for=1h, factor=5' }); // oxfmt-ignore
    const moreOf = (id: string): number => [changed, other].map((side) => side?.types.find((type) => type.id === id)?.messages ?? 0).reduce((now, was) => now - was); // oxfmt-ignore
    expect(figures.map(({ row, difference }) => [row, difference])).toEqual([
      ['kelmu.queries', moreOf('kelmu.query')],
      ['kelmu.interface-queries', moreOf('kelmu.query')],
      ['tax-data.requests', moreOf('tax-data.request')],
      ['tax-data.answers', moreOf('tax-data.answer')],
    ]);
    expect(moreOf('tax-data.answer')).toBeGreaterThan(100);
    expect(moreOf('kelmu.query')).toBeGreaterThan(50);
  });

  it('have no number where an exchange is left out', () => {
    const { figures } = against({ exchanges: 'kelmu' });
    expect(figures.find(({ row }) => row === 'tax-data.requests')).toMatchObject({ after: null, difference: null });
    expect(figures.filter(({ row }) => row.startsWith('kelmu'))).toEqual([
      expect.objectContaining({ row: 'kelmu.information-requests', after: null }),
    ]);
  });

  it('are told before and after, as the report prints them', () => {
    const lines = loadText(against({ volumes: 'tax-data=x2' }), { lang: 'en', pen: plainPen, speed: Infinity }).split('\n'); // oxfmt-ignore
    const place = lines.indexOf('Printed figures that move');
    expect(lines[place + 1]).toMatch(/^Tax data requests sent by Kela +[\d,]+ +→ +[\d,]+ +\+[\d,]+$/);
    expect(lines.some((line) => line.startsWith('kelmu'))).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^Message types that stay as they are: \d+\.$/));
    expect(lines.at(-2)).toMatch(/^The band of Luova is known only after a run/);
  });
});
