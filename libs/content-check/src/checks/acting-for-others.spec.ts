import { actorColumn } from '@tietovirta/exchanges';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { parentsOf } from '@tietovirta/population';
import { PlannedMessages } from '../planned-messages.js';
import { linesOf, sampleMessages, samplePlan, someone } from '../sample-content.js';
import { actingForOthers } from './acting-for-others.js';

const plan = samplePlan({ exchanges: 'omakanta', scale: '1/100' });
const [guardian, mandate] = ['omakanta.guardian-acting', 'omakanta.mandate-acting'] as const;

const acting = (type: string, person: number, actor: number): MessageColumns => {
  const columns = sampleMessages(type, [{ person, organisation: 'population-register' }]);
  arrayIn(columns, actorColumn, 'uint32')[0] = actor;
  return columns;
};
const lineOf = (type: string, person: number, actor: number) =>
  linesOf(actingForOthers, plan, [acting(type, person, actor)])[
    type === guardian ? 'acting-for-others.guardian' : 'acting-for-others.mandate'
  ];

describe('Acts for others', () => {
  it('are done by parents, and by adults of the same municipality', () => {
    const source = new PlannedMessages(plan.year);
    function* batches() {
      for (const type of [guardian, mandate]) for (const day of [3, 150, 300]) yield* source.batches(type, day, 1);
    }
    const lines = linesOf(actingForOthers, plan, batches());
    expect(lines).toMatchObject({
      'acting-for-others.guardian': { value: 100, verdict: 'holds' },
      'acting-for-others.mandate': { value: 100, verdict: 'holds' },
    });
  });

  it('fail by somebody who is no parent, and name the message', () => {
    const child = someone({ age: 8, area: '05' });
    const { mother } = parentsOf(child);
    expect(lineOf(guardian, child, mother as number)?.verdict).toBe('holds');
    const line = lineOf(guardian, child, someone({ age: 40, area: '05' }));
    expect(line).toMatchObject({ value: 0, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/\/omakanta\.guardian-acting\/0: \d+ acts$/);
  });

  it('fail for a child who has come of age', () => {
    const grownUp = someone({ age: 18, area: '05' });
    const { mother } = parentsOf(grownUp);
    expect(lineOf(guardian, grownUp, mother as number)).toMatchObject({ value: 0, verdict: 'fails' });
  });

  it('fail by an adult of another municipality, by a child, and by oneself', () => {
    const elder = someone({ age: 80, municipality: '286' });
    expect(lineOf(mandate, elder, someone({ age: 50, municipality: '286' }))?.verdict).toBe('holds');
    expect(lineOf(mandate, elder, someone({ age: 50, municipality: '285' }))?.verdict).toBe('fails');
    expect(lineOf(mandate, elder, someone({ age: 10, municipality: '286' }))?.verdict).toBe('fails');
    expect(lineOf(mandate, elder, elder)?.verdict).toBe('fails');
  });
});
