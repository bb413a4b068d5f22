import { findExchange, findMessageType } from '@tietovirta/exchanges';
import { parseScale, scaledFigures, type ReportYear } from '@tietovirta/published';
import { resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { scenarioPlan } from './scenario-plan.js';
import { messagesOfMonths, plannedRepresented, plannedUsers } from './users-of-service.js';
import { planYear, type YearPlan } from './year-plan.js';

const planAt = (scale: string, year: ReportYear = 2024): YearPlan => {
  const parsed = parseScale(scale);
  if (!('scale' in parsed)) throw new Error(scale);
  return planYear({ figures: scaledFigures(year, parsed.scale), seed: 1, exchanges: [findExchange('omakanta')] });
};
const usersIn = (plan: YearPlan) => {
  const { person } = findMessageType('omakanta.login');
  if (person?.kind !== 'service-user') throw new Error('logins are of users');
  return plannedUsers(person.users, plan.planOf('omakanta.login'), plan);
};
const actedFor = (plan: YearPlan, type: string): number => {
  const { person } = findMessageType(type);
  if (person?.kind !== 'represented') throw new Error('somebody acts for them');
  return plannedRepresented(person, plan.planOf(type), plan.figures);
};
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const asked = (overrides: ScenarioOptions) =>
  scenarioPlan(resolveScenario({ overrides: { exchanges: 'omakanta', ...overrides } }));

describe('The users of a service', () => {
  it.each([
    [2024, { users: 3_200_000, minors: 92_000, aMonth: 1_130_000, byMandate: 39_000, byGuardian: 503_000 }],
    [2023, { users: 3_100_000, minors: 90_000, aMonth: 1_080_000, byMandate: 25_000, byGuardian: 463_000 }],
  ] as const)('are as many in %i as the report says', (year, { users, minors, aMonth, byMandate, byGuardian }) => {
    const plan = planAt('1', year);
    const planned = usersIn(plan);
    expect(planned).toMatchObject({ users, minors });
    expect(sum(planned.usersOfMonths)).toBe(12 * aMonth);
    expect(actedFor(plan, 'omakanta.mandate-acting')).toBe(byMandate);
    expect(actedFor(plan, 'omakanta.guardian-acting')).toBe(byGuardian);
  });

  it.each([
    ['1/1000', 3200, 92, 13_560], // 12 × 1130
    ['1/7', 457_143, 13_143, 1_937_143], // 13 560 000 / 7 = 1 937 142,86: the sum is divided, not the mean
  ])('are divided at the scale %s, the sum of the months before their mean', (scale, users, minors, ofMonths) => {
    const planned = usersIn(planAt(scale));
    expect(planned).toMatchObject({ users, minors });
    expect(sum(planned.usersOfMonths)).toBe(ofMonths);
  });

  it('are as many with twice the logins', () => {
    const plan = asked({ scale: '1/100', volumes: 'omakanta.login=x2' }).year;
    expect(plan.planOf('omakanta.login').total).toBe(756_000);
    expect(usersIn(plan).users).toBe(32_000);
  });

  it('each have a login of their own where the year is tiny', () => {
    const plan = planAt('1/1000000');
    const { users, usersOfMonths } = usersIn(plan);
    const logins = messagesOfMonths(plan.planOf('omakanta.login'), plan.calendar);
    expect(usersOfMonths.every((count, month) => count <= (logins[month] as number) && count <= users)).toBe(true);
  });
});

describe('A scenario is refused', () => {
  const refusal = (overrides: ScenarioOptions): string => {
    try {
      asked(overrides);
    } catch (error) {
      return (error as Error).message;
    }
    return 'not refused';
  };

  it('when it wants more users than the population bears, with every age that has too few', () => {
    const message = refusal({ scale: '2' });
    expect(message).toContain('different users aged 18-65, but the population has');
    expect(message).toContain('different users aged 76-130');
    expect(message).toContain('choose a smaller scale, or leave the exchange out');
  });

  it('when its logins are fewer than the users of a month', () => {
    expect(refusal({ scale: '1/100', volumes: 'omakanta.login=100000' })).toMatch(
      /omakanta\.login: \d+ messages in month 1, but it has 12317 different users/,
    );
    expect(refusal({ scale: '1/100', volumes: 'omakanta.login=x2' })).toBe('not refused');
  });

  it('when more people ask for the first time than there are, with those who asked before', () => {
    const certificates = (scale: string) => refusal({ exchanges: 'corona-certificates', year: '2023', scale });
    expect(certificates('2')).toMatch(
      /corona-certificates\.vaccination-request: 7200000 different people, but there are \d+ aged 12-100 at most: choose a smaller scale/,
    );
    expect(certificates('1')).toBe('not refused');
  });

  it('when there are more people of whom health data are kept than the former and the living', () => {
    const documents = (scale: string) => refusal({ exchanges: 'patient-documents', scale });
    // 2 × (6 700 000 − 1 500 000), and 2 × (100 000 − 43 725) first documents of the year on top
    expect(documents('2')).toMatch(
      /patient-documents\.first-document: 10512550 different people, but there are \d+ aged 1-104 at most/,
    );
    expect(documents('1')).toBe('not refused');
  });

  it('when more people withdraw a will than have one', () => {
    // 85 in 100 of 825 183
    const withdrawn = (count: number) => refusal({ exchanges: 'wills', volumes: `wills.organ-donation-withdrawn=${count}` }); // oxfmt-ignore
    expect(withdrawn(701_000)).toMatch(
      /wills\.organ-donation-withdrawn: 701000 messages a year, but only 701405 people have what they undo/,
    );
    expect(withdrawn(300_000)).toBe('not refused');
  });

  it('when those who measure are fewer messages than people', () => {
    expect(refusal({ exchanges: 'own-measurements', volumes: 'own-measurements.measurement=24999' })).toContain(
      'own-measurements.measurement: 24999 messages, but they are of 25000 different people: ask for more messages',
    );
  });

  it('when it has fewer acts for others than people who are acted for', () => {
    expect(refusal({ scale: '1/100', volumes: 'omakanta.mandate-acting=389' })).toContain(
      'omakanta.mandate-acting: 389 messages, but in them 390 different people are acted for: ask for more messages',
    );
  });
});
