import { messageTypes } from '@tietovirta/exchanges';
import { parseAddress, type MessageAddress } from '@tietovirta/messages';
import { scenarioPlan, type YearPlan } from '@tietovirta/plan';
import { fundOf, isArtificialIdentityCode, pensionInstitutionOf } from '@tietovirta/population';
import type { ReportYear } from '@tietovirta/published';
import { resolveScenario } from '@tietovirta/scenarios';
import fc from 'fast-check';
import { AddressRefused, describeMessage, type MessageView } from './index.js';

/** By a scenario: tables that follow from its plan are kept, so that another spec need not build them. */
const planOf = (year: ReportYear, { scale = '1', seed = '1' } = {}): YearPlan =>
  scenarioPlan(resolveScenario({ overrides: { year: String(year), scale, seed } })).year;
const plans: Readonly<Record<number, YearPlan>> = { 2023: planOf(2023), 2024: planOf(2024) };

const show = (address: string): MessageView => {
  const parsed = parseAddress(address) as MessageAddress;
  return describeMessage(plans[parsed.year] as YearPlan, parsed);
};
const refusalOf = (address: string): AddressRefused => {
  try {
    show(address);
  } catch (error) {
    if (error instanceof AddressRefused) return error;
    throw error;
  }
  throw new Error(`${address} exists`);
};
const withTraffic = [2023, 2024].flatMap((year) =>
  (plans[year] as YearPlan).types.filter(({ total }) => total > 0).map((plan) => ({ year, plan, id: plan.type.id })),
);

/** What holds for every message, whatever its type. */
function expectSound(view: MessageView): void {
  const year = view.address.slice(0, 4);
  expect(view.synthetic).toBe(true);
  expect(view.time).toMatch(new RegExp(`^${year}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0[23]:00$`));
  // In EESSI other Finnish institutions take part too; everywhere else one side is Kela.
  if (view.exchange.id !== 'eessi') expect([view.from.id, view.to.id]).toContain('kela');
  expect([view.from.country, view.to.country]).toContain('FI');
  expect(view.from.id).not.toBe(view.to.id);
  expect(
    view.person === null || view.person.identityCode === null || isArtificialIdentityCode(view.person.identityCode),
  ).toBe(true);
  expect(view.conversation.filter(({ isAsked }) => isAsked).map(({ address }) => address)).toEqual([view.address]);
  const times = view.conversation.map(({ time }) => Date.parse(time));
  const inOrder = (some: readonly number[]): void => expect(some).toEqual([...some].sort((a, b) => a - b));
  inOrder(times.filter((_, place) => view.conversation[place]?.isCarried === false));
  inOrder(times.filter((_, place) => view.conversation[place]?.isCarried === true));
  expect(new Set(times).size).toBe(times.length);
  expect(view.origins.length).toBeGreaterThan(1);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
}

describe('a message made from its address alone', () => {
  it.each(withTraffic)('is sound for $year/$id', ({ year, plan, id }) => {
    for (const ordinal of [0, Math.floor(plan.total / 3), plan.total - 1]) {
      const view = show(`${year}/${id}/${ordinal}`);
      expectSound(view);
      expect(view.messageType).toMatchObject({ id, kind: plan.type.kind });
      expect(view.conversation[0]?.address).toBe(view.address);
      for (const line of view.conversation.slice(1)) {
        const answer = show(line.address);
        expectSound(answer);
        expect(answer.person).toEqual(view.person);
        expect(answer.conversation.map(({ address }) => address)).toEqual(
          view.conversation.map(({ address }) => address),
        );
        const other = (one: MessageView): string => (one.direction === 'to-kela' ? one.from.id : one.to.id);
        expect(other(answer)).toBe(other(view));
      }
    }
  });

  it('says every address in the plan that was asked for', () => {
    const smoke = planOf(2024, { scale: '1/1000' });
    for (const type of ['kelmu.response', 'eessi.start', 'banks.payment', 'banks.payment-message']) {
      const address = { year: 2024, plan: '9602e99a', messageType: type, ordinal: 1 };
      const text = JSON.stringify(describeMessage(smoke, address));
      expect(text).toContain(`"address":"2024~9602e99a/${type}/1"`);
      expect(text).not.toMatch(/"2024\//);
    }
  });

  it('leads from a follow-up to its opening, and from no other message to one', () => {
    expect(show('2024/kelmu.response/1234567').opening).toBe('2024/kelmu.query/1234567');
    expect(show('2024/kelmu.query/1234567').opening).toBeNull();
    expect(show('2024/banks.payment/7').opening).toBeNull();
  });

  it('covers every message type that has traffic in one of the years', () => {
    const seen = new Set(withTraffic.flatMap(({ id }) => id));
    const openings = messageTypes.filter(({ kind }) => kind !== 'follow-up').map(({ id }) => id);
    expect(openings.filter((id) => !seen.has(id))).toEqual(['municipal-billing.benefit-data']);
  });

  it('is answered by the other party, later', () => {
    const query = show('2024/kelmu.query/1234567');
    const [opening, response] = query.conversation;
    expect(response?.address).toBe('2024/kelmu.response/1234567');
    expect([opening?.direction, response?.direction]).toEqual(['to-kela', 'from-kela']);
    const answer = show('2024/kelmu.response/1234567');
    expect([answer.from, answer.to]).toEqual([query.to, query.from]);
    expect(Date.parse(answer.time)).toBeGreaterThan(Date.parse(query.time));
  });

  it('is the same alone, twice, and after others', () => {
    const before = show('2024/eessi.start/77');
    show('2024/eessi.start/78');
    expect(show('2024/eessi.start/77')).toEqual(before);
  });

  it('differs by seed and keeps its shape', () => {
    const other = planOf(2024, { seed: '2' });
    const address = parseAddress('2024/kelmu.query/5') as MessageAddress;
    expect(describeMessage(other, address)).not.toEqual(show('2024/kelmu.query/5'));
  });

  it('is sound wherever one looks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...withTraffic),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (one, u) => {
          expectSound(show(`${one.year}/${one.id}/${Math.floor(u * one.plan.total)}`));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the Finnish side of an EESSI case', () => {
  it('is the institution that the case belongs to, and the same one in all its messages', () => {
    const kinds = new Set<string>();
    for (let ordinal = 0; ordinal < 24; ordinal += 1) {
      const opening = show(`2024/eessi.start/${ordinal}`);
      const finnish = opening.direction === 'to-kela' ? opening.to : opening.from;
      const kind = opening.dimensions.find(({ id }) => id === 'finnish-institution')?.value.id ?? '';
      expect(finnish.country).toBe('FI');
      expect(finnish.id === 'kela').toBe(kind === 'kela');
      kinds.add(kind);
      for (const { address } of opening.conversation) {
        const view = show(address);
        expect((view.direction === 'to-kela' ? view.to : view.from).id).toBe(finnish.id);
      }
    }
    expect(kinds.size).toBeGreaterThan(2);
  });
});

describe('the institution of an EESSI case', () => {
  it('is the pension institution, or the unemployment fund, of its person', () => {
    const [own, others]: [Set<string>, string[]] = [new Set(), []];
    for (let ordinal = 0; ordinal < 400; ordinal += 1) {
      const view = show(`2024/eessi.start/${ordinal}`);
      const kind = view.dimensions.find(({ id }) => id === 'finnish-institution')?.value.id;
      const person = view.person?.ordinal as number;
      const wanted =
        kind === 'pension-provider'
          ? pensionInstitutionOf(person).id
          : kind === 'unemployment-fund'
            ? fundOf(person)?.id
            : undefined;
      if (wanted === undefined) continue;
      own.add(kind as string);
      if ((view.direction === 'to-kela' ? view.to : view.from).id !== wanted) others.push(view.address);
    }
    expect([[...own].sort(), others]).toEqual([['pension-provider', 'unemployment-fund'], []]);
  });
});

describe('a line of a conversation', () => {
  const isPosting = ({ values }: { readonly values: readonly { readonly en: string }[] }): boolean =>
    values.some(({ en }) => en === 'A009 Notification of posting');
  /** A posting notice that comes twice. */
  function postingTold(): MessageView['conversation'] {
    for (let ordinal = 0; ordinal < 2000; ordinal += 1) {
      const { conversation } = show(`2024/eessi.start/${ordinal}`);
      if (conversation.length === 2 && conversation.every(isPosting)) return conversation;
    }
    throw new Error('no posting notice comes twice');
  }

  it('says what a document is that comes twice under one code: here a new version of the posting notice', () => {
    const [opening, update] = postingTold();
    const told = (line: typeof opening): readonly string[] => line?.values.map(({ en }) => en) ?? [];
    expect(told(opening)).toEqual(expect.arrayContaining(['document 1', 'version 1']));
    expect(told(update)).toEqual(expect.arrayContaining(['document 1', 'version 2']));
  });

  it('distinguishes any two documents of one code and one party in a case', () => {
    let twins = 0;
    for (let ordinal = 0; ordinal < 150; ordinal += 1) {
      const { conversation } = show(`2024/eessi.start/${ordinal}`);
      const texts = conversation.map(({ direction, values }) => [direction, ...values.map(({ en }) => en)].join());
      const documents = conversation.map(({ values }) =>
        values
          .slice(0, 3)
          .map(({ en }) => en)
          .join(),
      );
      twins += documents.length - new Set(documents).size;
      expect(texts).toEqual([...new Set(texts)]);
    }
    expect(twins).toBeGreaterThan(5);
  });

  it('shows names without codes where people do not know codes', () => {
    const [query] = show('2024/kelmu.query/1234567').conversation;
    expect(query?.values.map(({ en }) => en)).toContain('User interface');
  });
});

describe('what a message raises', () => {
  it.each([
    ['2024/tax-data.request/9', ['tax-data.requests', 'luova.daily'], true],
    ['2024/tax-data.answer/0', ['tax-data.answers', 'luova.daily'], true],
    ['2024/banks.payment/0', ['banks.payments', 'payments.paid', 'payments.recipients'], false],
    ['2024/kelmu.response/0', [], false],
    ['2024/luova.partner-transfer/0', ['luova.daily'], true],
    [
      '2024/kelmu.information-request/0',
      ['kelmu.information-request-areas-percent', 'kelmu.information-requests'],
      false,
    ],
  ])('%s', (address, rows, throughLuova) => {
    const { raises } = show(address);
    expect(raises.rows.map(({ id }) => id).sort()).toEqual([...rows].sort());
    expect(raises.throughLuova).toBe(throughLuova);
  });

  it('is one counter cell, of the values that are counted', () => {
    const { raises, dimensions, time } = show('2024/kelmu.query/1234567');
    const valueOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.value.id;
    expect(raises.counter).toEqual({
      messageType: 'kelmu.query',
      date: time.slice(0, 10),
      where: { channel: valueOf('channel'), 'user-group': valueOf('user-group') },
    });
    expect(raises.rows.map(({ id }) => id)).toContain('kelmu.queries');
  });
});

describe('messages that travel together', () => {
  it('names the payments of a payment message and the message of each payment', () => {
    const holder = show('2024/banks.payment-message/500');
    expect(holder.holds?.messages).toBeGreaterThan(0);
    for (const [address, place] of [
      [holder.holds?.first, 1],
      [holder.holds?.last, holder.holds?.messages],
    ] as const) {
      const payment = show(address as string);
      expect(payment.heldBy).toMatchObject({ address: holder.address, place, messages: holder.holds?.messages });
      expect(payment.time).toBe(holder.time);
    }
  });

  it('leaves no payment out between two payment messages', () => {
    const ordinalOf = (address = '') => parseAddress(address)?.ordinal ?? -1;
    const [one, next] = [show('2024/banks.payment-message/7'), show('2024/banks.payment-message/8')];
    expect(ordinalOf(next.holds?.first)).toBe(ordinalOf(one.holds?.last) + 1);
  });

  it('has delivery and place where messages travel in deliveries', () => {
    expect(show('2024/income-register.benefit-report-received/0').delivery).toMatchObject({ delivery: 1, place: 1 });
    const { delivery } = show('2024/income-register.benefit-report-received/20000000');
    expect(delivery?.messages).toBeLessThanOrEqual(3000);
    expect(delivery?.place).toBeLessThanOrEqual(delivery?.messages ?? 0);
    expect(delivery?.delivery).toBeLessThanOrEqual(delivery?.deliveriesOnDay ?? 0);
    expect(show('2024/kelmu.query/0').delivery).toBeNull();
  });
});

describe('an address without a message', () => {
  it('past the last says which is the last, and that one exists', () => {
    const { code, message, hint } = refusalOf('2024/tax-data.request/8440312');
    expect(code).toBe('PAST_LAST');
    expect(message).toContain('ordinals of tax-data.request go from 0 to 8,440,311 in 2024');
    expect(hint).toBe('The last one is 2024/tax-data.request/8440311.');
    expectSound(show('2024/tax-data.request/8440311'));
  });

  it.each(messageTypes.filter(({ kind }) => kind === 'follow-up').map(({ id }) => id))('past the last %s', (id) => {
    const last = refusalOf(`2024/${id}/9999999999`).hint.replace('The last one is ', '').replace(/\.$/, '');
    expectSound(show(last));
  });

  it('without traffic in the year', () => {
    expect(refusalOf('2023/income-register.benefit-report-sent/0').code).toBe('NO_TRAFFIC');
    expect(refusalOf('2023/kelmu.information-answer/0').code).toBe('NO_TRAFFIC');
    expect(refusalOf('2024/municipal-billing.benefit-data/0').message).toContain('There are no');
  });

  it('of a type that is not in the plan', () => {
    expect(refusalOf('2024/kelmu.qurey/0')).toMatchObject({ code: 'TYPE_UNKNOWN' });
  });

  it('says which messages the conversation has when it took another course', () => {
    const requests = (plans[2024] as YearPlan).planOf('tax-data.request');
    let ordinal = 0;
    while (requests.variants[requests.variantOf(ordinal)]?.course !== undefined) ordinal += 1;
    const unanswered = `2024/tax-data.request/${ordinal}`;
    const { code, message, hint } = refusalOf(unanswered.replace('request', 'answer'));
    expect(code).toBe('OTHER_COURSE');
    expect(message).toContain(unanswered);
    expect(hint).toBe('Nothing follows that message.');
    const request = show('2024/kelmu.information-request/3');
    const follows = new Set(request.conversation.map(({ address }) => address));
    const missing = ['answer', 'reminder', 'transfer', 'expiry'].map((kind) => `2024/kelmu.information-${kind}/6`);
    const refused = refusalOf(missing.find((address) => !follows.has(address)) as string);
    expect([...follows].every((address) => refused.hint.includes(address))).toBe(true);
  });
});
