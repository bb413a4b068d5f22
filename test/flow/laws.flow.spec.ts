import { jest } from '@jest/globals';
import { findMessageType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { isOfMoney, isOfDistinct, keyFigures, workOut } from '@tietovirta/key-figures';
import { sameOnAnyWorkers } from '@tietovirta/laws';
import { arrayOf, decodeFrame, type Frame } from '@tietovirta/messages';
import { plainRows } from '@tietovirta/messages/builders';
import { identityCodeOf, isArtificialIdentityCode } from '@tietovirta/population';
import { faceValue, findFigure, reportYears } from '@tietovirta/published';
import { messageTypes, play, type Played } from './embedded-world.js';
import { breaking, recutting, repeating, watching } from './wrapped-transports.js';

// A year flows in seconds; a machine that does other work at the same time needs longer.
jest.setTimeout(600_000);

const outcomeOf = ({ cells, hash, planned, sent, counted, setAside }: Played): unknown => ({
  cells,
  hash,
  planned,
  sent,
  counted,
  setAside,
});

const frames: Frame[] = [];
let undisturbed: Played;
beforeAll(async () => {
  undisturbed = await play({ wrap: watching(({ header, body }) => frames.push({ header, body: body.slice() })) });
});

describe('Law 1: a message is a function of its address', () => {
  it('Law 1: what was carried is what the address alone gives, for every planned type', () => {
    const { plan, tasks } = undisturbed;
    const generator = new Generator(plan);
    const looked = new Map<string, number>();
    for (const frame of frames) {
      const type = findMessageType(frame.header.messageType);
      const seen = looked.get(type.id) ?? 0;
      if (type.kind === 'follow-up' || seen >= 12) continue;
      const columns = decodeFrame(frame, type);
      const row = columns.rows >> 1;
      const alone = generator.message(type.id, frame.header.firstOrdinal + row);
      expect([type.id, plainRows(alone)]).toEqual([type.id, plainRows(columns, row, row + 1)]);
      looked.set(type.id, seen + 1);
    }
    expect([...looked.keys()].sort()).toEqual([...new Set(tasks.map(({ messageType }) => messageType))].sort());
  });

  it('Law 1: neither the order of work nor the number of workers changes anything', async () => {
    const expected = outcomeOf(undisturbed);
    const backwards = await play({ arrange: (tasks) => [...tasks].reverse() });
    const scattered = await play({
      arrange: (tasks) => [...tasks].sort((a, b) => ((a.day * 7919) % 366) - ((b.day * 7919) % 366)),
      workers: 2,
    });
    expect(outcomeOf(backwards)).toEqual(expected);
    expect(outcomeOf(scattered)).toEqual(expected);
  });

  it('Law 1: another seed gives other messages', async () => {
    const [one, other] = [undisturbed, await play({ seed: 2 })];
    expect(other.hash).not.toBe(one.hash);
    expect(other.counted).toBe(other.planned);
  });
});

describe.each(reportYears)('the year %i at 1/2000', (year) => {
  let played: Played;
  beforeAll(async () => {
    played = await play({ year, denominator: 2000, plays: () => true });
  });

  it('Law 2: every printed figure is counted exactly, divided by largest remainder', () => {
    const { totals, figures } = played;
    const counts = keyFigures.filter(
      (figure) => (figure.rule === 'count' || figure.rule === 'millions') && !['payments.recipients', 'segments.groups', 'segments.main'].includes(figure.row), // oxfmt-ignore
    );
    // Those who are paid and the groups of customers are as many as the plan says, below; of customers no exact number is printed. Of rounded cells the year is made to what they say, taken at their word.
    const wanted = ({ row: printed }: (typeof counts)[number]): number => {
      if (printed === 'segments.customers') return figures.assumed(4_900_000);
      const row = (findFigure(printed)?.repeats ?? printed) as typeof printed;
      return row.startsWith('omakanta.') || row.startsWith('kanta.') ? figures.assumed(faceValue(row, year)) : figures.of(row); // oxfmt-ignore
    };
    for (const figure of counts) expect([figure.row, workOut(figure, totals)]).toEqual([figure.row, wanted(figure)]);
    expect(counts.length).toBeGreaterThan(30);
  });

  it('Law 2: different persons of the year and of its months are as many as the plan says', () => {
    const { totals, expected } = played;
    const figures = keyFigures.filter(isOfDistinct);
    expect(figures.map((figure) => [figure.row, workOut(figure, totals)])).toEqual(
      figures.map((figure) => [figure.row, workOut(figure, expected)]),
    );
    // 12 × 1 130 000 / 2000, and 12 × 1 080 000 / 2000
    expect(totals.distinct('omakanta.login', { column: 'person', per: 'month' })).toBe(year === 2024 ? 6780 : 6480);
  });

  it('Law 2: what is paid comes to what the plan says, to the cent', () => {
    const { totals, expected } = played;
    const figures = keyFigures.filter(({ rule }) => isOfMoney(rule));
    expect(figures.map((figure) => workOut(figure, totals))).toEqual(
      figures.map((figure) => workOut(figure, expected)),
    );
    expect(expected.sum('banks.payment', 'amount-cents')).toBeGreaterThan(800_000_000);
  });

  it('Law 2: every cell of every counter is what the oracle expects of the plan', () => {
    const { totals, expected } = played;
    for (const { id, countedBy, dimensions } of messageTypes) {
      expect([id, totals.count(id)]).toEqual([id, expected.count(id)]);
      for (const dimension of dimensions.filter((each) => countedBy.includes(each.id))) {
        for (const value of dimension.values) {
          const where = { [dimension.id]: value.id };
          expect([id, where, totals.count(id, where)]).toEqual([id, where, expected.count(id, where)]);
        }
      }
    }
  });

  it('Law 4: planned = sent = counted, and nothing is set aside', () => {
    const { planned, sent, counted, setAside, deadLetters, repeatedFrames } = played;
    expect(planned).toBeGreaterThan(100_000);
    expect({ sent, counted, setAside, deadLetters, repeatedFrames }).toEqual({
      sent: planned,
      counted: planned,
      setAside: 0,
      deadLetters: [],
      repeatedFrames: 0,
    });
  });
});

describe('Law 3: once', () => {
  it('Law 3: a fifth of the frames delivered again changes no counter, no mark and not the hash', async () => {
    const expected = undisturbed;
    const again = await play({ wrap: repeating() });
    expect(again.repeatedFrames).toBeGreaterThan(frames.length / 5);
    expect(again.cells).toEqual(expected.cells);
    expect([again.hash, again.planned, again.counted]).toEqual([expected.hash, expected.planned, expected.counted]);
  });
});

describe('Law 4: nothing vanishes', () => {
  it('Law 4: messages that cannot be read are set aside with their reason: planned = sent = counted + set aside', async () => {
    const { planned, sent, counted, setAside, deadLetters, hash } = await play({ wrap: breaking(10) });
    expect(setAside).toBeGreaterThan(50);
    expect([sent, counted + setAside]).toEqual([planned, planned]);
    expect(deadLetters.reduce((sum, { messages }) => sum + messages, 0)).toBe(setAside);
    expect(new Set(deadLetters.map(({ code, reason }) => `${code}: ${reason}`))).toEqual(
      new Set(['body-unreadable: the body is no Arrow stream']),
    );
    expect(hash).not.toBe(undisturbed.hash);
  });
});

describe('Law 5: one truth, many ways', () => {
  it('Law 5: frames of another size give the same counters and the same stream hash', async () => {
    const recut = await play({ wrap: recutting() });
    expect(outcomeOf(recut)).toEqual(outcomeOf(undisturbed));
  });

  it('Law 5: one endpoint and two joined ones give the same counters and the same stream hash', () =>
    sameOnAnyWorkers([1, 2], async (workers) => outcomeOf(workers === 1 ? undisturbed : await play({ workers }))));
});

describe('Law 6: no real person', () => {
  it('Law 6: every identity code in the carried messages is artificial, and every frame says that it is synthetic', () => {
    let codes = 0;
    const real: string[] = [];
    const silent: string[] = [];
    for (const frame of frames) {
      if (!Buffer.from(frame.body).includes('synthetic')) silent.push(frame.header.messageType);
      const columns = decodeFrame(frame, findMessageType(frame.header.messageType));
      for (const person of arrayOf(columns, 'person', 'uint32') ?? []) {
        const identityCode = identityCodeOf(person);
        // Foreigners whom Kela knows without a Finnish code.
        if (identityCode === null) continue;
        if (!isArtificialIdentityCode(identityCode) || !/^\d{6}.9\d\d.$/.test(identityCode)) real.push(identityCode);
        codes += 1;
      }
    }
    expect([real, silent]).toEqual([[], []]);
    expect(codes).toBeGreaterThan(1000);
  });
});
