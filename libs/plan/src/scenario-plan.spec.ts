import { exchanges } from '@tietovirta/exchanges';
import { reportYears } from '@tietovirta/published';
import { planFingerprint, resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { mostOrdinals } from './ordinal-limit.js';
import { PlanTooLarge } from './plan-too-large.js';
import { scenarioPlan, type ScenarioPlan } from './scenario-plan.js';

const planOf = (overrides: ScenarioOptions): ScenarioPlan => scenarioPlan(resolveScenario({ overrides }));

/** Which days, variants and chance the messages of each type have. */
const messagesIn = ({ year }: ScenarioPlan, types: readonly string[]): readonly unknown[] =>
  types.map((id) => {
    const { dayCounts, key, total, type } = year.planOf(id);
    const variants = total === 0 ? [] : [...year.planOf(id).variantsOf(0, Math.min(500, total))];
    return { id: type.id, dayCounts, key, variants };
  });

describe('what decides the messages of a plan', () => {
  const whole = planOf({ scale: '1/100' });
  const planned = (id: string): readonly string[] =>
    (exchanges.find((exchange) => exchange.id === id)?.messageTypes ?? []).flatMap((type) =>
      type.kind === 'follow-up' ? [] : [type.id],
    );

  it.each(exchanges.map(({ id }) => id))('is not whether other exchanges than %s are sent', (id) => {
    const alone = planOf({ scale: '1/100', exchanges: id });
    expect(planFingerprint(alone.scenario)).toBe(planFingerprint(whole.scenario));
    expect(messagesIn(alone, planned(id))).toEqual(messagesIn(whole, planned(id)));
  });

  it('is not the window, the name nor the wire', () => {
    const part = planOf({ scale: '1/100', from: '2024-03-01', to: '2024-03-08', name: 'spring', wire: 'messages' });
    const types = whole.year.types.map(({ type }) => type.id);
    expect(planFingerprint(part.scenario)).toBe(planFingerprint(whole.scenario));
    expect(messagesIn(part, types)).toEqual(messagesIn(whole, types));
  });

  it.each<ScenarioOptions>([{ scale: '1/101' }, { scale: '1/100', seed: '2' }, { scale: '1/100', year: '2023' }])(
    'is %j, each with a fingerprint of its own',
    (settings) => {
      const other = planOf(settings);
      const types = whole.year.types.filter(({ total }) => total > 1000).map(({ type }) => type.id);
      expect(planFingerprint(other.scenario)).not.toBe(planFingerprint(whole.scenario));
      types.forEach((id) => {
        expect(messagesIn(other, [id])).not.toEqual(messagesIn(whole, [id]));
      });
    },
  );
});

describe('a scenario that needs more ordinals than there are', () => {
  const refusalOf = (overrides: ScenarioOptions): PlanTooLarge => {
    try {
      planOf(overrides);
    } catch (error) {
      if (error instanceof PlanTooLarge) return error;
      throw error;
    }
    throw new Error(`${JSON.stringify(overrides)} is planned`);
  };

  it.each(reportYears.map(String))('is refused with the largest scale that fits, %s', (year) => {
    // Others are refused before: their users, or those who ask once, are more than there are people.
    const asked = { year, exchanges: 'kelmu,income-register,banks,eessi' };
    const { need } = refusalOf({ ...asked, scale: '1000' });
    expect(need.last).toBeGreaterThan(mostOrdinals);
    const { year: fitting } = planOf({ ...asked, scale: `${need.fittingScale}` });
    expect(Math.max(...fitting.types.map(({ total }) => total))).toBeLessThanOrEqual(mostOrdinals);
    expect(refusalOf({ ...asked, scale: `${need.fittingScale + 1}` }).need.messageType).toBe(need.messageType);
  });

  it('counts the ordinals of follow-ups, which have room for the longest conversation', () => {
    const { message, need } = refusalOf({ exchanges: 'eessi', scale: '1000' });
    expect(need.messageType).toBe('eessi.follow-up');
    const opened = planOf({ exchanges: 'eessi', scale: `${need.fittingScale}` }).year.planOf('eessi.start').total;
    expect(opened).toBeLessThan(mostOrdinals / 2);
    expect(message).toBe(
      `At scale 1000 the last ordinal of eessi.follow-up would be ${need.last}, but ordinals end at 4294967294: choose a scale of at most ${need.fittingScale}.`,
    );
  });
});
