import { formatAddress, ordinalAt, parseAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { messagesPlanned } from '@tietovirta/plan-view';
import { resolveScenario } from '@tietovirta/scenarios';
import { namedMessages, portionFrames, StretchMaker, type Stretch, type StretchOptions } from './index.js';

/** Machines that answer within a day, people who answer within weeks, and messages that others hold. */
const overrides = { exchanges: 'tax-data,kelmu-information-requests,banks', scale: '1/300', from: '2024-03-01', to: '2024-03-08' }; // oxfmt-ignore
const scenario = resolveScenario({ overrides });
const planned = scenarioPlan(scenario);
const total = planned.messageTypes.reduce((sum, type) => sum + messagesPlanned(planned, type), 0);

interface Left {
  readonly address: string;
  readonly instantMs: number;
  readonly place: number;
}

const leftIn = ({ pieces, count, pieceOf, rowOf, instantOf, placeOf }: Stretch): Left[] =>
  Array.from({ length: count }, (_, at) => {
    const { columns, messageType } = pieces[pieceOf[at] ?? 0] ?? fail();
    const ordinal = ordinalAt(columns, rowOf[at] ?? 0);
    return { address: formatAddress({ year: 2024, messageType, ordinal }), instantMs: instantOf[at] ?? 0, place: placeOf[at] ?? 0 }; // oxfmt-ignore
  });

const fail = (): never => {
  throw new Error('a message of no piece');
};

function stretchesOf(options: Partial<StretchOptions> = {}): readonly Stretch[] {
  const maker = new StretchMaker(planned, { afterEnd: true, grainMs: 1, ...options });
  const stretches: Stretch[] = [];
  for (let stretch = maker.next(); stretch !== undefined; stretch = maker.next()) stretches.push(stretch);
  return stretches;
}

const left = (options: Partial<StretchOptions> = {}): readonly Left[] => stretchesOf(options).flatMap(leftIn);
const addresses = (messages: readonly Left[]): readonly string[] => messages.map(({ address }) => address).toSorted();

describe('the messages of a load', () => {
  const all = left();

  it('are exactly those that are planned, each once', () => {
    expect(total).toBeGreaterThan(1_000);
    expect(all).toHaveLength(total);
    expect(new Set(addresses(all)).size).toBe(total);
    expect(all.map(({ place }) => place)).toEqual(all.map((_, place) => place));
  });

  it('come in the order of time over all types', () => {
    const late = all.filter(({ instantMs }, at) => at > 0 && instantMs < (all[at - 1]?.instantMs ?? 0));
    expect(late).toEqual([]);
    const types = all.map(({ address }) => parseAddress(address)?.messageType);
    const changes = types.filter((type, at) => at > 0 && type !== types[at - 1]).length;
    expect(changes).toBeGreaterThan(100);
  });

  it('end with the window where what follows it is left out', () => {
    const endMs = planned.year.calendar.days[planned.toDay]?.startMs ?? 0;
    const within = left({ afterEnd: false });
    expect(addresses(within)).toEqual(addresses(all.filter(({ instantMs }) => instantMs < endMs)));
    expect(within.length).toBeLessThan(total);
  });

  it.each([2, 3, 7])('are shared out among %i processes without gaps or doubles, and keep their places', (of) => {
    const parts = Array.from({ length: of }, (_, part) => left({ part: { part: part + 1, of } }));
    expect(parts.flat().toSorted((one, other) => one.place - other.place)).toEqual(all);
    for (const part of parts) expect(part.length).toBeGreaterThan(total / of / 3);
  });

  it('leave one process together with what follows them', () => {
    const requests = (part: number): Set<number> =>
      new Set(left({ part: { part, of: 2 } }).flatMap(({ address }) => {
          const { messageType = '', ordinal = 0 } = parseAddress(address) ?? {};
          const type = planned.messageTypes.find(({ id }) => id === messageType);
          if (type?.kind === 'follow-up') return type.answers === 'tax-data.request' ? [Math.floor(ordinal / type.slots)] : [];
          return messageType === 'tax-data.request' ? [ordinal] : [];
        })); // oxfmt-ignore
    const [one, other] = [requests(1), requests(2)];
    expect(one.size).toBeGreaterThan(10);
    expect([...one].filter((ordinal) => other.has(ordinal))).toEqual([]);
  });

  it('are those that are named, and no others', () => {
    const chosen = all.filter((_, at) => at % 97 === 5).map(({ address }) => address);
    const named = namedMessages(chosen.join('\n'), 'ids', planned, { year: 2024 });
    expect(addresses(left({ only: named }))).toEqual(chosen.toSorted());
  });

  it('make frames whose rows follow each other, minute by minute', () => {
    const stretches = stretchesOf({ grainMs: 60_000 });
    const frames = stretches.flatMap((stretch) => [...portionFrames({ stretch, from: 0, to: stretch.count, moments: undefined }, { year: 2024, run: 'load' })]); // oxfmt-ignore
    expect(frames.reduce((sum, { frame }) => sum + frame.header.rows, 0)).toBe(total);
    const slices = new Set(stretches.flatMap(({ pieces }, nth) => pieces.map(({ messageType, day }) => `${nth}/${messageType}/${day}`))); // oxfmt-ignore
    // A piece of a slice is one frame: no row of another minute stands between.
    expect(frames.length).toBe(slices.size);
    const index = new Map<string, number>();
    for (const { frame } of frames) {
      const { messageType, day, index: first, next, isSparse } = frame.header;
      if (isSparse === true) continue;
      expect(first).toBe(index.get(`${messageType}/${day}`) ?? 0);
      index.set(`${messageType}/${day}`, next);
    }
  });
});

describe('addresses that cannot be sent', () => {
  it('are refused all at once, with their lines', () => {
    const text = ['2024/banks.payment-message/0', 'nothing', '2023/kelmu.query/1', '2024/kelmu.query/1', '2024/tax-data.request/999999999', ''].join('\n'); // oxfmt-ignore
    const refuse = (): unknown => namedMessages(text, 'ids.txt', planned, { year: 2024 });
    expect(refuse).toThrow(/line 2: "nothing" is no address/);
    expect(refuse).toThrow(/line 3: .* is of the plan 2023, the scenario is 2024/);
    expect(refuse).toThrow(/line 4: kelmu.query is no message type of the scenario/);
    expect(refuse).toThrow(/line 5: there is no 2024\/tax-data.request\/999999999/);
    expect(() => namedMessages('\n', 'ids.txt', planned, { year: 2024 })).toThrow(/holds no address/);
  });
});
