import { isOfKind } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, someone, times } from '../sample-content.js';
import { kindsOfPeople } from './kinds-of-people.js';

const plan = samplePlan({ exchanges: 'student-registers', scale: '1/100' });
const student = studentOn(sampleDay);
const child = someone({ age: 9 });
const about = (fitting: number, others: number) =>
  linesOf(kindsOfPeople, plan, [
    sampleMessages('student-registers.higher-education', [
      ...times(fitting, { person: student }),
      ...times(others, { person: child }),
    ]),
  ])['kinds-of-people.by-life'];

describe('Persons of whom a register says that they study', () => {
  it('do by their lives', () => {
    expect(about(400, 0)).toMatchObject({ value: 100, verdict: 'holds' });
  });

  it('fail where one in five does not, and a message about them is named', () => {
    const line = about(400, 100);
    expect(line).toMatchObject({ value: 80, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/student-registers.higher-education\/400: is not higher-education-students$/);
  });
});

function studentOn(day: number): number {
  for (let ordinal = 4_400_000; ; ordinal += 1) if (isOfKind('higher-education-students', ordinal, day)) return ordinal;
}
