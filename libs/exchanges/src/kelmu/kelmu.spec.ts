import { fullScale, reportYears, scaledFigures } from '@tietovirta/published';
import { volumeOf } from '../volume-of.js';
import { kelmuUsers, type KelmuUsers } from './kelmu-users.js';

const queries = (users: readonly KelmuUsers[], where: Partial<KelmuUsers>): number =>
  users
    .filter(({ channel, group }) => (where.channel ?? channel) === channel && (where.group ?? group) === group)
    .reduce((sum, one) => sum + one.queries, 0);

describe.each(reportYears)('Kelmu queries of %d', (year) => {
  const figures = scaledFigures(year, fullScale);
  const users = kelmuUsers(figures);

  it('have the printed channels', () => {
    expect(queries(users, { channel: 'interface' })).toBe(figures.of('kelmu.interface-queries'));
    expect(queries(users, { channel: 'user-interface' })).toBe(figures.of('kelmu.ui-queries'));
  });

  it('have the printed groups of the user interface', () => {
    const inBrowser = (group: KelmuUsers['group']) => queries(users, { channel: 'user-interface', group });
    expect(inBrowser('municipality')).toBe(figures.of('kelmu.municipalities'));
    expect(inBrowser('wellbeing-area')).toBe(figures.of('kelmu.wellbeing-areas'));
    expect(inBrowser('helsinki')).toBe(figures.of('kelmu.helsinki'));
  });

  it('hold the queries of the pension sector, most of them by interface', () => {
    const byInterface = queries(users, { channel: 'interface', group: 'pension-sector' });
    expect(queries(users, { group: 'pension-sector' })).toBe(figures.of('pension-sector.kelmu-queries'));
    expect(byInterface / figures.of('pension-sector.kelmu-queries')).toBeCloseTo(0.95, 3);
  });

  it('leave somebody else in both channels', () => {
    expect(queries(users, { channel: 'interface', group: 'other' })).toBeGreaterThan(0);
    expect(queries(users, { channel: 'user-interface', group: 'other' })).toBeGreaterThan(0);
  });

  it('have one response each', () => {
    expect(volumeOf('kelmu.response', figures)).toBe(volumeOf('kelmu.query', figures));
  });
});

describe('the rest of the user interface', () => {
  it.each([
    [2024, 295_755], // 6 025 122 - (383 526 + 4 505 175 + 840 666)
    [2023, 278_921], // 5 583 030 - (418 813 + 4 087 209 + 798 087)
  ] as const)('is what no printed row of %d names: %d queries', (year, rest) => {
    const users = kelmuUsers(scaledFigures(year, fullScale));
    const unnamed = (['pension-sector', 'unemployment-fund', 'other'] as const).map((group) =>
      queries(users, { channel: 'user-interface', group }),
    );
    expect(unnamed.reduce((sum, count) => sum + count, 0)).toBe(rest);
  });
});

describe('Kelmu at tiny scales', () => {
  it.each([1000, 98_765, 1_000_000, 1_520_000, 7_000_000, 20_000_000])(
    'never has less than nobody at 1/%d',
    (denominator) => {
      for (const year of reportYears) {
        const figures = scaledFigures(year, { numerator: 1, denominator });
        const users = kelmuUsers(figures);
        expect(users.every((one) => one.queries > 0)).toBe(true);
        expect(queries(users, { group: 'pension-sector' })).toBe(figures.of('pension-sector.kelmu-queries'));
        expect(queries(users, { channel: 'interface' })).toBe(figures.of('kelmu.interface-queries'));
        expect(queries(users, { channel: 'user-interface' })).toBe(figures.of('kelmu.ui-queries'));
      }
    },
  );
});
