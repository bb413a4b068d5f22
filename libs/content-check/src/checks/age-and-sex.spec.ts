import { exchangeOf, messageTypes } from '@tietovirta/exchanges';
import { birthDayOf, civilDateOf } from '@tietovirta/population';
import { linesOf, sampleMessages, samplePlan, someone, type SampleMessage } from '../sample-content.js';
import { ageAndSex } from './age-and-sex.js';
import { ageRules } from './age-rules.data.js';

const plan = samplePlan({
  exchanges: 'banks,medical-certificates,pension-sector,income-register,credit-register,kelmu',
});
const lineOf = (type: string, message: SampleMessage) =>
  linesOf(ageAndSex, plan, [sampleMessages(type, [message])])[`age-and-sex.${exchangeOf(type).id}`];

describe('A case worker would laugh at', () => {
  it.each([
    ['a man who is pregnant', 'medical-certificates.certificate', { form: 'SV75' }, 30, 'male'],
    ['a woman of 70 who is pregnant', 'medical-certificates.certificate', { form: 'SV75' }, 70, 'female'],
    ['an adult who is the child of an allowance', 'medical-certificates.certificate', { form: 'SV10' }, 30, 'female'],
    ['a disability pension for a man of 99', 'pension-sector.decision', { 'pension-type': 'disability' }, 99, 'male'],
    ['an old-age pension at 40', 'pension-sector.decision', { 'pension-type': 'old-age' }, 40, 'female'],
    ['child benefit of a man of 99', 'banks.payment', { benefit: 'child-benefit' }, 99, 'male'],
    ['wages of a child of 5', 'income-register.wage-report', undefined, 5, 'male'],
    ['a student loan at 90', 'credit-register.new-loan', undefined, 90, 'female'],
    ['a member of a fund of 80', 'kelmu.query', { purpose: 'earnings-related-benefit' }, 80, 'male'],
  ] as const)('%s', (...[, type, values, age, sex]) => {
    const line = lineOf(type, { person: someone({ age, sex }), values });
    expect(line).toMatchObject({ judged: 1, value: 1, verdict: 'fails' });
    expect(line?.findings[0]?.en).toContain(`such as 2024/${type}/0, a ${sex === 'male' ? 'man' : 'woman'} of ${age}`);
  });
});

describe('A case worker expects', () => {
  it.each([
    ['a woman of 30 who is pregnant', 'medical-certificates.certificate', { form: 'SV75' }, 30, 'female'],
    ['a child of an allowance', 'medical-certificates.certificate', { form: 'SV10' }, 5, 'male'],
    ['a disability pension at 50', 'pension-sector.decision', { 'pension-type': 'disability' }, 50, 'male'],
    ['an orphan with a survivors’ pension', 'pension-sector.decision', { 'pension-type': 'survivor' }, 10, 'female'],
    ['child benefit of a mother of 35', 'banks.payment', { benefit: 'child-benefit' }, 35, 'female'],
  ] as const)('%s', (...[, type, values, age, sex]) => {
    expect(lineOf(type, { person: someone({ age, sex }), values })?.verdict).toBe('holds');
  });
});

describe('An age', () => {
  it('is that of the day: who turns 61 in the year may take a partial early pension from the birthday on', () => {
    const person = someone({ age: 60 });
    const { month, dayOfMonth } = civilDateOf(birthDayOf(person));
    const verdictOn = (day: number) => {
      const at = `${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')} 10:00`;
      return lineOf('pension-sector.decision', { person, at, values: { 'pension-type': 'partial-early' } })?.verdict; // oxfmt-ignore
    };
    expect([dayOfMonth - 1, dayOfMonth].map(verdictOn)).toEqual(['fails', 'holds']);
  });
});

describe('The rules of ages', () => {
  it('are there for every message type that is about somebody, once', () => {
    const types = messageTypes.filter(({ person }) => person !== undefined).map(({ id }) => id);
    expect(ageRules.map(({ type }) => type).sort()).toEqual(types.sort());
  });

  it.each(ageRules.map(({ type, dimension, possible }) => [type, dimension, possible] as const))(
    'of %s say something of each value',
    (id, dimension, possible) => {
      const dimensions = messageTypes.find((type) => type.id === id)?.dimensions ?? [];
      const values = dimensions.find((each) => each.id === dimension)?.values.map((value) => value.id);
      expect(Object.keys(possible).sort()).toEqual([...(values ?? [''])].sort());
    },
  );
});
