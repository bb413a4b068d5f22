import { exchanges } from '@tietovirta/exchanges';
import { plainPen } from '@tietovirta/wording';
import { catalogueMarkdown, catalogueText, exchangeEntry, exchangeNamed, ExchangeUnknown } from './index.js';

describe('an exchange', () => {
  it('is found by its id, or by that of one of its message types', () => {
    for (const exchange of exchanges) {
      expect(exchangeNamed(exchange.id)).toBe(exchange);
      for (const { id } of exchange.messageTypes) expect(exchangeNamed(id)).toBe(exchange);
    }
  });

  it('that there is none of is refused with the nearest name and all that there are', () => {
    expect(() => exchangeNamed('klemu')).toThrow(ExchangeUnknown);
    expect(() => exchangeNamed('klemu')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('Did you mean kelmu?'),
        hint: expect.stringContaining('income-register'),
      }),
    );
  });
});

describe('the catalogue', () => {
  const entries = exchanges.map(exchangeEntry);

  it('is a line an exchange with a sum below that is their sum', () => {
    const lines = catalogueText(entries, { lang: 'fi', pen: plainPen }).trimEnd().split('\n');
    expect(lines.length).toBe(exchanges.length + 2);
    const sum = entries.reduce((total, { volumes }) => total + (volumes[2024] ?? 0), 0);
    expect(lines.at(-1)?.replaceAll(/\s/g, '')).toContain(`${sum}`);
  });

  it('is as wide in each row of its Markdown as in the heading', () => {
    const rows = catalogueMarkdown(entries, 'en').trimEnd().split('\n');
    const widths = new Set(rows.map((row) => row.split(/(?<!\\)\|/).length));
    expect(rows.length).toBe(exchanges.length + 2);
    expect([...widths]).toEqual([8]);
  });
});
