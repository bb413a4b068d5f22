import { exchanges, messageTypes } from '@tietovirta/exchanges';
import type { ComparedTables } from '@tietovirta/key-figures';
import type { MessageView } from '@tietovirta/message-view';
import { publishedTables } from '@tietovirta/published';
import type { OriginsView } from '@tietovirta/catalogue-view';
import { say } from '../testing/fake-terminal.js';

const jsonOf = async <Value>(line: string): Promise<Value> => JSON.parse((await say(line)).out) as Value;
const escape = '\u001b';

describe('tables', () => {
  it('is one JSON object of the year, with all published rows', async () => {
    const { run, year, tables, textFigures } = await jsonOf<ComparedTables>('tables --format json');
    expect([run, year]).toEqual([null, 2024]);
    expect(textFigures?.map(({ id, published }) => [id, published.printed])).toContainEqual(['segments.customers', 'lähes 5 milj.']); // oxfmt-ignore
    expect(tables.map(({ id }) => id)).toEqual(publishedTables.map(({ id }) => id));
    expect(tables.find(({ id }) => id === 'kelmu')?.rows.find(({ id }) => id === 'kelmu.ui-queries')).toEqual({
      id: 'kelmu.ui-queries',
      label: expect.objectContaining({ fi: expect.any(String), en: expect.any(String) }),
      published: { printed: '6 025 122', value: 6025122 },
      simulated: { printed: '', value: null },
      difference: null,
    });
    expect(await jsonOf('tables --json --year 2023')).toMatchObject({ year: 2023 });
  });

  it('stand side by side for both years, in the language asked for', async () => {
    const english = (await say('tables')).out;
    expect(english).toMatch(/1,434,901 +1,199,540/);
    const { out } = await say('tables --lang fi --year 2023');
    expect(out).toContain('1 199 540');
    expect(out).not.toContain('1 434 901');
  });

  it.each(['text', 'csv', 'md', 'html', 'json'])(
    'can be had of a section of the report or of single tables, as %s',
    async (format) => {
      const { out } = await say(`tables --format ${format} --lang fi --tables open-data,exchange`);
      for (const shown of ['Avoim data', 'Pankkien ja Kelan']) if (format !== 'csv') expect(out).toContain(shown);
      expect(out).toContain('Kelan julkaisemat avoimen datan aineistot (kumulatiivinen)');
      expect(out).toContain('Syntymätiedot');
      for (const hidden of ['Tutkimusblogeja', 'Etuusmaksut saajat']) expect(out).not.toContain(hidden);
    },
  );

  it.each(['text', 'csv', 'md', 'html'])(
    'have the figures of the text of the report behind them, as %s',
    async (format) => {
      const { out } = await say(`tables --format ${format} --lang fi --year 2024`);
      expect(out.lastIndexOf('lähes 5 milj.')).toBeGreaterThan(out.lastIndexOf('Aloitettuja dialogeja'));
      expect((await say(`tables --format ${format} --lang fi --tables text`)).out).toContain('lähes 5 milj.');
      expect((await say(`tables --format ${format} --lang fi --tables kelmu`)).out).not.toContain('lähes 5 milj.');
    },
  );

  it.each(['csv', 'md', 'html'])('can be had as %s', async (format) => {
    const { out, exitCode } = await say(`tables --format ${format} --lang fi`);
    expect(exitCode).toBe(0);
    expect(out).toContain('1 199 540');
  });

  it('has colour only where the terminal has', async () => {
    expect((await say('tables --year 2024')).out).not.toContain(escape);
    expect((await say('tables --year 2024', { hasColour: true })).out).toContain(escape);
  });
});

describe('show', () => {
  it('prints one message for people, in both languages', async () => {
    const { out } = await say('show 2024/kelmu.query/1234567');
    expect(out).toContain('2024/kelmu.response/1234567');
    expect(out).toContain('A synthetic message');
    expect(out).not.toContain(escape);
    const finnish = (await say('show 2024/kelmu.query/1234567 --lang fi')).out;
    expect(finnish).toContain('Sanomaketju');
    expect(finnish).toContain('27.2.2024 klo 11.40.46');
  });

  it('names sender and receiver of each message of a conversation', async () => {
    const { from, to, conversation } = await jsonOf<MessageView>('show 2024/eessi.start/60 --json');
    const { out } = await say('show 2024/eessi.start/60');
    expect(from.id === 'kela' || to.id === 'kela').toBe(false);
    const ways = conversation.map((line) => `${line.from.name.en} → ${line.to.name.en}`);
    for (const [place, { address }] of conversation.entries())
      expect(
        out.split('\n').filter((line) => line.includes(ways[place] ?? '?') && line.endsWith(`  ${address}`)),
      ).toHaveLength(1);
    expect(out).not.toContain('→ Kela');
  });

  it('leads from a follow-up to its opening and back, in the plan that was asked for', async () => {
    const line = 'show 2024~9602e99a/kelmu.response/10 --scenario smoke';
    const answer = await jsonOf<MessageView>(`${line} --json`);
    expect(answer.opening).toBe('2024~9602e99a/kelmu.query/10');
    expect((await say(line)).out).toMatch(/answers +2024~9602e99a\/kelmu\.query\/10\n/);
    const opening = await jsonOf<MessageView>(`show ${answer.opening} --scale 1/1000 --json`);
    expect(opening.opening).toBeNull();
    expect(opening.conversation.map(({ address }) => address)).toEqual([opening.address, answer.address]);
  });

  it('tells where its numbers come from only when asked', async () => {
    const words = 'Where its numbers come from';
    expect((await say('show 2024/kelmu.query/1')).out).not.toContain(words);
    expect((await say('show 2024/kelmu.query/1 --why')).out).toContain(words);
  });

  it('prints it as JSON, by the seed asked for', async () => {
    const one = await jsonOf<MessageView>('show 2024/banks.payment/77 --json');
    expect(one).toMatchObject({ address: '2024/banks.payment/77', synthetic: true, seed: 1 });
    const other = await jsonOf<MessageView>('show 2024~b7de1de6/banks.payment/77 --json --seed 2');
    expect(other).toMatchObject({ address: '2024~b7de1de6/banks.payment/77', seed: 2 });
    expect(other.person).not.toEqual(one.person);
  });

  it.each(messageTypes.filter(({ id }) => id !== 'municipal-billing.benefit-data').map(({ id }) => id))(
    'prints the first %s',
    async (id) => {
      const { out, err } = await say(`show 2024/${id}/0`);
      // Of what follows an opening the first need not exist: then the messages that do are named.
      expect(out === '' ? err : out).toContain('2024');
      expect(`${out}${err}`).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});

describe('plan', () => {
  it('draws the volume by month, weekday and hour, with its exact parts', async () => {
    const { out } = await say('plan tax-data.request', { columns: 80 });
    expect(out).toContain('8,440,312');
    expect(out).toMatch(/^Jan +[\d,]+ +█/m);
    expect(out).toMatch(/^ *6,902,973 {2}purpose=withholding by tax-cards → tax-data.answer$/m);
    expect(out).toMatch(/^ *18,083 {2}purpose=withholding by tax-cards \(nothing follows\)$/m);
    expect(out.split('\n').every((line) => !line.includes('█') || line.length <= 80)).toBe(true);
  });

  it('gives every hour as CSV, adding up to the year', async () => {
    const [heading, ...lines] = (await say('plan bilateral.insurance --format csv')).out.trimEnd().split('\n');
    expect(heading).toBe('day,hour,offset,count');
    expect(lines.every((line) => /^2024-\d\d-\d\d,(1?\d|2[0-3]),\+0[23]:00,\d+$/.test(line))).toBe(true);
    expect(lines.reduce((sum, line) => sum + Number(line.split(',')[3]), 0)).toBe(101_450);
    // 366 days of 24 hours: the hour that March lacks comes twice in October.
    expect(new Set(lines.map((line) => line.split(',').slice(0, 3).join())).size).toBe(366 * 24);
    expect(lines).toHaveLength(366 * 24);
    expect(lines.filter((line) => line.startsWith('2024-10-27,3,')).map((line) => line.split(',')[2])).toEqual([
      '+03:00',
      '+02:00',
    ]);
  });

  it('names the message types of an exchange in its CSV', async () => {
    const lines = (await say('plan banks --format csv --scale 1/1000 --year 2023')).out.split('\n');
    expect(lines[0]).toBe('message_type,day,hour,offset,count');
    expect(lines[1]).toMatch(/^banks\.payment-message,2023-/);
  });

  it.each(exchanges.map(({ id }) => id))('of %s has no two parts that read the same', async (id) => {
    const { out } = await say(`plan ${id}`);
    for (const planned of out.split('Exact parts').slice(1)) {
      const parts =
        planned
          .split('\n\n')[0]
          ?.trim()
          .split('\n')
          .map((line) => line.trim().replace(/^[\d,]+ +/, '')) ?? [];
      expect(new Set(parts).size).toBe(parts.length);
    }
  });

  it('tells areas of a part apart', async () => {
    const { out } = await say('plan kelmu.information-request');
    expect(out).toMatch(/^ *50 {2}Lapin hyvinvointialue from 2024-12-01 → kelmu.information-answer$/m);
    expect(out).toMatch(/^ *550 {2}[^→]*hyvinvointialue and 3 others → kelmu.information-answer$/m);
  });

  it('echoes a scale as it was typed', async () => {
    expect((await say('plan banks --scale 2/100')).out).toMatch(/scale 2\/100 /);
    expect((await say('plan banks --scale 0.02')).out).toMatch(/scale 0.02 /);
  });

  it.each(exchanges.map(({ id }) => id))('of %s can be drawn', async (id) => {
    const { out, exitCode } = await say(`plan ${id} --scale 1/100 --lang fi`);
    expect(exitCode).toBe(0);
    expect(out).not.toMatch(/undefined|NaN/);
  });
});

describe('exchanges', () => {
  it('lists every exchange with its volumes', async () => {
    const { out } = await say('exchanges');
    for (const { id } of exchanges) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
    expect(out).toMatch(/^eessi +1,434,901 +1,199,540 /m);
  });

  it.each(exchanges.map(({ id }) => id))('tells all of %s', async (id) => {
    const { out } = await say(`exchanges ${id}`);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    const exchange = exchanges.find((one) => one.id === id);
    for (const type of exchange?.messageTypes ?? []) expect(out).toContain(type.id);
    expect((await say(`exchanges ${id} --format md --lang fi`)).out).toContain(exchange?.title.fi);
  });

  it('finds the exchange of a message type', async () => {
    expect((await say('exchanges kelmu.query')).out).toEqual((await say('exchanges kelmu')).out);
  });

  it('is data as JSON, and a table as Markdown', async () => {
    const entries = await jsonOf<readonly { id: string; volumes: Record<string, number> }[]>('exchanges --json');
    expect(entries.find(({ id }) => id === 'eessi')?.volumes).toEqual({ 2023: 1_199_540, 2024: 1_434_901 });
    const lines = (await say('exchanges --format md')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(exchanges.length + 2);
    const columns = lines[0]?.split(' | ').length;
    expect(lines.every((line) => line.split(' | ').length === columns)).toBe(true);
  });

  it('lists where every number comes from, counted by kind, in either language', async () => {
    const [heading, , ...lines] = (await say('exchanges --origins', { columns: 200 })).out.trimEnd().split('\n');
    const [all = 0, ...counts] = (heading ?? '').match(/\d+/g)?.map(Number) ?? [];
    expect(lines).toHaveLength(all);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(lines.filter((line) => line.includes('[assumption]'))).toHaveLength(counts[2] ?? 0);
    expect(lines).toContain(
      'income-register.wage-report, income-register.benefit-report-received, income-register.benefit-report-sent, income-register.benefit-report-uncounted  Most reports in a record = 3,000  [source]  vero.fi, Tulorekisterin tekninen rajapintakuvaus: The register recommends it as the largest record.',
    );
    expect(lines).toContain(
      'medical-certificates.certificate  Persons, weights of men/women from age (Form: D certificate) = 0 1/1, 15 0/0  [source]  kanta.fi/en/delivery-of-medical-certificates: The D certificate is for the special care allowance for a child; all ages alike.',
    );
    const finnish = (await say('exchanges kelmu --origins --lang fi')).out;
    expect(finnish).toContain(
      'kelmu.response  Viive, sekuntia = mediaani 0,9, yksi sadasta yli 5, enintään 60  [oletus]  Vastausaikoja ei ole julkaistu.',
    );
  });

  it.each(exchanges.map(({ id }) => id))('tells the origins of %s in Finnish to the end', async (id) => {
    const { origins } = await jsonOf<OriginsView>(`exchanges ${id} --origins --json`);
    const { out } = await say(`exchanges ${id} --origins --lang fi`);
    expect(origins.length).toBeGreaterThan(0);
    for (const { origin, what } of origins) {
      expect(out).toContain(what.fi);
      if (origin.note === undefined) continue;
      expect(out).toContain(origin.note.fi);
      expect(out).not.toContain(origin.note.en);
    }
  });

  it('refuses a Markdown list of origins', async () => {
    const { exitCode, err } = await say('exchanges --origins --format md');
    expect(exitCode).toBe(2);
    expect(err).toContain('--origins has no --format md');
  });
});
