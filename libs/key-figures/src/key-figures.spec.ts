import { messageTypes } from '@tietovirta/exchanges';
import { type FigureId, publishedFigures } from '@tietovirta/published';
import { faultsOfKeyFigures } from './check-key-figures.js';
import { keyFigureOf } from './feeds.js';
import type { KeyFigure } from './key-figure.js';
import { keyFigures } from './key-figures.js';
import { type HandCounted, handCount, onDays } from './testing/hand-count.js';
import { workOut } from './work-out.js';

const worth = (row: FigureId, lines: readonly HandCounted[]) => {
  const figure = keyFigureOf(row);
  return figure && workOut(figure, handCount(lines));
};

const query = (channel: string, userGroup: string, count: number): HandCounted => ({
  type: 'kelmu.query',
  where: { channel, 'user-group': userGroup },
  count,
});

const kelmuQueries = [
  query('interface', 'pension-sector', 70),
  query('interface', 'unemployment-fund', 30),
  query('user-interface', 'municipality', 8),
  query('user-interface', 'wellbeing-area', 400),
  query('user-interface', 'helsinki', 90),
  query('user-interface', 'pension-sector', 5),
  query('user-interface', 'other', 17),
];

describe('the key figures', () => {
  it('are one for every printed row, in the printed order, and then those of the text', () => {
    expect(keyFigures.map(({ row }) => row)).toEqual(publishedFigures.map(({ id }) => id));
  });

  it('name what is counted, and print as the report does', () => {
    expect(faultsOfKeyFigures(keyFigures, messageTypes)).toEqual([]);
  });

  it('are refused with every fault when they name what is not there', () => {
    const messages = (of: string, where = {}) => ({ measure: 'messages', of, where }) as const;
    const faulty: readonly KeyFigure[] = [
      { row: 'kelmu.queries', terms: [messages('kelmu.querry')], rule: 'count' },
      {
        row: 'kelmu.helsinki',
        terms: [messages('kelmu.query', { purpose: 'social-work', channel: 'fax' })],
        rule: 'count',
      },
      { row: 'kelmu.helsinki', terms: [], rule: 'count' },
    ];
    expect(faultsOfKeyFigures(faulty, messageTypes)).toEqual([
      'kelmu.helsinki: is worked out twice',
      'kelmu.queries: is printed rounded and rounded, which is not the rule count',
      'kelmu.queries: counts kelmu.querry, which is no message type',
      'kelmu.helsinki: kelmu.query is not counted by purpose',
      'kelmu.helsinki: kelmu.query has no channel called fax',
      'kelmu.helsinki: counts nothing',
    ]);
  });

  it('are refused where a stock is counted from nothing, or a count begins with a stock', () => {
    const messages = (of: string) => ({ measure: 'messages', of }) as const;
    const faulty: readonly KeyFigure[] = [
      { row: 'open-data.data-sets', terms: [messages('open-data.data-set')], rule: 'count' },
      { row: 'surveys.surveys', terms: [messages('surveys.survey')], rule: 'stock' },
      { row: 'surveys.answers', terms: [{ ...messages('surveys.answer'), isOutflow: true }], rule: 'count' },
    ];
    expect(faultsOfKeyFigures(faulty, messageTypes)).toEqual([
      'open-data.data-sets: counts open-data.data-set, which adds to a stock',
      'surveys.surveys: is a stock, but surveys.survey does not say what it began with',
      'surveys.answers: surveys.answer takes away, but the figure is no stock',
    ]);
  });

  it('have no figure when one of their message types was not simulated', () => {
    const answers = { type: 'unemployment-funds.benefit-data-answer', count: 6 };
    const notices = { type: 'unemployment-funds.benefit-data-notice', count: 4 };
    expect(worth('unemployment-funds.benefit-data', [answers, notices])).toBe(10); // 6 + 4
    expect(worth('unemployment-funds.benefit-data', [answers])).toBeNull();
    expect(worth('banks.payments', [])).toBeNull();
  });
});

describe('EESSI sums', () => {
  const lines = [
    { type: 'eessi.start', where: { direction: 'received' }, count: 3 },
    { type: 'eessi.follow-up', where: { direction: 'received' }, count: 8 },
    { type: 'eessi.start', where: { direction: 'sent' }, count: 2 },
    { type: 'eessi.follow-up', where: { direction: 'sent' }, count: 1 },
  ];

  it('are received and sent, first messages and those that follow', () => {
    expect(worth('eessi.received', lines)).toBe(11); // 3 + 8
    expect(worth('eessi.sent', lines)).toBe(3); // 2 + 1
    expect(worth('eessi.total', lines)).toBe(14); // 11 + 3
  });

  it('leave bilateral exchange out, which comes on top', () => {
    expect(worth('eessi.total', [...lines, { type: 'bilateral.insurance', count: 1000 }])).toBe(14);
  });
});

describe('Kelmu', () => {
  it('adds interface and user interface queries up to all queries', () => {
    expect(worth('kelmu.interface-queries', kelmuQueries)).toBe(100); // 70 + 30
    expect(worth('kelmu.ui-queries', kelmuQueries)).toBe(520); // 8 + 400 + 90 + 5 + 17
    expect(worth('kelmu.queries', kelmuQueries)).toBe(620); // 100 + 520
  });

  it('leaves a residual of user interface queries beside municipalities, areas and Helsinki', () => {
    expect(worth('kelmu.municipalities', kelmuQueries)).toBe(8);
    expect(worth('kelmu.wellbeing-areas', kelmuQueries)).toBe(400); // Helsinki stands beside the areas, not inside
    expect(worth('kelmu.helsinki', kelmuQueries)).toBe(90);
    // 520 − (8 + 400 + 90) = 22 = 5 of the pension sector and 17 of others
  });

  it('names user groups for the user interface alone', () => {
    expect(worth('kelmu.municipalities', [...kelmuQueries, query('interface', 'municipality', 1000)])).toBe(8);
  });

  it('overlap: has the queries of the pension sector inside all queries, never on top of them', () => {
    expect(worth('pension-sector.kelmu-queries', kelmuQueries)).toBe(75); // 70 + 5, through either channel
    const withoutThem = kelmuQueries.filter((line) => line.where?.['user-group'] !== 'pension-sector');
    expect(worth('kelmu.queries', withoutThem)).toBe(545); // 620 − 75
  });

  it('does not count an information request as a query', () => {
    const lines = [...kelmuQueries, { type: 'kelmu.information-request', count: 1000 }];
    expect(worth('kelmu.queries', lines)).toBe(620);
    expect(worth('kelmu.information-requests', lines)).toBe(1000);
  });
});

describe('Luova', () => {
  it('is the range from the quietest to the busiest day, over all that passes through it', () => {
    const lines = [onDays('tax-data.request', 3, 1, 4, 2), onDays('tax-data.answer', 4, 2, 5, 3)];
    expect(worth('luova.daily', lines)).toEqual({ from: 3, to: 9 }); // 7, 3, 9 and 5 a day
  });

  it('leaves out what does not pass through it', () => {
    expect(worth('luova.daily', [onDays('luova.partner-transfer', 7, 3), onDays('kelmu.query', 90, 90)])).toEqual({
      from: 3,
      to: 7,
    });
  });

  it('has no figure when no day of it was simulated, or its days are not known', () => {
    expect(worth('luova.daily', [onDays('kelmu.query', 5)])).toBeNull();
    expect(worth('luova.daily', [{ type: 'tax-data.request', count: 12 }])).toBeNull();
  });
});

describe('money', () => {
  it('is summed up in cents and told in euros', () => {
    const payments = { type: 'banks.payment', count: 3, sums: { 'amount-cents': 1_705 } };
    expect(worth('payments.paid', [payments])).toBe(17.05);
    expect(worth('payments.paid', [])).toBeNull();
  });

  it('that is collected is of instalments and set-offs together', () => {
    const collected = (type: string, cents: number) => ({ type, count: 1, sums: { 'amount-cents': cents } });
    const lines = [collected('recovery.instalment', 12_345), collected('recovery.set-off', 3000)];
    expect(worth('payments.recovered', lines)).toBe(153.45); // 123,45 + 30,00
    expect(worth('payments.recovered', lines.slice(1))).toBeNull();
  });

  it('is refused where the sum is not measured by day, and where messages are printed as money', () => {
    const paid = { row: 'payments.paid', rule: 'billions-of-euros' } as const;
    const sum = { measure: 'sum', of: 'banks.payment', column: 'benefit-cents' } as const;
    expect(faultsOfKeyFigures([{ ...paid, terms: [sum] }], messageTypes)).toEqual([
      'payments.paid: banks.payment does not measure the sum of benefit-cents by day',
    ]);
    expect(
      faultsOfKeyFigures([{ ...paid, terms: [{ measure: 'messages', of: 'banks.payment' }] }], messageTypes),
    ).toEqual(['payments.paid: banks.payment: a sum is of money, and a count is not']);
  });
});

describe('figures that stand together and are not added up', () => {
  it('payments are another unit inside payment messages: neither is a part of the other', () => {
    const lines = [
      { type: 'banks.payment-message', count: 2 },
      { type: 'banks.payment', count: 1418 }, // 709 a message, more than there are messages
    ];
    expect(worth('banks.payment-messages', lines)).toBe(2);
    expect(worth('banks.payments', lines)).toBe(1418);
  });

  it('the tax pair is two counts and not a total with its part', () => {
    const lines = [
      { type: 'tax-data.request', count: 5 },
      { type: 'tax-data.answer', count: 6 }, // one of them to a request of last year
    ];
    expect(worth('tax-data.requests', lines)).toBe(5);
    expect(worth('tax-data.answers', lines)).toBe(6);
  });
});
