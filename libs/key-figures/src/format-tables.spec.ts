import { fullScale, reportYears, scaledFigures } from '@tietovirta/published';
import type { ComparedTables } from './compared-table.js';
import { comparedTables, comparedTextFigures } from './compared-tables.js';
import { sampleYear } from './testing/sample-year.js';
import { formatTables, tableFormats } from './format-tables.js';
import { onlyTables } from './only-tables.js';
import { handCount } from './testing/hand-count.js';

const escape = '\u001b';
const bothYears = reportYears.map((year) => comparedTables({ year }));
const fullRun = comparedTables({ year: 2024, totals: sampleYear(scaledFigures(2024, fullScale)) });
const differingRun = comparedTables({
  year: 2024,
  totals: handCount([{ type: 'tax-data.request', count: 8_418_260 }]),
});
const year2024 = sampleYear(scaledFigures(2024, fullScale));
const ofKelmu = { ...year2024, isSimulated: (messageType: string): boolean => messageType.startsWith('kelmu.') };
/** A run of Kelmu alone; its expectation knows no days. */
const kelmuRun = comparedTables({ year: 2024, totals: ofKelmu, expectedTotals: { ...ofKelmu, countPerDay: () => [] } });
/** A table whose words would break a careless format. */
const hostile: ComparedTables = {
  run: null,
  year: 2024,
  tables: [
    {
      id: 'hostile',
      title: { fi: '<b>|"&', en: '<b>|"&' },
      rows: [
        {
          id: 'hostile.row',
          label: { fi: 'a|b "c", <d>\'*', en: 'a' },
          published: { printed: '1', value: 1 },
          simulated: { printed: '', value: null },
          difference: null,
        },
      ],
    },
  ],
};

const lineWith = (text: string, part: string): string | undefined =>
  text.split('\n').find((line) => line.includes(part));

describe('tables as text', () => {
  it('print both years side by side, as the report does', () => {
    const kelmu = formatTables('text', bothYears).split('\n\n')[7];
    const rule = '─'.repeat(100); // the longest label that fits in 66, and two columns of 15 with gaps of 2
    expect(
      kelmu?.split('\n').map((line) => line.replace(/ {3,}(?=\S)/g, (gap, at) => (at === 0 ? gap : '   '))),
    ).toEqual([
      'Kelan etuustietopalvelu Kelmu',
      expect.stringMatching(/^ +2024 {3}2023$/),
      rule,
      'Kelmu-kyselyt Kelaan   7,3 milj.   6,9 milj.',
      '  Rajapintakyselyt   1 320 523   1 282 035',
      '  Käyttöliittymäkyselyt   6 025 122   5 583 030',
      '    joista kuntien osuus   383 526   418 813',
      '    hyvinvointialueiden osuus   4 505 175   4 087 209',
      '    Helsingin osuus   840 666   798 087',
    ]);
  });

  it('print one year when asked for one', () => {
    const line = lineWith(formatTables('text', comparedTables({ year: 2023 })), 'sent by Kela');
    expect(line).toBeUndefined();
    expect(lineWith(formatTables('text', comparedTables({ year: 2023 })), 'Kelan lähettämät etuuksia')).toMatch(/ -$/);
  });

  // Three indents of 2, a heading of 14, a gap of 2 and "114,0 milj. eur".
  const narrowest = 37;
  it.each([
    ['the published years', bothYears],
    ['a run beside the published year', fullRun],
    ['a run beside what was expected', kelmuRun],
  ])('keep to every width from 37 on, with every figure whole: %s', (_, shown) => {
    const figures = (text: string): string[] => text.match(/\d+(?: \d{3})+/g) ?? [];
    const wide = figures(formatTables('text', shown, { width: 200 }));
    for (let width = narrowest; width <= 120; width += 1) {
      const text = formatTables('text', shown, { width });
      expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(width);
      for (const figure of figures(text)) expect(wide).toContain(figure);
    }
  });

  it('do without the published column below 80 characters, and without columns below 60', () => {
    const [wide, narrow, stacked] = [80, 79, 59].map((width) => formatTables('text', kelmuRun, { width }));
    expect(lineWith(wide ?? '', 'Rajapinta')).toMatch(/Rajapintakyselyt +1 320 523 +1 320 523 +1 320 523 +0$/);
    expect(lineWith(narrow ?? '', 'Rajapinta')).toMatch(/Rajapintakyselyt +1 320 523 +1 320 523 +0$/);
    expect(narrow).not.toContain('Julkaistu');
    const lines = stacked?.split('\n') ?? [];
    const at = lines.findIndex((line) => line.includes('Rajapinta'));
    expect(lines.slice(at, at + 5)).toEqual([
      '  Rajapintakyselyt',
      '    Julkaistu 2024  1 320 523',
      '    Odotettu        1 320 523',
      '    Simuloitu       1 320 523',
      '    Ero                     0',
    ]);
  });

  it('set the figures of a long label on its last line', () => {
    expect(lineWith(formatTables('text', bothYears), 'saaduista liikennevahinko- ja tapaturmatiedoista')).toMatch(
      /^ {2}saaduista liikennevahinko- ja tapaturmatiedoista +597 500 +570 000$/,
    );
  });

  it('have a column of what was expected only where rows of tables do', () => {
    const ofText = comparedTextFigures({ year: 2024, totals: year2024 });
    expect(ofText.some(({ expected }) => expected !== undefined)).toBe(true);
    const title = { fi: 'Raportin tekstissä', en: 'In the text of the report' };
    const tables = [...fullRun.tables, { id: 'text', title, rows: ofText }];
    expect(formatTables('text', { ...fullRun, tables })).not.toContain('Odotettu');
    expect(formatTables('text', kelmuRun)).toContain('Odotettu');
  });

  it('mark a difference with a sign', () => {
    // 8 418 260 − 8 440 312 = −22 052
    const line = lineWith(formatTables('text', differingRun), 'verotustietopyynnöt');
    expect(line).toMatch(/8 440 312 +8 418 260 +≠ −22 052$/);
    expect(lineWith(formatTables('text', fullRun), 'verotustietopyynnöt')).toMatch(/8 440 312 +8 440 312 +0$/);
  });

  it('have no colour unless it is asked for', () => {
    expect(formatTables('text', differingRun)).not.toContain(escape);
    expect(formatTables('text', differingRun, { colour: true })).toContain(`${escape}[31m≠ −22 052${escape}[39m`);
  });

  it('show what was expected beside what was published when that is not the same', () => {
    const totals = sampleYear(scaledFigures(2024, { numerator: 1, denominator: 1000 }));
    const scaled = comparedTables({ year: 2024, totals, expectedTotals: totals });
    const text = formatTables('text', scaled, { lang: 'en', caption: 'at scale 1/1000' });
    expect(text).toMatch(/^at scale 1\/1000\n/);
    expect(text).toMatch(/ +Published 2024 +Expected +Simulated +Difference\n/);
    expect(lineWith(text, 'User interface queries')).toMatch(/6,025,122 +6,025 +6,025 +0$/);
  });
});

describe('a run of a few exchanges', () => {
  it.each(['text', 'md', 'html'] as const)('shows the rows that it feeds, and how many it does not: %s', (format) => {
    const text = formatTables(format, kelmuRun, { lang: 'en', howToSeeAll: 'so' });
    // 6 rows of Kelmu, 1 of the pension sector; 115 − 7 = 108
    for (const shown of ['User interface queries', 'Kelmu queries by the pension sector'])
      expect(text).toContain(shown);
    for (const hidden of ['Insurance queries', 'EESSI', 'Payment messages sent']) expect(text).not.toContain(hidden);
    expect(text).toMatch(/not shown: 121 \(so\)\./);
  });

  it.each(['text', 'md', 'html'] as const)('shows every row when asked for all: %s', (format) => {
    const text = formatTables(format, kelmuRun, { lang: 'en', rows: 'all' });
    for (const shown of ['Kelmu queries by the pension sector', 'EESSI', 'Payment messages sent'])
      expect(text).toContain(shown);
    expect(text).not.toContain('not shown');
  });

  it.each(['csv', 'json'] as const)('has every row for programs: %s', (format) => {
    expect(formatTables(format, kelmuRun)).toContain('banks.payment-messages');
  });

  it('has the note of a row only where the row is', () => {
    const noteOf = (types: string): string | undefined => {
      const totals = { ...year2024, isSimulated: (messageType: string): boolean => messageType.startsWith(types) };
      return lineWith(formatTables('text', comparedTables({ year: 2024, totals })), '* Lukumäärä');
    };
    expect(noteOf('kelmu.')).toBe('* Lukumäärä sisältyy myös kohtaan ”Kelmukyselyt Kelaan”.');
    expect(noteOf('pension-sector.')).toBeUndefined();
    expect(formatTables('text', bothYears)).toContain('* EESSI = Electronic Exchange');
  });

  it('may feed nothing that is printed', () => {
    const totals = { ...year2024, isSimulated: (): boolean => false };
    const text = formatTables('text', comparedTables({ year: 2024, run: { id: 1 }, totals }), { lang: 'en' });
    expect(text).toBe('Rows that this run feeds nothing into and that are not shown: 128.\n');
  });
});

describe('tables that are chosen', () => {
  const titlesOf = (chosen: readonly string[]): readonly string[] =>
    [onlyTables(fullRun, chosen)].flat().flatMap(({ tables }) => tables.map(({ id }) => id));

  it('are those of a section, or single ones, in the order of the report; all when nothing is chosen', () => {
    expect(titlesOf(['secondary-use'])).toEqual([
      'statistics-requests',
      'kelasto',
      'kanta-reporting',
      'data-permits',
      'research',
      'open-data',
      'surveys',
    ]);
    expect(titlesOf(['surveys', 'kelmu'])).toEqual(['kelmu', 'surveys']);
    expect(titlesOf(['exchange', 'kelmu'])).toHaveLength(10);
    expect(titlesOf([])).toHaveLength(22);
  });
});

describe('tables in English', () => {
  it.each(['text', 'md', 'html'] as const)('as %s have English words and marks', (format) => {
    const english = formatTables(format, fullRun, { lang: 'en' });
    for (const part of ['User interface queries', '6,025,122', '7.3 M', '0.5–1.5 M']) expect(english).toContain(part);
    expect(english).not.toMatch(/milj|Julkaistu|Käyttö/);
  });
});

describe('tables as csv', () => {
  it('have a line a figure, with values beside printed forms', () => {
    const lines = formatTables('csv', fullRun, { lang: 'en' }).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 128);
    expect(lines[0]).toBe(
      'year,table,row,label,published,published_value,expected,expected_value,simulated,simulated_value,difference',
    );
    expect(lines).toContain(
      '2024,kelmu,kelmu.queries,Kelmu queries to Kela,"7,3 milj.",7300000,,,"7,3 milj.",7345645,0',
    );
    const range = '"0,5–1,5 milj.",500000..1500000,,,"0,5–1,5 milj.",512345..1483000,0';
    expect(lines).toContain(`2024,luova,luova.daily,Messages passing each day,${range}`);
  });

  it('for Excel in Finnish are the same lines with semicolons, behind a mark of UTF-8', () => {
    const [first = '', ...lines] = formatTables('csv-excel', fullRun, { lang: 'fi' }).trimEnd().split('\n');
    expect(first.slice(0, 11)).toBe('\ufeffyear;table');
    expect(lines).toContain('2024;kelmu;kelmu.queries;Kelmu-kyselyt Kelaan;7,3 milj.;7300000;;;7,3 milj.;7345645;0');
  });

  it("leave '-' without a value", () => {
    const line = lineWith(formatTables('csv', bothYears), '2023,income-register,income-register.benefit-reports-sent');
    expect(line).toMatch(/,-,,,,,,$/);
  });
});

describe('tables as json', () => {
  it('are the compared tables themselves', () => {
    expect(JSON.parse(formatTables('json', fullRun))).toEqual(fullRun);
    expect(JSON.parse(formatTables('json', bothYears))).toEqual(bothYears);
  });
});

describe('tables as md', () => {
  it('align figures to the right and step rows in', () => {
    const text = formatTables('md', bothYears);
    expect(text).toContain('## Kelan etuustietopalvelu Kelmu');
    expect(lineWith(text, 'Helsingin')).toMatch(/^\| &emsp;&emsp;Helsingin osuus +\| +840 666 \| +798 087 \|$/);
  });
});

describe('tables as html', () => {
  const page = formatTables('html', differingRun, { caption: 'Ajo <1>' });

  it('are a page that fetches nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="fi">/);
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
    expect(page).toContain('<p>Ajo &lt;1&gt;</p>');
  });

  it('say what the run was, that it is synthetic, and that Kela did not publish it', () => {
    const facts = [
      { name: 'seed', value: '7' },
      { name: 'stream hash', value: 'ad9a<10>' },
    ];
    for (const format of ['html', 'md'] as const) {
      const text = formatTables(format, fullRun, { lang: 'en', facts });
      expect(text).toContain('synthetic');
      expect(text).toContain('no publication of Kela');
      expect(text).toMatch(/seed(: |<\/dt><dd>)7/);
    }
    expect(formatTables('html', fullRun, { facts })).toContain('<dt>stream hash</dt><dd>ad9a&lt;10&gt;</dd>');
    expect(formatTables('html', bothYears, { lang: 'en' })).not.toContain('synthetic');
    expect(formatTables('html', bothYears, { lang: 'en' })).toContain('no publication of Kela');
  });

  it.each([
    ['both years', bothYears, 2],
    ['a run', kelmuRun, 4],
  ] as const)('have the same columns in every table: %s', (_, shown, figures) => {
    const columns = formatTables('html', shown).match(/<table style="[^"]*"|<colgroup>.*<\/colgroup>/g) ?? [];
    expect(new Set(columns).size).toBe(2);
    expect(columns[1]?.match(/<col style="width:[\d.]+rem">/g)).toHaveLength(figures);
  });

  it('mark a row that differs', () => {
    expect(lineWith(page, 'Kelan lähettämät verotustietopyynnöt')).toContain('<td>≠ −22 052</td>');
    expect(page.match(/<tr class="differs">/g)).toHaveLength(1);
  });
});

describe('words that would break a format', () => {
  it('are harmless in each', () => {
    expect(formatTables('html', hostile)).toContain('>a|b &quot;c&quot;, &lt;d&gt;&#39;*<');
    expect(formatTables('html', hostile)).not.toContain('<b>');
    expect(formatTables('md', hostile)).toContain('| a\\|b "c", \\<d\\>\'\\* |');
    expect(formatTables('csv', hostile)).toContain(`"a|b ""c"", <d>'*"`);
  });
});

describe('every format', () => {
  it.each(tableFormats)('%s ends with a line break', (format) => {
    expect(formatTables(format, fullRun)).toMatch(/\S\n$/);
  });
});
