import { fullScale, reportYears, scaledFigures, type ReportYear, type Scale } from '@tietovirta/published';
import { repliesTo } from './case-rules.js';
import { directionOf, type Cases, type Totals } from './cases.js';
import { messagesIn, solveCases } from './solve-cases.js';
import { isAdministrative, type Turn } from './turn.js';

const totalsOf = (year: ReportYear, scale: Scale = fullScale): Totals => {
  const figures = scaledFigures(year, scale);
  return { received: figures.of('eessi.received'), sent: figures.of('eessi.sent') };
};
const turnsIn = (cases: readonly Cases[], isCounted: (turn: Turn) => boolean): number =>
  cases.reduce((sum, { count, turns }) => sum + count * turns.filter(isCounted).length, 0);

interface Requests {
  readonly direction: 'received' | 'sent';
  readonly pair: string;
  asked: number;
  answered: number;
}

/** Requests by document and direction, and how many of them got one of their replies. */
function requestsIn(cases: readonly Cases[]): readonly Requests[] {
  const found = new Map<string, Requests>();
  for (const { buc, openedIn, turns, count } of cases) {
    turns.forEach((turn, place) => {
      const replies = repliesTo(buc.id, turn.sed);
      if (turn.isUpdate || replies.length === 0) return;
      const direction = directionOf(turn, openedIn);
      const pair = `${buc.id} ${turn.sed} ${direction}`;
      const requests = found.get(pair) ?? { direction, pair, asked: 0, answered: 0 };
      requests.asked += count;
      if (turns.slice(place + 1).some(({ by, sed }) => by !== turn.by && replies.includes(sed)))
        requests.answered += count;
      found.set(pair, requests);
    });
  }
  return [...found.values()];
}

/** What is assumed of the whole traffic, in per cent: the shares of a direction and year lie near it. */
const assumedSectors = { P: 30, LA: 20, S: 18, FB: 15, H: 8, UB: 6, R: 1.5, AW: 1.4, M: 0.1 };

const denominators = [1, 2, 10, 37, 100, 1000, 9_999, 12_345, 100_000, 1_000_000];
const scales = reportYears.flatMap((year) => denominators.map((denominator) => ({ year, denominator })));

describe('the cases of a year', () => {
  it.each(scales)('give both printed totals of $year divided by $denominator', ({ year, denominator }) => {
    const totals = totalsOf(year, { numerator: 1, denominator });
    const cases = solveCases(totals);
    expect(messagesIn(cases)).toEqual(totals);
    expect(cases.every(({ count }) => Number.isSafeInteger(count) && count > 0)).toBe(true);
  });

  it('bear any mix of directions, also one without sent or without received messages', () => {
    for (const totals of [
      { received: 100_000, sent: 0 },
      { received: 0, sent: 100_000 },
      { received: 5_000, sent: 90_000 },
      { received: 0, sent: 0 },
    ]) {
      expect(messagesIn(solveCases(totals))).toEqual(totals);
    }
  });

  it('keep the flipped mix of the printed years: more received and fewer sent in 2024 than in 2023', () => {
    const [in2023, in2024] = [messagesIn(solveCases(totalsOf(2023))), messagesIn(solveCases(totalsOf(2024)))];
    expect(in2024.received).toBeGreaterThan(in2023.received);
    expect(in2024.sent).toBeLessThan(in2023.sent);
  });
});

describe.each(reportYears)('the make-up of %d', (year) => {
  const totals = totalsOf(year);
  const cases = solveCases(totals);
  const all = totals.received + totals.sent;

  it('has nearly all requests answered, whoever asks and whatever is asked', () => {
    for (const direction of ['received', 'sent'] as const) {
      const pairs = requestsIn(cases).filter((pair) => pair.direction === direction);
      const sum = (count: (pair: Requests) => number): number => pairs.reduce((total, pair) => total + count(pair), 0);
      expect(sum(({ answered }) => answered) / sum(({ asked }) => asked)).toBeGreaterThan(0.85);
      const low = pairs.filter(({ asked, answered }) => asked >= 100 && answered / asked < 0.6);
      expect(low).toEqual([]);
    }
  });

  it('has a third or more of the received messages in notices, which ask for nothing', () => {
    const notices = messagesIn(
      cases.filter(({ buc, turns }) => turns.every(({ sed }) => repliesTo(buc.id, sed).length === 0)),
    );
    expect(notices.received / totals.received).toBeGreaterThan(year === 2024 ? 0.5 : 0.3);
  });

  it('has about 15 % administrative documents and 10 % updates', () => {
    expect(turnsIn(cases, ({ sed }) => isAdministrative(sed)) / all).toBeGreaterThan(0.13);
    expect(turnsIn(cases, ({ sed }) => isAdministrative(sed)) / all).toBeLessThan(0.17);
    expect(turnsIn(cases, ({ isUpdate }) => isUpdate) / all).toBeGreaterThan(0.08);
    expect(turnsIn(cases, ({ isUpdate }) => isUpdate) / all).toBeLessThan(0.12);
  });

  it.each([
    ['X001', 5],
    ['X005', 2],
    ['X007', 1],
    ['X008', 2],
  ])('has %s in about %d %% of the messages', (sed, percent) => {
    const share = (100 * turnsIn(cases, (turn) => turn.sed === sed)) / all;
    expect(Math.abs(share - percent)).toBeLessThan(1);
  });

  it('has reminders with their replies in 2 to 5 %', () => {
    const share = (100 * turnsIn(cases, ({ sed }) => sed === 'X009' || sed === 'X010')) / all;
    expect(Math.abs(share - 3.5)).toBeLessThan(1.5);
  });

  it.each(Object.entries(assumedSectors))(
    'gives the sector %s about its share of both directions',
    (sector, assumed) => {
      const ofSector = messagesIn(cases.filter(({ buc }) => buc.sector === sector));
      expect(Math.abs((100 * ofSector.received) / totals.received - assumed)).toBeLessThan(4);
      expect(Math.abs((100 * ofSector.sent) / totals.sent - assumed)).toBeLessThan(sector === 'LA' ? 8 : 5);
    },
  );

  it('starts every case with a document of its owner', () => {
    expect(cases.every(({ turns }) => turns[0]?.by === 'owner' && !turns[0].isUpdate)).toBe(true);
  });
});
