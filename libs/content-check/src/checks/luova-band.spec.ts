import type { ScenarioPlan } from '@tietovirta/plan';
import { linesOf, samplePlan } from '../sample-content.js';
import { luovaBand } from './luova-band.js';

const year = samplePlan({});
const linesIn = (plan: ScenarioPlan) => linesOf(luovaBand, plan, []);

/** The plan with other counts of a message type on each day. */
function withCounts(plan: ScenarioPlan, messageType: string, countOf: (planned: number) => number): ScenarioPlan {
  const planOf = (id: string) => {
    const own = plan.year.planOf(id);
    if (id !== messageType) return own;
    const slice = (day: number) => ({ ...own.slice(day), count: countOf(own.slice(day).count) });
    return Object.assign(Object.create(own) as typeof own, { slice });
  };
  return { ...plan, year: { ...plan.year, planOf } };
}

describe('What passes through Luova by day', () => {
  it('lies in the printed band, and nine messages in ten have a name', () => {
    expect(linesIn(year)).toMatchObject({
      'luova.quiet-day': { judged: 366, verdict: 'holds' },
      'luova.busy-day': { judged: 366, verdict: 'holds' },
      'luova.nameless': { verdict: 'holds' },
    });
  });

  it('fails at its quiet end when nameless partners and job searches carry nothing', () => {
    const fewer = withCounts(
      withCounts(year, 'luova.partner-transfer', () => 0),
      'employment-services.job-search',
      () => 0,
    );
    expect(linesIn(fewer)).toMatchObject({
      'luova.quiet-day': { verdict: 'fails' },
      'luova.nameless': { value: 0, verdict: 'holds' },
    });
  });

  it('fails at its busy end when there are more wage reports', () => {
    const more = withCounts(year, 'income-register.wage-report', (planned) => Math.round(planned * 1.6));
    expect(linesIn(more)['luova.busy-day']?.verdict).toBe('fails');
  });

  it('fails when an eighth of a day is nameless', () => {
    const nameless = withCounts(year, 'luova.partner-transfer', (planned) => Math.round(planned * 1.4));
    expect(linesIn(nameless)['luova.nameless']?.verdict).toBe('fails');
  });

  it('judges the nameless of a week, but no band, and nothing without all that passes through', () => {
    const week = linesIn(samplePlan({ from: '2024-03-04', to: '2024-03-11' }));
    expect(week['luova.quiet-day']?.verdict).toBe('unjudged');
    expect(week['luova.nameless']?.verdict).toBe('holds');
    const part = linesIn(samplePlan({ exchanges: 'luova,pharmacies' }));
    expect(Object.values(part).map(({ verdict }) => verdict)).toEqual(['unjudged', 'unjudged', 'unjudged']);
  });
});
