import { fullScale, reportYears, scaledFigures, type ReportYear, type Scale } from '@tietovirta/published';
import { hasReply } from './case-flow.js';
import type { Cases, Totals } from './cases.js';
import { sectorIds } from './sector.js';
import { sectorShares } from './shares.js';
import { messagesIn, solveCases } from './solve-cases.js';
import { isAdministrative, type Turn } from './turn.js';

const totalsOf = (year: ReportYear, scale: Scale = fullScale): Totals => {
  const figures = scaledFigures(year, scale);
  return { received: figures.of('eessi.received'), sent: figures.of('eessi.sent') };
};
const turnsIn = (cases: readonly Cases[], isCounted: (turn: Turn) => boolean): number =>
  cases.reduce((sum, { count, turns }) => sum + count * turns.filter(isCounted).length, 0);

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

  it('has at least 60 % of the sent messages in cases in which both sides write', () => {
    const twoWay = messagesIn(cases.filter(({ turns }) => hasReply(turns)));
    expect(twoWay.sent / totals.sent).toBeGreaterThan(0.6);
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
    expect(Math.abs(share - percent)).toBeLessThan(0.75);
  });

  it('has reminders with their replies in about 4 %', () => {
    const share = (100 * turnsIn(cases, ({ sed }) => sed === 'X009' || sed === 'X010')) / all;
    expect(Math.abs(share - 4)).toBeLessThan(0.75);
  });

  it.each(sectorIds)('gives the sector %s its shares of both directions', (sector) => {
    const ofSector = messagesIn(cases.filter(({ buc }) => buc.sector === sector));
    expect((1000 * ofSector.received) / totals.received).toBeCloseTo(sectorShares.received.value[sector], 1);
    expect((1000 * ofSector.sent) / totals.sent).toBeCloseTo(sectorShares.sent.value[sector], 1);
  });

  it('starts every case with a document of its owner', () => {
    expect(cases.every(({ turns }) => turns[0]?.by === 'owner' && !turns[0].isUpdate)).toBe(true);
  });
});
