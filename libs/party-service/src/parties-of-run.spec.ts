import { SliceFrames } from '@tietovirta/generation';
import { scenarioPlan } from '@tietovirta/plan';
import { MemoryArchive, runKeyOf } from '@tietovirta/archive';
import { exchanges, partyServices } from '@tietovirta/exchanges';
import { MemoryLedger } from '@tietovirta/ledger';
import { generationVersion, type Frame } from '@tietovirta/messages';
import type { Scenario } from '@tietovirta/scenarios';
import { answeredExchanges } from './answered-openings.js';
import { RunsOfService, type PartiesOfRun } from './parties-of-run.js';
import { partyService } from './party-service.js';

const scenario: Scenario = {
  name: 'a day',
  base: 2024,
  year: 2024,
  exchanges: exchanges.map(({ id }) => id),
  from: '2024-05-02',
  to: '2024-05-03',
  scale: { numerator: 1, denominator: 200 },
  seed: 11,
  speed: 'max',
  lateness: 'best-effort',
};
const day = 122; // 31 + 29 + 31 + 30 days, and one
const run = { id: 3, startedAt: '2026-01-01T00:00:00.000Z' };
const key = runKeyOf(run);
const runsOf = (id: string, archive = new MemoryArchive()) =>
  new RunsOfService({ service: partyService(id), archive, ledger: new MemoryLedger(), announce: () => undefined });
const inWords = ({ header, body }: Frame): string =>
  `${JSON.stringify(header)} ${Buffer.from(body).toString('base64')}`;

describe('the parties of a run', () => {
  it('make the very frames that a plan of all exchanges has, and together all of them', () => {
    const { year, tasks } = scenarioPlan(scenario);
    const maker = new SliceFrames(year, runKeyOf(run));
    const all = tasks.flatMap((task) => [...maker.of(task)].map(inWords));
    const made = partyServices.flatMap(({ id }) => {
      const parties = runsOf(id).partiesOf(key, scenario);
      return parties.slicesOn(day).flatMap((slice) => [...parties.slices.of(slice)].map(inWords));
    });
    expect(made.length).toBeGreaterThan(20);
    expect(made.sort()).toEqual(all.sort());
  });

  it('know how many messages a slice of theirs has, on average', () => {
    const { slicesOn, slices, messagesASlice } = runsOf('kelmu').partiesOf(key, scenario);
    const rows = slicesOn(day).map((slice) => [...slices.of(slice)].reduce((sum, { header }) => sum + header.rows, 0));
    expect(messagesASlice).toBeCloseTo(rows.reduce((sum, each) => sum + each, 0) / rows.length, 6);
    expect(messagesASlice).toBeGreaterThan(1);
  });

  it('have nothing to do in a run without their exchanges, nor on days outside of it', () => {
    expect(runsOf('eessi').partiesOf(key, { ...scenario, exchanges: ['kelmu'] }).slicesOn(day)).toEqual([]); // oxfmt-ignore
    expect(
      runsOf('eessi')
        .partiesOf(key, scenario)
        .slicesOn(day + 1),
    ).toEqual([]);
  });

  it('are kept for the two runs that were worked on last', () => {
    const runs = runsOf('eessi');
    const partiesOf = (id: number): PartiesOfRun => runs.partiesOf(runKeyOf({ ...run, id }), scenario);
    const [first, second] = [partiesOf(1), partiesOf(2)];
    expect(partiesOf(1)).toBe(first);
    partiesOf(3);
    expect(partiesOf(1)).toBe(first);
    expect(partiesOf(2)).not.toBe(second);
  });

  it('are those of a run with this very key', async () => {
    const archive = new MemoryArchive();
    const announced: string[] = [];
    const announce = (runKey: string): void => void announced.push(runKey);
    const runs = new RunsOfService({ service: partyService('eessi'), archive, ledger: new MemoryLedger(), announce });
    const { id, startedAt } = await archive.start({
      ...run,
      scenario,
      name: 'a day',
      year: 2024,
      productVersion: '1',
      generation: generationVersion,
    });
    expect(await runs.find(runKeyOf({ id, startedAt }))).toMatchObject({ record: { id }, scenario });
    for (const other of ['1-other', '2-abc', 'no key', '']) expect(await runs.find(other)).toBeUndefined();
    expect(announced).toEqual([runKeyOf({ id, startedAt })]);
  });

  it('read the exchanges in which they answer, and no others', () => {
    const answered = partyServices.flatMap((service) => answeredExchanges(service));
    const withFollowUps = exchanges.filter(({ messageTypes: of }) => of.some(({ kind }) => kind === 'follow-up'));
    expect([...answered].sort()).toEqual(withFollowUps.map(({ id }) => id).sort());
    expect(answered.length).toBeLessThan(exchanges.length);
  });

  it('belong to a service that exists', () => {
    expect(() => partyService('keelmu')).toThrow('there is no service "keelmu"; known are: kelmu, ');
  });
});
