import { failedOutcome, runKeyOf } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import { findMessageType, partyServices } from '@tietovirta/exchanges';
import { SliceFrames } from '@tietovirta/generation';
import { arrayIn, decodeFrame, encodeColumns, sliceKey, type Frame, type SliceAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import type { RunProgress, RunResult } from '@tietovirta/runs';
import { jest } from '@jest/globals';
import type { RecordsOnBrokers } from './stack-run-options.js';
import { longScenario, shortScenario, SimulatedStack, type SimulatedStackOptions } from './testing/index.js';

// Whole runs on machines that may be busy.
jest.setTimeout(60_000);

const scenario = shortScenario();
const hour = 3_600_000;
const second = 1000;
const stackOf = (options: Partial<SimulatedStackOptions> = {}): SimulatedStack =>
  new SimulatedStack({ scenario, seed: 1, ...options });

/** What a run came to that ended within an hour. */
async function played(stack: SimulatedStack, faultless = true): Promise<RunResult> {
  expect(await stack.play(hour)).toBe(true);
  return resultOf(stack, faultless);
}

function resultOf({ attempts }: SimulatedStack, faultless = true): RunResult {
  const { is, result, error } = attempts.at(-1) ?? {};
  expect([is, error]).toEqual(['ended', undefined]);
  const found = result as RunResult;
  if (faultless) expect([found.sent, found.counted]).toEqual([found.planned, found.planned]);
  return found;
}

/** A ledger that notes what it is asked. */
const noting = (ledger: Ledger, asked: string[]): Ledger =>
  new Proxy(ledger, {
    get: (target, name: keyof Ledger) => {
      asked.push(name);
      return target[name];
    },
  });

/** What the coordinator of a stack will ask its ledger. */
function askedByCoordinator({ backend }: SimulatedStack): readonly string[] {
  const asked: string[] = [];
  const ledgerOf = backend.ledgerOf.bind(backend);
  jest.spyOn(backend, 'ledgerOf').mockImplementation((process) => {
    const ledger = ledgerOf(process);
    return process.name === 'coordinator' ? noting(ledger, asked) : ledger;
  });
  return asked;
}

const jobsOf = ({ backend, run }: SimulatedStack): readonly unknown[] =>
  partyServices.flatMap(({ id }) => [...backend.jobs.read(id, runKeyOf(run))]);
const saying = ({ notices }: SimulatedStack, words: RegExp): readonly string[] =>
  notices.filter((notice) => words.test(notice));

describe('a run on a stack', () => {
  it('ends when every planned message is counted, follow-ups included, and leaves no jobs behind', async () => {
    const progress: RunProgress[] = [];
    const stack = stackOf({ onProgress: (one) => progress.push(one) });
    const result = await played(stack);
    expect(result).toMatchObject({ ending: 'complete', setAside: 0, firstDifference: undefined });
    expect(result.planned).toBeGreaterThan(100);
    expect(result.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(result.firstChange).toBeUndefined();
    expect(progress.at(-1)).toMatchObject({ share: 1, messages: result.planned });
    expect(stack.notices).toEqual([]);
    expect(jobsOf(stack)).toEqual([]);
  });

  it('brings back jobs that the queue has lost', async () => {
    const stack = stackOf({
      scenario: longScenario(),
      faults: [{ atMs: 2 * second, kind: 'emptied', target: 'queue', nth: 0, forMs: 0 }],
    });
    await played(stack);
    expect(saying(stack, /The queue does not know/)).toHaveLength(1);
  });

  it('has a failed job tried again, and fails with its reason when that does not help', async () => {
    const tried = new Set<string>();
    const healed = stackOf({
      onJob: (service, job) => {
        const name = JSON.stringify(job);
        if (service !== 'partners' || tried.has(name)) return;
        tried.add(name);
        throw new Error('the disk was full');
      },
    });
    expect((await played(healed)).ending).toBe('complete');
    expect(healed.notices.join()).toContain('A job of partners failed (the disk was full); it is tried again.');
    const broken = stackOf({
      onJob: (service) => {
        if (service === 'partners') throw new Error('the disk was full');
      },
    });
    await broken.play(hour);
    expect(broken.attempts.at(-1)).toMatchObject({
      is: 'failed',
      error: {
        code: 'RUN_FAILED',
        message: expect.stringMatching(/partners cannot do days? \d+.*: the disk was full/),
      },
    });
  });

  it('counts no failures of jobs while a server is away', async () => {
    let failures = 0;
    const stack: SimulatedStack = stackOf({
      faults: [{ atMs: 600, kind: 'away', target: 'broker', nth: 0, forMs: 60 * second }],
      onJob: (service) => {
        if (service !== 'partners' || stack.time.now() > 60 * second) return;
        failures += 1;
        throw new Error('no broker');
      },
    });
    expect((await played(stack)).ending).toBe('complete');
    expect(failures).toBeGreaterThan(10);
  });

  it('makes jobs again whose messages never arrived, once nothing waits for the counters any more', async () => {
    const faults = [0, 1].map(
      (nth) => ({ atMs: 600, kind: 'kill', target: 'counter', nth, forMs: 60 * second }) as const,
    );
    const stack: SimulatedStack = stackOf({
      faults,
      fateOf: ({ header }) =>
        header.messageType === 'banks.payment' && saying(stack, /made again/).length === 0 ? 'lost' : 'kept',
    });
    const result = await played(stack);
    const when = (words: string): number => stack.history.findIndex((line) => line.includes(words));
    expect(when('No counter works')).toBeGreaterThanOrEqual(0);
    expect(when('made again')).toBeGreaterThan(when('No counter works'));
    expect(result.lag?.records).toBeGreaterThan(0);
  });

  it('fails within minutes when making again changes nothing: what is missing cannot be counted any more', async () => {
    const stack = stackOf({ fateOf: ({ header }) => (header.messageType === 'banks.payment' ? 'lost' : 'kept') });
    expect(await stack.play(hour)).toBe(true);
    expect(stack.attempts.at(-1)).toMatchObject({
      is: 'failed',
      error: {
        message: expect.stringMatching(/^what \d+ jobs? sent, first days? \d.* of partners, was made again 3 times/),
      },
    });
    expect(stack.time.now()).toBeLessThan(400 * second);
  });

  it('makes jobs again in the end although something seems to lie before the counters for ever', async () => {
    const stack: SimulatedStack = stackOf({
      fateOf: ({ header }) =>
        header.messageType === 'banks.payment' && saying(stack, /made again/).length === 0 ? 'lost' : 'kept',
    });
    stack.backend.invisibleRecords = 1;
    await played(stack);
    expect(saying(stack, /made again/)).toHaveLength(1);
    expect(stack.time.now()).toBeGreaterThan(100 * second);
  });

  it('reads all marks only when sums come to the plan', async () => {
    const stack = stackOf();
    const asked = askedByCoordinator(stack);
    await played(stack);
    expect(asked.filter((question) => question === 'marks')).toHaveLength(1);
    expect(asked.filter((question) => question === 'sums').length).toBeGreaterThan(2);
  });

  it('reads all marks once while nothing changes', async () => {
    const faults = [0, 1, 2, 3, 4, 5].map((nth) => ({ atMs: 500, kind: 'kill', target: 'party', nth, forMs: hour }) as const); // oxfmt-ignore
    const stack = stackOf({ faults });
    const asked = askedByCoordinator(stack);
    expect(await stack.play(60 * second)).toBe(false);
    expect(saying(stack, /No service takes the jobs/)).toHaveLength(1);
    expect(asked.filter((question) => question === 'marks')).toHaveLength(1);
    expect(asked.filter((question) => question === 'sums').length).toBeGreaterThan(5);
  });

  it('says once that no service takes the jobs, and goes on when one does', async () => {
    const faults = [0, 1, 2, 3, 4, 5].map((nth) => ({ atMs: 500, kind: 'kill', target: 'party', nth, forMs: 60 * second }) as const); // oxfmt-ignore
    const stack = stackOf({ faults });
    await played(stack);
    expect(saying(stack, /No service takes the jobs of .*kelmu.*npm run stack.*the run waits 10 min/)).toHaveLength(1);
  });

  it('stops when asked, keeps what is counted, and goes on with what is missing', async () => {
    const made: string[] = [];
    const stack: SimulatedStack = stackOf({
      scenario: longScenario(),
      partiesEach: 1,
      onJob: (service, job) => made.push(`${service} ${JSON.stringify(job)}`),
      onProgress: ({ share }) => {
        if (share > 0.6 && made.length < 100) stack.stop();
      },
    });
    await stack.play(hour);
    expect(resultOf(stack, false)).toMatchObject({ ending: 'stopped', hash: '' });
    expect(jobsOf(stack)).toEqual([]);
    const before = made.splice(0);
    made.push(...Array.from({ length: 100 }, () => ''));
    await stack.resume(2 * hour);
    expect(resultOf(stack)).toMatchObject({ ending: 'complete', firstDifference: undefined });
    const complete = before.filter((job) => !made.includes(job));
    expect(complete.length).toBeGreaterThan(0);
  });

  it('stops within two seconds when somebody else asks for it in the archive, and goes on afterwards', async () => {
    let askedMs = 0;
    const stack: SimulatedStack = stackOf({
      scenario: longScenario(),
      onProgress: ({ share }) => {
        if (share < 0.3 || askedMs > 0) return;
        askedMs = stack.time.now();
        void stack.backend.kept.archive.askToStop(stack.run.id);
      },
    });
    await stack.play(hour);
    expect(resultOf(stack, false)).toMatchObject({ ending: 'stopped', hash: '' });
    expect(stack.time.now() - askedMs).toBeLessThan(2 * second);
    expect(jobsOf(stack)).toEqual([]);
    await stack.resume(2 * hour);
    expect(resultOf(stack)).toMatchObject({ ending: 'complete', firstDifference: undefined });
  });

  it('waits for a ledger that does not answer for a while', async () => {
    const stack = stackOf({ faults: [{ atMs: 2 * second, kind: 'away', target: 'database', nth: 0, forMs: 20 * second }] }); // oxfmt-ignore
    expect((await played(stack)).ending).toBe('complete');
    expect(saying(stack, /PostgreSQL/)).toEqual([
      'PostgreSQL does not answer (the database is away); waiting for it.',
      'PostgreSQL answers again.',
    ]);
  });

  it('ends as failed when a service says so in the archive', async () => {
    const stack = stackOf({ fateOf: () => 'lost' });
    await stack.play(5 * second);
    const failure = 'kelmu.query on day 3: index 5 came, 3 was expected';
    await stack.backend.kept.archive.finish(stack.run.id, failedOutcome(failure, '2026-01-01T00:01:00.000Z'));
    await stack.goOn(hour);
    expect(stack.attempts.at(-1)).toMatchObject({ is: 'failed', error: { code: 'RUN_FAILED', message: failure } });
  });

  it('names the part that is sick, with its reason, when nothing goes on', async () => {
    const sickParts = async (): Promise<readonly string[]> => ['counter is not ready: ledger: it does not answer'];
    const stack = stackOf({ fateOf: () => 'lost', sickParts });
    stack.backend.invisibleRecords = 40;
    await stack.play(60 * second);
    expect(saying(stack, /^No counter works, and 40 records lie before the counters\.\n {2}counter is not ready: ledger: it does not answer\n/)).toHaveLength(1); // oxfmt-ignore
  });

  it('is told from one whose messages were replaced on the way, slice by slice', async () => {
    const stack = stackOf();
    await stack.play(0);
    const { year, tasks } = scenarioPlan(scenario);
    const slice = tasks.find(({ messageType }) => messageType === 'tax-data.request') as SliceAddress;
    const [first] = new SliceFrames(year, runKeyOf(stack.run)).of(slice);
    const { header } = first as Frame;
    const columns = decodeFrame(first as Frame, findMessageType(header.messageType));
    arrayIn(columns, 'person', 'uint32')[0] = 1 + (arrayIn(columns, 'person', 'uint32')[0] as number);
    await stack.backend.broker.append({ header, body: encodeColumns(columns) }, sliceKey(slice));
    expect(await stack.goOn(hour)).toBe(true);
    const result = resultOf(stack);
    expect(result.firstDifference).toBeUndefined();
    expect(result.firstChange).toEqual({ ...slice, date: year.calendar.days[slice.day]?.date });
  });

  it('ends with what was set aside once nothing comes after it any more', async () => {
    const stack = stackOf({ fateOf: ({ header }) => (header.messageType === 'banks.payment' ? 'damaged' : 'kept') });
    const result = await played(stack, false);
    expect(result.setAside).toBeGreaterThan(0);
    expect(result.counted + result.setAside).toBe(result.planned);
    expect([result.ending, result.firstDifference]).toEqual(['complete', undefined]);
  });

  describe('has its records on the brokers', () => {
    /** Brokers with room or without, which note when they are asked to delete. */
    function brokers(hasRoom = true): RecordsOnBrokers & { asked: number; deletions: number; messages: number } {
      return {
        ...{ asked: 0, deletions: 0, messages: 0 },
        checkRoom(messages) {
          this.asked += 1;
          this.messages = messages;
          return hasRoom ? Promise.resolve() : Promise.reject(new Error('no room'));
        },
        deleteRead() {
          this.deletions += 1;
          return Promise.resolve();
        },
      };
    }

    it('looked at before the first message, and deleted once the run is whole', async () => {
      const records = brokers();
      const { planned } = await played(stackOf({ records }));
      expect(records).toMatchObject({ asked: 1, deletions: 1 });
      expect(Math.abs(records.messages / planned - 1)).toBeLessThan(0.02);
    });

    it('refused where there is no room for them, before anything is sent', async () => {
      const stack = stackOf({ records: brokers(false) });
      await stack.play(second);
      expect(stack.attempts[0]).toMatchObject({ is: 'refused', error: { message: 'no room' } });
      const { archive, ledger } = stack.backend.kept;
      expect(await archive.find(stack.run.id)).toMatchObject({ status: 'failed', outcome: { failure: 'no room' } });
      expect((await ledger.sums(stack.run.id)).sent).toBe(0);
      expect(jobsOf(stack)).toEqual([]);
    });

    it('kept where some were set aside, and a failure to delete them is told and fails no run', async () => {
      const kept = brokers();
      await played(stackOf({ records: kept, fateOf: ({ header }) => (header.messageType === 'banks.payment' ? 'damaged' : 'kept') }), false); // oxfmt-ignore
      expect(kept.deletions).toBe(0);
      const refusing = { ...brokers(), deleteRead: () => Promise.reject(new Error('not allowed')) };
      const stack = stackOf({ records: refusing });
      await played(stack);
      expect(stack.notices).toEqual(['Records that were read stay on the topics: not allowed']);
    });
  });
});
