import { noEntries } from '@tietovirta/counting';
import { type RunRecord, failedOutcome, runKeyOf } from '@tietovirta/archive';
import type { RunProgress, RunResult } from '@tietovirta/runs';
import { jest } from '@jest/globals';
import { partyServices } from '@tietovirta/exchanges';
import { scenarioPlan } from '@tietovirta/plan';
import { eventually } from '@tietovirta/testing';
import type { Label } from '@tietovirta/wording';
import { playOnStack } from './play-on-stack.js';
import { serviceJobs } from './service-jobs.js';
import type { StackRunOptions } from './stack-run-options.js';
import { EmbeddedStack, longScenario, quickTimings, type EmbeddedStackOptions } from './testing/index.js';

// Whole runs on machines that may be busy.
jest.setTimeout(60_000);

const within = { withinMs: 10_000, betweenMs: 5 };

interface Playing {
  readonly stack: EmbeddedStack;
  readonly run: RunRecord;
  readonly notices: string[];
  readonly stop: AbortController;
  play(changes?: Partial<StackRunOptions>): Promise<RunResult>;
}

describe('a run on a stack', () => {
  const stacks: EmbeddedStack[] = [];
  afterEach(async () => {
    await Promise.all(stacks.splice(0).map((stack) => stack.close()));
  });

  async function begin(options: EmbeddedStackOptions = {}): Promise<Playing> {
    const stack = new EmbeddedStack({ scenario: longScenario(), ...options });
    stacks.push(stack);
    const run = await stack.start();
    const notices: string[] = [];
    const stop = new AbortController();
    const { scenario, dependencies } = stack;
    const common = { run, scenario, dependencies, timings: quickTimings, signal: stop.signal };
    const onNotice = ({ en }: Label): void => void notices.push(en);
    return { stack, run, notices, stop, play: (changes) => playOnStack({ ...common, onNotice, ...changes }) };
  }

  it('ends when every planned message is counted, follow-ups included', async () => {
    const { stack, notices, play } = await begin();
    stack.work();
    const progress: RunProgress[] = [];
    const result = await play({ onProgress: (one) => progress.push(one) });
    expect(result).toMatchObject({ ending: 'complete', setAside: 0, firstDifference: undefined });
    expect([result.sent, result.counted]).toEqual([result.planned, result.planned]);
    expect(result.planned).toBeGreaterThan(100);
    expect(result.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(progress.at(-1)).toMatchObject({ share: 1, messages: result.planned });
    expect(notices).toEqual([]);
  });

  it('leaves no jobs behind', async () => {
    const { stack, run, play } = await begin();
    stack.work();
    await play();
    for (const { id } of partyServices) expect([...(await stack.jobs.read(id, runKeyOf(run)))]).toEqual([]);
  });

  it('brings back jobs that the queue has lost', async () => {
    const { stack, run, notices, play } = await begin();
    const playing = play();
    await eventually(async () => {
      expect((await stack.jobs.read('kelmu', runKeyOf(run))).size).toBeGreaterThan(0);
    }, within);
    await Promise.all(partyServices.map(({ id }) => stack.jobs.removeRun(id, runKeyOf(run))));
    stack.work();
    const result = await playing;
    expect(result.counted).toBe(result.planned);
    expect(notices.join()).toContain('The queue does not know');
  });

  it('has a failed job tried again, and fails with its reason when that does not help', async () => {
    const tried = new Set<number>();
    const healed = await begin({
      onJob: (service, { day }) => {
        if (service !== 'partners' || tried.has(day)) return;
        tried.add(day);
        throw new Error('the disk was full');
      },
    });
    healed.stack.work();
    expect((await healed.play()).ending).toBe('complete');
    expect(healed.notices.join()).toContain('A job of partners failed (the disk was full); it is tried again.');
    const options = {
      onJob: (service: string) => {
        if (service === 'partners') throw new Error('the disk was full');
      },
    };
    const broken = await begin(options);
    broken.stack.work();
    await expect(broken.play()).rejects.toMatchObject({
      code: 'RUN_FAILED',
      message: expect.stringMatching(/partners cannot do days \d+ to \d+: the disk was full/),
    });
  });

  it('makes jobs again whose messages never arrived, once nothing waits for the counters any more', async () => {
    const lost = new Set<number>();
    const { stack, run, notices, play } = await begin({
      onFrame: ({ header: { messageType, day } }) => {
        if (messageType !== 'banks.payment' || lost.has(day)) return 'count';
        lost.add(day);
        return 'lose';
      },
    });
    const ofPartners = serviceJobs(scenarioPlan(stack.scenario), run).filter(({ service }) => service === 'partners');
    stack.lagRecords = 7;
    stack.work();
    const playing = play();
    await eventually(() => {
      expect(notices.join()).toContain('No counter works, and 7 records');
    }, within);
    expect(ofPartners.length).toBeGreaterThan(1);
    expect(lost.size).toBeGreaterThan(ofPartners.length);
    expect(stack.made.filter((made) => made.startsWith('partners'))).toHaveLength(ofPartners.length);
    stack.lagRecords = 0;
    const result = await playing;
    expect(result.counted).toBe(result.planned);
    expect(result.lag?.records).toBe(7);
    expect(notices.join()).toContain('made again');
  });

  it('makes jobs again in the end although something seems to lie before the counters for ever', async () => {
    let isLost = false;
    const { stack, notices, play } = await begin({
      onFrame: () => {
        if (isLost) return 'count';
        isLost = true;
        return 'lose';
      },
    });
    stack.lagRecords = 1;
    stack.work();
    const result = await play();
    expect(result.counted).toBe(result.planned);
    expect(notices.join()).toContain('made again');
  });

  it('says once that no service takes the jobs, and goes on when one does', async () => {
    const { stack, notices, play } = await begin();
    const playing = play();
    await eventually(() => {
      expect(notices.join()).toMatch(/No service takes the jobs of .*kelmu.*npm run stack/);
    }, within);
    stack.work();
    expect((await playing).ending).toBe('complete');
    expect(notices.filter((sentence) => sentence.startsWith('No service takes'))).toHaveLength(1);
  });

  it('stops when asked, keeps what is counted, and goes on with what is missing', async () => {
    const enough = new AbortController();
    let jobs = 0;
    const { stack, run, play } = await begin({
      onJob: () => {
        jobs += 1;
        if (jobs > 3 && !enough.signal.aborted) throw new Error('not now');
      },
    });
    stack.work();
    const stopping = play({
      signal: enough.signal,
      onProgress: ({ messages }) => {
        if (messages > 0) enough.abort();
      },
    });
    const stopped = await stopping;
    expect(stopped).toMatchObject({ ending: 'stopped', hash: '' });
    for (const { id } of partyServices) expect((await stack.jobs.read(id, runKeyOf(run))).size).toBe(0);
    const before = stack.made.length;
    const result = await play();
    expect(result).toMatchObject({ ending: 'complete', firstDifference: undefined });
    expect(result.counted).toBe(result.planned);
    expect(stack.made.slice(0, before).filter((made) => stack.made.slice(before).includes(made))).toEqual([]);
  });

  it('waits for a ledger that does not answer for a while', async () => {
    const { stack, notices, play } = await begin();
    let failures = 0;
    const { dependencies } = stack;
    const sums = dependencies.ledger.sums.bind(dependencies.ledger);
    let asked = 0;
    // Longer than the silence after which jobs are made again: 5 ms between two tries.
    const longEnough = (2 * quickTimings.staleMs) / quickTimings.retryMs;
    dependencies.ledger.sums = async (runId) => {
      asked += 1;
      if (asked > 1 && failures < longEnough) {
        failures += 1;
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'STORE_UNREACHABLE', retry: 'later' });
      }
      return sums(runId);
    };
    stack.work();
    expect((await play()).ending).toBe('complete');
    expect(failures).toBe(longEnough);
    expect(notices).toEqual([
      'PostgreSQL does not answer (connect ECONNREFUSED); waiting for it.',
      'PostgreSQL answers again.',
    ]);
  });

  it('reads all marks only when sums come to the plan', async () => {
    const { stack, run, play } = await begin();
    const [sums, marks] = [jest.spyOn(stack.ledger, 'sums'), jest.spyOn(stack.ledger, 'marks')];
    const patient = { settleMs: 60_000, silentMs: 60_000, staleMs: 60_000 };
    const playing = play({ timings: { ...quickTimings, ...patient } });
    const sent = { messageType: 'kelmu.query', day: 40, messages: 0, holes: [] };
    for (let nextIndex = 1; nextIndex <= 20; nextIndex += 1) {
      await stack.ledger.apply({ positions: [], runs: [{ ...noEntries(run.id), sent: [{ ...sent, nextIndex }] }] });
      const looks = sums.mock.calls.length;
      await eventually(() => expect(sums.mock.calls.length).toBeGreaterThan(looks + 1), within);
    }
    expect(marks).not.toHaveBeenCalled();
    stack.work();
    expect((await playing).ending).toBe('complete');
    expect(marks.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('reads all marks once while nothing changes', async () => {
    const { stack, notices, play } = await begin();
    const [sums, marks] = [jest.spyOn(stack.ledger, 'sums'), jest.spyOn(stack.ledger, 'marks')];
    const playing = play();
    await eventually(() => expect(notices.join()).toContain('No service takes the jobs'), within);
    expect(sums.mock.calls.length).toBeGreaterThan(5);
    expect(marks).toHaveBeenCalledTimes(1);
    stack.work();
    expect((await playing).ending).toBe('complete');
  });

  it('ends as failed when a service says so in the archive', async () => {
    const { stack, run, play } = await begin({ onFrame: () => 'lose' });
    stack.work();
    const playing = play();
    await stack.archive.finish(
      run.id,
      failedOutcome('kelmu.query on day 3: index 5 came, 3 was expected', '2026-01-01T00:01:00.000Z'),
    );
    await expect(playing).rejects.toMatchObject({
      code: 'RUN_FAILED',
      message: expect.stringContaining('index 5 came'),
    });
  });

  it('ends with what was set aside once nothing comes after it any more', async () => {
    const { stack, play } = await begin({
      onFrame: ({ header }) => (header.messageType === 'banks.payment' ? 'set aside' : 'count'),
    });
    stack.work();
    const result = await play();
    expect(result.setAside).toBeGreaterThan(0);
    expect(result.counted + result.setAside).toBe(result.planned);
    expect([result.ending, result.firstDifference]).toEqual(['complete', undefined]);
  });
});
