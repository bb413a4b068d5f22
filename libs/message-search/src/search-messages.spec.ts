import { findMessageType, messageTypes } from '@tietovirta/exchanges';
import { describeMessage, type MessageView } from '@tietovirta/message-view';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { readCriteria, type AskedFor } from './criteria.js';
import { searchMessages } from './search-messages.js';

const planOf = (exchanges: string, scale: string) =>
  scenarioPlan(resolveScenario({ overrides: { scale, exchanges } })).year;

const found = (plan: ReturnType<typeof planOf>, messageType: string, asked: AskedFor): number[] => {
  const type = findMessageType(messageType);
  const ordinals: number[] = [];
  searchMessages(plan, type, readCriteria(plan, type, asked), { onFound: (ordinal) => ordinals.push(ordinal) });
  return ordinals;
};

/** All conversations of an opening type, told one by one: what a search must agree with. */
const conversationsOf = (plan: ReturnType<typeof planOf>, messageType: string): readonly MessageView[] =>
  Array.from({ length: plan.planOf(messageType).total }, (_, ordinal) =>
    describeMessage(plan, { year: plan.year, messageType, ordinal }),
  );

const ordinalOf = (address: string): number => Number(address.split('/').at(-1));
const ordinalsOf = (views: readonly { readonly address: string }[]): number[] => views.map(({ address }) => ordinalOf(address)); // oxfmt-ignore

describe('a search', () => {
  const requests = planOf('kelmu-information-requests', '1/4');
  const all = conversationsOf(requests, 'kelmu.information-request');
  const cases = planOf('eessi', '1/2000');
  const starts = conversationsOf(cases, 'eessi.start');

  it('finds every message where nothing is asked', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(found(requests, 'kelmu.information-request', {})).toEqual(ordinalsOf(all));
  });

  it('finds by value exactly those that `show` tells with it', () => {
    const [topic = ''] = all.map(({ dimensions }) => dimensions[0]?.value.id ?? '');
    const expected = all.filter(({ dimensions }) => dimensions[0]?.value.id === topic);
    expect(expected.length).toBeLessThan(all.length);
    expect(found(requests, 'kelmu.information-request', { where: [`topic=${topic}`] })).toEqual(ordinalsOf(expected));
  });

  it('finds by receiver, named by id, business id or name', () => {
    const expected = ordinalsOf(all.filter(({ to }) => to.id === 'wellbeing-area-08'));
    expect(expected.length).toBeGreaterThan(0);
    for (const to of ['wellbeing-area-08', '9000039-6', 'pirkanmaan hyvinvointialue'])
      expect(found(requests, 'kelmu.information-request', { to })).toEqual(expected);
  });

  it('finds by what comes in the conversation, and the answers of such conversations', () => {
    const expired = all.filter(({ conversation }) => conversation.some(({ messageType }) => messageType.id === 'kelmu.information-expiry')); // oxfmt-ignore
    expect(expired.length).toBeGreaterThan(0);
    for (const course of ['expiry', 'information-expiry', 'kelmu.information-expiry']) {
      const requested = found(requests, 'kelmu.information-request', { course });
      // Those of December expire in the next year.
      expect(requested.filter((ordinal) => (all[ordinal]?.time ?? '') < '2024-12')).toEqual(ordinalsOf(expired.filter(({ time }) => time < '2024-12'))); // oxfmt-ignore
    }
    const reminders = expired.flatMap(({ conversation }) => conversation.filter(({ messageType }) => messageType.id === 'kelmu.information-reminder')); // oxfmt-ignore
    const reminded = found(requests, 'kelmu.information-reminder', { course: 'expiry' });
    const ofLastYear = reminded.filter((ordinal) => ordinal % 2 === 1);
    expect(reminded.filter((ordinal) => !ofLastYear.includes(ordinal))).toEqual(expect.arrayContaining([...ordinalsOf(reminders)])); // oxfmt-ignore
    expect(ofLastYear.length).toBeGreaterThan(0);
  });

  it('finds by person', () => {
    const [one] = all;
    const { ordinal = -1 } = one?.person ?? {};
    expect(found(requests, 'kelmu.information-request', { person: `${ordinal}` })).toContain(0);
    expect(found(requests, 'kelmu.information-request', { person: one?.person?.identityCode ?? '' })).toContain(0);
  });

  const answers = all.flatMap(({ conversation }) =>
    conversation.filter(({ messageType }) => messageType.id === 'kelmu.information-answer'),
  );
  const dayOfAnswer = answers[5]?.time.slice(0, 10) ?? '';

  it.each(['2024-05', dayOfAnswer, '2024-05-10..2024-06-02'])(
    'finds on the days %s, whatever their openings',
    (day) => {
      const [from = '', to = from] = day.split('..');
      const isWithin = ({ time }: { readonly time: string }): boolean =>
        time.slice(0, from.length) >= from && time.slice(0, to.length) <= to;
      const inTime = answers.filter(isWithin);
      expect(inTime.length).toBeGreaterThan(0);
      expect(found(requests, 'kelmu.information-answer', { day })).toEqual(ordinalsOf(inTime));
      expect(found(requests, 'kelmu.information-request', { day })).toEqual(ordinalsOf(all.filter(isWithin)));
    },
  );

  it('finds at both ends of an EESSI case, whose Finnish side is no column', () => {
    const [seen] = starts.filter(({ from, direction }) => direction === 'from-kela' && from.id !== 'kela');
    const [to, from] = [seen?.to.id ?? '', seen?.from.id ?? ''];
    const expected = starts.filter((each) => each.to.id === to && each.from.id === from);
    expect(found(cases, 'eessi.start', { to, from })).toEqual(ordinalsOf(expected));
  });

  it('finds what follows in conversations with a document, however many messages they have', () => {
    const has = (view: MessageView, code: string): boolean =>
      view.conversation.slice(1).some(({ values }) => values.some(({ en }) => en.startsWith(`${code} `)));
    const followUps = (views: readonly MessageView[]) => views.flatMap(({ conversation }) => conversation.slice(1));
    const withReply = starts.filter((each) => has(each, 'F003'));
    expect(withReply.length).toBeGreaterThan(0);
    expect(found(cases, 'eessi.follow-up', { course: 'F003' })).toEqual(ordinalsOf(followUps(withReply)));
  });

  it('finds with all conditions at once', () => {
    const expected = all.filter(
      ({ to, time, conversation }) =>
        to.id === 'wellbeing-area-08' &&
        time.startsWith('2024-0') &&
        conversation.some(({ values }) => values.some(({ en }) => en === 'Not our client')),
    );
    const asked = { to: 'wellbeing-area-08', day: '2024-01..2024-09', course: 'not-our-client' };
    expect(found(requests, 'kelmu.information-request', asked)).toEqual(ordinalsOf(expected));
  });

  it('finds nothing of a type that the year does not have', () => {
    const empty = messageTypes.find(({ id }) => id === 'municipal-billing.benefit-data');
    expect(found(planOf('municipal-billing', '1'), empty?.id ?? '', {})).toEqual([]);
  });
});
