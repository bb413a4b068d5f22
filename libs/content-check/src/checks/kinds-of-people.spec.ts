import { isOfKind } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, someone, times } from '../sample-content.js';
import { kindsOfPeople } from './kinds-of-people.js';

const plan = samplePlan({ exchanges: 'employment-services', scale: '1/100' });
const jobseeker = jobseekerOn(sampleDay);
const child = someone({ age: 9 });
const about = (fitting: number, others: number) =>
  linesOf(kindsOfPeople, plan, [
    sampleMessages('employment-services.job-search', [
      ...times(fitting, { person: jobseeker }),
      ...times(others, { person: child }),
    ]),
  ])['kinds-of-people.by-life'];

describe('Persons of whom a register says that they seek work', () => {
  it('do by their lives', () => {
    expect(about(400, 0)).toMatchObject({ value: 100, verdict: 'holds' });
  });

  it('fail where one in five does not, and a message about them is named', () => {
    const line = about(400, 100);
    expect(line).toMatchObject({ value: 80, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/employment-services.job-search\/400: is not jobseekers$/);
  });
});

function jobseekerOn(day: number): number {
  for (let ordinal = 3_400_000; ; ordinal += 1) if (isOfKind('jobseekers', ordinal, day)) return ordinal;
}
