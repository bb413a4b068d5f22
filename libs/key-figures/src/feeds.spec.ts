import { exchanges, findExchange } from '@tietovirta/exchanges';
import { publishedTables } from '@tietovirta/published';
import { keyFigures } from './key-figures.js';
import { rowsCounting, rowsFedBy } from './feeds.js';

describe('the rows that an exchange feeds', () => {
  it('are those that count its messages, in the printed order', () => {
    expect(rowsFedBy(findExchange('kelmu'))).toEqual([
      'kelmu.queries',
      'kelmu.interface-queries',
      'kelmu.ui-queries',
      'kelmu.municipalities',
      'kelmu.wellbeing-areas',
      'kelmu.helsinki',
      'pension-sector.kelmu-queries',
    ]);
    expect(rowsFedBy(findExchange('tax-data'))).toEqual(['luova.daily', 'tax-data.requests', 'tax-data.answers']);
    expect(rowsFedBy(findExchange('credit-register'))).toEqual([]);
  });

  it('are those of the key figures, each of one exchange; only the band of Luova is fed by many', () => {
    const printed = new Set<string>(publishedTables.flatMap((table) => table.rows.map(({ id }) => id)));
    const rows = keyFigures.map(({ row }) => row).filter((id) => printed.has(id) && id !== 'luova.daily');
    for (const row of rows)
      expect([row, exchanges.filter((exchange) => rowsFedBy(exchange).includes(row)).length]).toEqual([row, 1]);
    expect(exchanges.filter((exchange) => rowsFedBy(exchange).includes('luova.daily')).length).toBeGreaterThan(1);
  });
});

describe('the rows in which a message is counted', () => {
  it('are those whose values it has', () => {
    const query = (channel: string, userGroup: string) =>
      rowsCounting('kelmu.query', { channel, 'user-group': userGroup });
    expect(query('user-interface', 'helsinki')).toEqual(['kelmu.queries', 'kelmu.ui-queries', 'kelmu.helsinki']);
    expect(query('interface', 'helsinki')).toEqual(['kelmu.queries', 'kelmu.interface-queries']);
    expect(rowsCounting('kelmu.response', { outcome: 'ok' })).toEqual([]);
  });
});
