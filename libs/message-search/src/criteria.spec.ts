import { findMessageType } from '@tietovirta/exchanges';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { readCriteria, type AskedFor } from './criteria.js';
import { SearchRefused } from './search-refused.js';

const plan = scenarioPlan(resolveScenario({})).year;

function refusalOf(messageType: string, asked: AskedFor): string {
  try {
    readCriteria(plan, findMessageType(messageType), asked);
  } catch (error) {
    if (error instanceof SearchRefused) return error.says.en;
    throw error;
  }
  throw new Error('it was taken');
}

describe('what is asked of a search', () => {
  it('is refused with every fault at once, each with what there is', () => {
    const asked = {
      where: ['x=1', 'topic=zzz'],
      to: 'nobody at all',
      course: 'foo',
      person: '010190-123A',
      day: '2024-13',
    };
    const told = refusalOf('kelmu.information-request', asked);
    expect(told).toContain('cannot be searched: 6 faults');
    expect(told).toContain('--where x=1: kelmu.information-request has no dimension "x". Allowed: topic.');
    expect(told).toContain('--where topic: there is no value "zzz". Allowed: social-work-statement');
    expect(told).toContain('--to: there is no party "nobody at all".');
    expect(told).toContain('--course: no conversation has "foo" in its course. Allowed: information-answer');
    expect(told).toContain('--person: ');
    expect(told).toContain('--day 2024-13: give a day, a month or a range of 2024');
  });

  it.each([
    ['kelmu.information-answer', { to: 'wellbeing-area-08' }, 'Kela receives kelmu.information-answer. Did you mean --from wellbeing-area-08?'], // oxfmt-ignore
    ['kelmu.information-request', { from: 'wellbeing-area-08' }, 'Kela sends kelmu.information-request. Did you mean --to wellbeing-area-08?'], // oxfmt-ignore
    ['banks.payment-message', { person: '1234567' }, '--person: banks.payment-message is about no person.'],
    ['banks.payment', { course: 'expiry' }, '--course expiry: nothing follows banks.payment.'],
    ['kelmu.information-request', { to: 'pohjanmaa' }, '--to: "pohjanmaa" is in the names of'],
    ['kelmu.information-request', { day: '2023-05-01' }, '--day 2023-05-01: give a day'],
    ['kelmu.information-request', { day: '2024-02-30' }, '--day 2024-02-30: give a day'],
    ['kelmu.information-request', { day: '2024-05-02..2024-05-01' }, '--day 2024-05-02..2024-05-01: give a day'],
    ['kelmu.query', { where: ['channel=interfaces'] }, 'there is no value "interfaces". Did you mean interface?'],
  ] as const)('of %s is refused: %j', (messageType, asked, told) => {
    expect(refusalOf(messageType, asked)).toContain(told);
  });

  it('may name several values of a dimension, and days by month', () => {
    const { values, days } = readCriteria(plan, findMessageType('kelmu.query'), {
      where: ['user-group=helsinki, wellbeing-area'],
      day: '2024-02',
    });
    expect(values.map((wanted) => wanted?.reduce((sum, each) => sum + each, 0))).toEqual([undefined, 2]);
    expect(days).toEqual({ from: 31, to: 60 });
  });
});
