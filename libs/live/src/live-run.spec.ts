import { liveLayout, liveState } from '@tietovirta/control-contract';
import { keyFigures, printFigure } from '@tietovirta/key-figures';
import { sum } from '@tietovirta/laws';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { LiveRun } from './live-run.js';
import { entriesOf, plannedWeek, workedOut } from './testing/played-run.js';

const planned = plannedWeek('tax-data,kelmu');
const marks = await workedOut(planned);
const days = [planned.fromDay, planned.fromDay + 1, planned.fromDay + 2] as const;
const opened = (): LiveRun => new LiveRun({ id: 7, marks, nowMs: 0 });
const running = { state: 'running' as const };

const statusesOf = (live: LiveRun, nowMs = 1000): Record<string, string> => {
  const { figures } = live.state({ nowMs, ...running });
  return Object.fromEntries(live.layout.figures.map(({ row }, i) => [row, figures[i]?.status ?? '']));
};
const figureOf = (live: LiveRun, row: string) => {
  const place = live.layout.figures.findIndex((figure) => figure.row === row);
  return live.state({ nowMs: 1000, ...running }).figures[place];
};

describe('the layout of a live picture', () => {
  it('is what its contract says, with every figure in the order of the report', () => {
    const { layout } = opened();
    expect(liveLayout.parse(layout)).toEqual(layout);
    // The rows of the tables, then figures of the running text.
    const inText = layout.figures.filter(({ table }) => table === null).map(({ row }) => row);
    expect(inText).toHaveLength(16); // 11 of page 7, information requests and their areas, and three of customers
    expect(layout.figures.slice(-16).map(({ row }) => row)).toEqual(inText);
    expect(layout.figures.map(({ row }) => row)).toEqual(keyFigures.map(({ row }) => row));
    expect(layout.exchanges.map(({ id }) => id)).toEqual(['kelmu', 'tax-data']);
    expect(layout.scale).toBe('1/1000');
  });

  it('plans follow-ups with the openings that they follow', () => {
    const { layout } = opened();
    const requests = layout.figures.find(({ row }) => row === 'tax-data.requests')?.planned;
    // Of each request at most one answer; the plan of the days is that of both, and of the queries and responses of Kelmu.
    expect(layout.planned).toBe(sum(layout.types.map((type) => type.planned)));
    expect(sum(layout.plannedByDay)).toBe(layout.planned);
    expect(requests).toBe(layout.types.find(({ id }) => id === 'tax-data.request')?.planned);
  });

  it('plans nothing for a figure that is not simulated', () => {
    expect(opened().layout.figures.find(({ row }) => row === 'banks.payments')?.planned).toBeNull();
  });
});

describe('a live picture', () => {
  it('says what its contract promises', () => {
    const live = opened();
    live.add(entriesOf(planned, days[0]), 500);
    const state = live.state({ nowMs: 1000, ...running, sent: 1_000_000, lag: 3 });
    expect(liveState.parse(state)).toEqual(state);
    expect(state).toMatchObject({ seq: 1, run: 7, heardAt: '1970-01-01T00:00:00.500Z', lag: 3 });
  });

  it('stands at the first day when nothing was counted, with every figure on plan', () => {
    const { clock } = opened().state({ nowMs: 0, ...running });
    expect(clock).toEqual({ from: '2024-03-04', to: '2024-03-04', share: 0 });
    expect(new Set(Object.values(statusesOf(opened())))).toEqual(new Set(['on-plan', 'absent']));
  });

  it('moves its clock over days that are counted in full', () => {
    const live = opened();
    live.add(entriesOf(planned, days[0]), 1);
    live.add(entriesOf(planned, days[2]), 1);
    expect(live.state({ nowMs: 1000, ...running }).clock).toMatchObject({ from: '2024-03-05', to: '2024-03-06' });
  });

  it('marks what the plan says of the days done: their counters lie between the two marks', () => {
    const live = opened();
    live.add(entriesOf(planned, days[0]), 1);
    const figure = figureOf(live, 'tax-data.answers');
    expect(figure?.counted).toBe(figure?.markFrom);
    expect(figure?.markTo).toBeGreaterThanOrEqual(figure?.markFrom ?? Infinity);
    expect(figure?.status).toBe('on-plan');
  });

  it('comes to the plan of every figure when all is counted', () => {
    const live = opened();
    for (const day of days) live.add(entriesOf(planned, day), 1);
    const { clock, counted, secondsLeft } = live.state({ nowMs: 1000, ...running });
    expect(clock).toEqual({ from: null, to: '2024-03-06', share: 1 });
    expect(counted).toBe(live.layout.planned);
    expect(secondsLeft).toBeNull();
    expect(new Set(Object.values(statusesOf(live)))).toEqual(new Set(['equal', 'absent']));
  });

  it('says of a figure that it can match after a resend while messages of its types are set aside, and of no other', () => {
    const live = opened();
    live.add(
      entriesOf(planned, days[0], (type) => (type === 'tax-data.request' ? 2 : 0)),
      1,
    );
    expect(figureOf(live, 'tax-data.requests')).toMatchObject({ status: 'after-resend', reason: 'set-aside', by: 2 });
    expect(figureOf(live, 'kelmu.queries')).toMatchObject({ status: 'on-plan', setAside: 0 });
  });

  it('tells money in cents, and that what was set aside may bring all that is missing', async () => {
    const paid = plannedWeek('banks');
    const ofPaid = { id: 7, marks: await workedOut(paid), nowMs: 0 };
    const live = new LiveRun(ofPaid);
    const figure = live.layout.figures.find(({ row }) => row === 'payments.paid');
    expect(figure).toMatchObject({ unit: 'cents' });
    const payDays = days.filter((day) => entriesOf(paid, day).cells.values.length > 0);
    expect(payDays.length).toBeGreaterThan(0);
    const oneAside = (type: string): number => (type === 'banks.payment' ? 1 : 0);
    for (const day of payDays) live.add(entriesOf(paid, day, oneAside), 1);
    const missing = payDays.length; // cents
    expect(figureOf(live, 'payments.paid')).toMatchObject({ status: 'after-resend', by: missing, setAside: missing });
    const whole = new LiveRun(ofPaid);
    for (const day of payDays) whole.add(entriesOf(paid, day), 1);
    const standing = figureOf(whole, 'payments.paid');
    expect(standing).toMatchObject({ status: 'equal', counted: figure?.planned });
    expect(standing?.printed).toMatch(/^\d[\d ]*,\d\d eur$/);
  });

  it('takes the totals of a slice once, however often they are told', () => {
    const once = opened();
    const twice = opened();
    const { cells, marks: told } = entriesOf(planned, days[0]);
    once.add({ cells, members: [], marks: told }, 1);
    twice.add({ cells, members: [], marks: told }, 1);
    twice.add(
      { cells: { messageTypes: [], measures: [], periods: [], cells: [], values: [] }, members: [], marks: told },
      1,
    );
    expect(twice.state({ nowMs: 9, ...running })).toEqual(once.state({ nowMs: 9, ...running }));
  });

  it('is the same whether it followed each write or is read from the ledger anew', () => {
    const following = opened();
    const anew = opened();
    const first = entriesOf(planned, days[0]);
    following.add(first, 1);
    anew.replace(first, 1);
    anew.replace(first, 5);
    expect(anew.state({ nowMs: 9, ...running })).toEqual(following.state({ nowMs: 9, ...running }));
  });

  it('knows the rate of each exchange and the time that is left', () => {
    const live = opened();
    live.state({ nowMs: 0, ...running });
    live.add(entriesOf(planned, days[0]), 1);
    const { messagesPerSecond, rates, counted, secondsLeft } = live.state({ nowMs: 2000, ...running });
    expect(messagesPerSecond).toBe(counted / 2);
    expect(sum([...rates])).toBeCloseTo(counted / 2);
    expect(secondsLeft).toBeCloseTo(((live.layout.planned - counted) / counted) * 2);
  });

  it('has a band over days only of days that are done', () => {
    const luova = opened();
    expect(figureOf(luova, 'luova.daily')).toMatchObject({ band: null, printed: '' });
    luova.add(entriesOf(planned, days[0]), 1);
    const { band, counted } = figureOf(luova, 'luova.daily') ?? {};
    expect(band).toEqual({ from: counted, to: counted });
    expect(figureOf(luova, 'luova.daily')?.printed).toBe(
      printFigure({ from: counted ?? 0, to: counted ?? 0 }, 'daily-band'),
    );
    expect(figureOf(luova, 'kelmu.queries')?.band).toBeNull();
  });
});

describe('a stock in a live picture', () => {
  const openData = async (window: { readonly from?: string } = {}): Promise<LiveRun> => {
    const plan = scenarioPlan(resolveScenario({ overrides: { exchanges: 'open-data', ...window } }));
    return new LiveRun({ id: 7, marks: await workedOut(plan), nowMs: 0 });
  };

  it('stands at what the year began with before anything is counted, and is planned by what comes on top', async () => {
    const live = await openData();
    expect(live.layout.figures.find(({ row }) => row === 'open-data.data-sets')).toMatchObject({
      opening: 16,
      planned: 9,
    });
    expect(figureOf(live, 'open-data.data-sets')?.printed).toBe('16');
  });

  it('of a part of the year is shown as the two', async () => {
    expect(figureOf(await openData({ from: '2024-03-01' }), 'open-data.data-sets')?.printed).toBe('16 + 0');
  });
});

describe('the rates that are expected', () => {
  const at = (live: LiveRun, nowMs: number): number[] => {
    live.state({ nowMs, ...running });
    return live.expectedRates(nowMs).map((rate) => Math.round(rate));
  };

  it('are the mean rate of the run, shared out by what is left of each exchange', () => {
    const live = opened();
    expect(at(live, 0)).toEqual([0, 0]);
    live.add(entriesOf(planned, days[0]), 10_000);
    const { counted } = live.state({ nowMs: 10_000, ...running });
    const total = sum(live.expectedRates(10_000));
    expect(total).toBeCloseTo(counted / 10);
    const [kelmu = 0, taxData = 0] = live.expectedRates(10_000);
    const planOf = (exchange: string): number => sum(live.layout.types.filter((type) => type.exchange === exchange).map((type) => type.planned)); // oxfmt-ignore
    expect(Math.sign(kelmu - taxData)).toBe(Math.sign(planOf('kelmu') - planOf('tax-data')));
  });

  it('stay with an exchange that stands still while the other goes on, and end with one that has brought everything', () => {
    const live = opened();
    at(live, 0);
    const isOf = (exchange: string, day: number) => {
      const { cells, marks: all } = entriesOf(planned, day);
      const isMeant = (type: string): boolean => type.startsWith(exchange);
      const rows = cells.messageTypes.map((type, row) => [type, row] as const).filter(([type]) => isMeant(type));
      const pick = <T>(list: readonly T[]): T[] => rows.map(([, row]) => list[row] as T);
      return {
        cells: {
          messageTypes: pick(cells.messageTypes),
          measures: pick(cells.measures),
          periods: pick(cells.periods),
          cells: pick(cells.cells),
          values: pick(cells.values),
        },
        members: [],
        marks: all.filter(({ messageType }) => isMeant(messageType)),
      };
    };
    for (const day of days) live.add(isOf('tax-data', day), 5_000);
    const [kelmu = 0, taxData = 0] = at(live, 10_000);
    expect(kelmu).toBeGreaterThan(0);
    expect(taxData).toBe(0);
  });
});
