import {
  attachableOn,
  birthDayOf,
  childrenOf,
  citizenshipOf,
  hasBenefitOn,
  isAliveOn,
  isForeignSpeaker,
  situationOn,
} from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, someone, times } from '../sample-content.js';
import { saidOfLife } from './said-of-life.js';

const plan = samplePlan({
  exchanges:
    'enforcement,kelmu,pension-sector,unemployment-funds,population-register,migration-register,social-welfare-notices,student-registers,medical-certificates,decisions,customer-segments',
});
/** The first person from an ordinal on of whom something is so. */
function first(from: number, isMeant: (ordinal: number) => boolean): number {
  let ordinal = from;
  while (!isMeant(ordinal)) ordinal += 1;
  return ordinal;
}
const grownUp = someone({ age: 40 });
const pensioner = someone({ age: 82 });
const child = someone({ age: 9 });
const without = first(grownUp, (each) => attachableOn(each, sampleDay) === 'none');
const unemployed = first(grownUp, (each) => hasBenefitOn('labour-market-subsidy', each, sampleDay));
const inRehabilitation = first(grownUp, (each) => hasBenefitOn('rehabilitation-allowance', each, sampleDay));
const student = first(someone({ age: 20 }), (each) => situationOn(each, sampleDay) === 'student');
const expectant = first(someone({ age: 30, sex: 'female' }), (each) => childrenOf(each).some((one) => birthDayOf(one) > sampleDay && birthDayOf(one) < sampleDay + 100)); // oxfmt-ignore
const newPensioner = first(someone({ age: 64 }), (each) => hasBenefitOn('old-age-pension', each, sampleDay) && !hasBenefitOn('old-age-pension', each, sampleDay - 100)); // oxfmt-ignore
const dead = first(someone({ age: 55 }), (each) => !isAliveOn(each, sampleDay));
const finn = first(grownUp, (each) => !isForeignSpeaker(each));
const foreigner = first(grownUp, (each) => isForeignSpeaker(each) && !['FI', 'EE', 'LV', 'PL', 'DE', 'ES'].includes(citizenshipOf(each)) && situationOn(each, sampleDay) === 'employed'); // oxfmt-ignore

type Case = readonly [line: string, type: string, values: Readonly<Record<string, string>>, so: number, notSo: number];

const cases: readonly Case[] = [
  ['debtors', 'enforcement.benefit-answer', { attachable: 'none' }, without, unemployed],
  ['debtors', 'enforcement.benefit-answer', { attachable: 'attachable' }, unemployed, without],
  ['no-benefits', 'kelmu.response', { outcome: 'empty' }, without, unemployed],
  ['benefits', 'pension-sector.unpaid-period', { 'benefit-group': 'rehabilitation' }, inRehabilitation, student],
  ['benefits', 'unemployment-funds.benefit-data-notice', { 'benefit-group': 'unemployment' }, unemployed, student],
  ['pension-decisions', 'pension-sector.decision', { 'pension-type': 'old-age', 'decision-type': 'grant' }, newPensioner, pensioner], // oxfmt-ignore
  ['pension-decisions', 'pension-sector.decision', { 'pension-type': 'old-age', 'decision-type': 'end' }, grownUp, pensioner], // oxfmt-ignore
  ['pension-decisions', 'pension-sector.decision', { 'pension-type': 'disability', 'decision-type': 'change' }, first(someone({ age: 60 }), (each) => hasBenefitOn('disability-pension', each, sampleDay)), unemployed], // oxfmt-ignore
  ['registrations', 'population-register.registration', { ground: 'return' }, finn, foreigner],
  ['permits', 'migration-register.permit', { permit: 'work' }, foreigner, finn],
  ['permits', 'migration-register.permit', { permit: 'study' }, first(foreigner, (each) => isForeignSpeaker(each) && citizenshipOf(each) === 'RU' && situationOn(each, sampleDay) === 'student'), child], // oxfmt-ignore
  ['studies', 'student-registers.higher-education', { state: 'absent' }, without, student],
  ['studies', 'student-registers.upper-secondary', { state: 'attending' }, student, without],
  ['births', 'medical-certificates.certificate', { form: 'SV75' }, expectant, child],
  ['changes-asked-for', 'decisions.application', { benefit: 'unemployment', kind: 'change' }, unemployed, without],
  ['customer-groups', 'customer-segments.assigned', { group: 'unemployed' }, unemployed, without],
  ['customer-groups', 'customer-segments.assigned', { group: 'school-children' }, child, grownUp],
  ['customer-groups', 'customer-segments.assigned', { group: 'older-workers' }, someone({ age: 50 }), dead],
  ['immigrants', 'social-welfare-notices.notice', { kind: 'immigrant' }, foreigner, finn],
];

describe.each(cases)('What messages say of a life (%s): %s %j', (...[line, type, values, so, notSo]) => {
  const about = (person: number) =>
    linesOf(saidOfLife, plan, [sampleMessages(type, times(50, { person, values }))])[`said-of-life.${line}`];

  it('holds of somebody in whose life it is', () => {
    expect(about(so)).toMatchObject({ judged: 50, value: 100, verdict: 'holds' });
  });

  it('fails of somebody else, and names such a message', () => {
    const found = about(notSo);
    expect(found).toMatchObject({ value: 0, verdict: 'fails' });
    expect(found?.findings[0]?.en).toMatch(/\/0: .* is not so$/);
  });
});
