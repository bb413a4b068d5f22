import { MemoryArchive, type RunRecord } from '@tietovirta/archive';
import { resolveScenario, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { keptScenarioAt, planAddressOf, scenarioOfRunAt } from './plan-of-address.js';

const scenarioOf = (overrides: ScenarioOptions): Scenario => resolveScenario({ overrides });
const smoke = { year: 2024, plan: '9602e99a', messageType: 'kelmu.query', ordinal: 10 };

async function keptRuns(...scenarios: readonly unknown[]): Promise<readonly RunRecord[]> {
  const archive = new MemoryArchive();
  for (const scenario of scenarios)
    await archive.start({
      name: 'x',
      year: 2024,
      scenario,
      productVersion: '1',
      startedAt: '2026-01-01T00:00:00.000Z',
    });
  return archive.list();
}

describe('the plan of an address', () => {
  it('is that of the newest run with its fingerprint; runs that cannot be read are passed by', async () => {
    const week = { from: '2024-03-01', to: '2024-03-08' };
    const runs = await keptRuns(
      scenarioOf({ scale: '1/1000' }),
      scenarioOf({ scale: '2/2000', ...week }),
      scenarioOf({ seed: '2' }),
      { scenario: 'of a later version' },
    );
    expect(keptScenarioAt(smoke, runs)).toMatchObject(week);
  });

  it('is not known where no run of it is kept: what to give is said', async () => {
    const runs = await keptRuns(scenarioOf({ seed: '2' }), scenarioOf({ year: '2023', scale: '1/1000' }));
    expect(() => keptScenarioAt(smoke, runs)).toThrow('The plan 2024~9602e99a is not known: no run of it is kept.');
    expect(() => keptScenarioAt(smoke, [])).toThrow('no run is kept.');
  });

  it('is that of the run named, or the address of the place there is said', async () => {
    const [run] = (await keptRuns(scenarioOf({ scale: '1/1000' }))) as [RunRecord];
    expect(planAddressOf(scenarioOfRunAt(smoke, run))).toEqual({ year: 2024, plan: '9602e99a' });
    expect(() => scenarioOfRunAt({ ...smoke, plan: undefined }, run)).toThrow(
      expect.objectContaining({
        message: 'The address 2024/kelmu.query/10 is not in the plan of run 1.',
        hint: 'There the same place is 2024~9602e99a/kelmu.query/10.',
      }),
    );
  });
});
