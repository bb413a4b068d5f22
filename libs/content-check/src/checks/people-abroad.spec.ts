import type { MessageType } from '@tietovirta/exchanges';
import type { ScenarioPlan } from '@tietovirta/plan';
import { homeOn, organisations, personOrdinalLimit } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, someone, times } from '../sample-content.js';
import { peopleAbroad } from './people-abroad.js';

const plan = samplePlan({ exchanges: 'bilateral,eessi' });
const atHome = someone({ age: 40, area: '05' });
const abroad = (() => {
  for (let ordinal = personOrdinalLimit - 1; ordinal > 0; ordinal -= 1)
    if (homeOn(ordinal, sampleDay).country !== 'FI') return ordinal;
  throw new Error('nobody lives abroad');
})();
const bilateral = (...persons: readonly number[]) =>
  linesOf(peopleAbroad, plan, [
    sampleMessages(
      'bilateral.circumstances',
      persons.map((person) => ({ person })),
    ),
  ])['people-abroad.bilateral'];

describe('Persons of changed circumstances', () => {
  it('all live abroad', () => {
    expect(bilateral(abroad, abroad)).toMatchObject({ value: 100, verdict: 'holds' });
  });

  it('fail with one who lives in Finland', () => {
    expect(bilateral(abroad, atHome)).toMatchObject({ value: 50, verdict: 'fails' });
    expect(bilateral(abroad, atHome)?.findings[0]?.en).toBe('2024/bilateral.circumstances/1: lives in Finland');
  });
});

describe.each(['bilateral.circumstances', 'bilateral.insurance', 'bilateral.supplementary-pension'])(
  'Messages (%s)',
  (type) => {
    it('are of the country where the person lives', () => {
      const toldBy = (organisation: string) =>
      linesOf(peopleAbroad, plan, [sampleMessages(type, times(400, { person: livingIn('SE'), organisation }))])['people-abroad.liaison-bodies']; // oxfmt-ignore
      expect(toldBy('agreement-se')).toMatchObject({ judged: 400, value: 100, verdict: 'holds' });
      expect(toldBy('agreement-us')).toMatchObject({ value: 0, verdict: 'fails' });
    });
  },
);

describe('Persons of EESSI cases', () => {
  /** The plan as if the type declared that so many per cent live abroad. */
  const declaring = (percent: number): ScenarioPlan => {
    const start = plan.year.planOf('eessi.start');
    const person = { kind: 'drawn', profile: { abroadPercent: percent } } as MessageType['person'];
    // Only what the check reads of a plan: the profile of the variant that a message is of.
    const eessi = Object.assign(Object.create(start) as typeof start, { variantOf: () => 0, variants: [{ person }] });
    return { ...plan, year: { ...plan.year, planOf: (type) => (type === 'eessi.start' ? eessi : plan.year.planOf(type)) } }; // oxfmt-ignore
  };
  const linesFor = (declared: number, living: number) =>
    linesOf(peopleAbroad, declaring(declared), [
      sampleMessages('eessi.start', [...times(living, { person: abroad }), ...times(100 - living, { person: atHome })]),
    ]);

  it('live abroad as often as it is declared', () => {
    expect(linesFor(30, 30)).toMatchObject({
      'people-abroad.eessi': { value: 30, verdict: 'holds' },
      'people-abroad.declared': { value: expect.closeTo(30) as number, verdict: 'holds' },
    });
    expect(linesFor(30, 25)['people-abroad.eessi']?.verdict).toBe('fails');
    expect(linesFor(30, 35)['people-abroad.eessi']?.verdict).toBe('fails');
  });

  it('fail when nobody declares how many do', () => {
    expect(linesFor(0, 0)['people-abroad.declared']?.verdict).toBe('fails');
  });

  it('have their case at an institution of the country where they live', () => {
    const swede = livingIn('SE');
    const casesAt = (organisation: string) =>
      linesOf(peopleAbroad, plan, [sampleMessages('eessi.start', times(400, { person: swede, organisation }))])['people-abroad.institutions']; // oxfmt-ignore
    expect(casesAt(institutionIn('SE'))).toMatchObject({ value: 100, verdict: 'holds' });
    expect(casesAt(institutionIn('EE'))).toMatchObject({ value: 0, verdict: 'fails' });
  });
});

const institutionIn = (of: string): string =>
  organisations.find(({ kind, country }) => kind === 'institution-abroad' && country === of)?.id ?? '';

function livingIn(country: string): number {
  for (let ordinal = personOrdinalLimit - 1; ordinal > 0; ordinal -= 1)
    if (homeOn(ordinal, sampleDay).country === country) return ordinal;
  throw new Error(`nobody lives in ${country}`);
}
