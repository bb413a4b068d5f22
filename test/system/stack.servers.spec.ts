/**
 * The whole product on Kafka, Redis and PostgreSQL, its services as processes: it comes to what one process comes to, whatever
 * happens to it meanwhile. The moments of what happens depend on a seed; TIETOVIRTA_TEST_SEED sets it.
 */
import { sliceKey } from '@tietovirta/messages';
import { jest } from '@jest/globals';
import { describeOnInfrastructure, eventually } from '@tietovirta/testing';
import { sendOneDamaged } from './stack/faulty-party.js';
import { refusedWrites, writeLate } from './stack/late-write.js';
import { Moments, testSeed } from './stack/moments.js';
import { playReferences, referenceRun } from './stack/reference-run.js';
import type { RunDocument } from './stack/run-document.js';
import type { RunUnderWay } from './stack/run-under-way.js';
import { Saboteur } from './stack/saboteur.js';
import type { SupervisedService } from './stack/supervised-service.js';
import { StackUnderTest } from './stack/stack-under-test.js';
import { recordFact } from './stack/measured-facts.js';

const startMs = 300_000;
jest.setTimeout(600_000);

const year = ['year-2024', '--scale', '1/1000'];
/** As many days as a stack takes seconds to make, so that what disturbs it comes in time. */
const spring = ['--from', '2024-03-01', '--to', '2024-06-01', '--scale', '1/200'];
const leapDays = ['--from', '2024-02-26', '--to', '2024-03-03', '--scale', '1/1000'];
const someKelmu = ['--exchanges', 'kelmu', '--from', '2024-05-06', '--to', '2024-05-09', '--scale', '1/100'];
const settings = {
  /** Records before the counters at which makers pause: what happens then happens in the middle of their work. */
  TIETOVIRTA_LAG_LIMIT: '30',
  /** Small days are mostly waiting for servers. */
  TIETOVIRTA_JOB_CONCURRENCY: '4',
};

const seed = testSeed();
const within = { withinMs: 60_000 };
const round = (seconds: number): number => Math.round(seconds * 10) / 10;

// Before there are servers: nearly all of their start is waiting.
beforeAll(() => void playReferences(spring, year, leapDays, someKelmu));

await describeOnInfrastructure(
  `The services of a stack (seed ${seed})`,
  (infrastructure) => {
    let stack: StackUnderTest;
    let ofSpring: RunDocument;
    beforeAll(async () => {
      stack = await StackUnderTest.start(infrastructure(), { counters: 2, settings });
      ofSpring = await referenceRun(spring);
    }, startMs);
    afterAll(() => stack.stop(), startMs);

    /** Every cell, every total and the hash; planned = sent = counted, and nothing is set aside in the end. */
    const expectToEqual = async (run: RunUnderWay, expected: RunDocument): Promise<void> => {
      const found = await run.ended();
      expect({ seed, ...found }).toEqual({ seed, ...expected });
      expect([found.sent, found.counted, found.setAside]).toEqual([found.planned, found.planned, 0]);
    };

    it.each([
      ['frames', 'a thousandth of the year', year],
      ['messages', 'a thousandth of some days', leapDays],
    ] as const)('Law 5: as %s, %s has every cell and the hash that one process finds', (wire, what, words) =>
      stack.proving(async () => {
        const expected = await referenceRun(words);
        const since = performance.now();
        await expectToEqual(await stack.play([...words, '--wire', wire], expected), expected);
        recordFact(
          `stack: ${what}, ${expected.planned} messages as ${wire}, in ${round((performance.now() - since) / 1000)} s`,
        );
      }),
    );

    it('Law 3: counters are killed five times, and no figure changes', () =>
      stack.proving(async () => {
        const moments = new Moments(seed, 'killed counters');
        const run = await stack.play(spring, ofSpring);
        const [first, second, third] = moments.shares(3, { from: 0.02, to: 0.5 }) as [number, number, number];
        const recoveries: (number | undefined)[] = [];
        const killAt = async (share: number, victims: readonly SupervisedService[]): Promise<void> => {
          await run.reaches(share);
          recoveries.push(...(await Promise.all(victims.map((counter) => stack.killAndMeasure(counter, run)))));
        };
        await killAt(first, stack.counters); // both at once: until one is back, no counter works
        await killAt(second, stack.counters);
        await killAt(third, [moments.oneOf(stack.counters)]); // the other takes over
        await expectToEqual(run, ofSpring);
        const recovered = recoveries.map((seconds) =>
          seconds === undefined ? 'never, as another did it' : `${round(seconds)} s`,
        );
        expect(recovered).toHaveLength(5);
        recordFact(`stack: killed counters wrote again after ${recovered.join(', ')} (seed ${seed})`);
      }));

    it.each([
      ['frames', spring],
      ['messages', leapDays],
    ] as const)('Laws 3 and 4: %s that come twice, damaged or as poison change no figure', (wire, words) =>
      stack.proving(async () => {
        const moments = new Moments(seed, `saboteur of ${wire}`);
        const expected = wire === 'frames' ? ofSpring : await referenceRun(words);
        const strays = (await stack.backend.ledger.deadLetters(0)).length;
        const saboteur = new Saboteur(stack.kafka, moments, wire);
        await saboteur.begin();
        try {
          for (const party of stack.parties) party.suspend();
          const run = await stack.play([...words, '--wire', wire], expected);
          await saboteur.comeAhead(run, 8);
          for (const party of stack.parties) party.resume();
          await expectToEqual(run, expected);
          const letters = await stack.backend.ledger.deadLetters(run.run.id);
          const recovered = letters.filter(({ isRecovered }) => isRecovered).map(sliceKey);
          expect([seed, recovered.sort()]).toEqual([seed, saboteur.ahead.map(sliceKey).sort()]);
          expect({ seed, letters: letters.length }).toEqual({ seed, letters: recovered.length });
          await eventually(async () => {
            const now = (await stack.backend.ledger.deadLetters(0)).length;
            expect(now - strays).toBe(saboteur.done.poisoned);
          }, within);
          const { seen, repeated, corrupted, poisoned } = saboteur.done;
          expect({ seed, isDisturbed: repeated > 50 && corrupted >= 3 && poisoned >= 3 }).toEqual({
            seed,
            isDisturbed: true,
          });
          recordFact(`stack: of ${seen} records as ${wire} ${repeated} came twice, ${corrupted} again damaged, ${recovered.length} damaged before they came, and ${poisoned} were poison (seed ${seed})`); // oxfmt-ignore
        } finally {
          for (const party of stack.parties) party.resume();
          await saboteur.close();
        }
      }),
    );

    it('Law 3: parties are killed in the middle of their work, Redis is emptied and restarted, and no figure changes', () =>
      stack.proving(async () => {
        const moments = new Moments(seed, 'killed parties');
        const run = await stack.play(spring, ofSpring);
        let killedAtWork = 0;
        const kill = async (): Promise<void> => {
          const busy = await eventually(async () => {
            const standings = await Promise.all(
              stack.parties.map(async (party) => ({ party, ...(await stack.backend.jobs.counts(party.name)) })),
            );
            const found = standings.filter(({ active }) => active > 0);
            expect(found.length > 0 || standings.every(({ waiting }) => waiting === 0)).toBe(true);
            return found.map(({ party }) => party);
          }, within);
          killedAtWork += Math.min(1, busy.length);
          // Makers may be through before half of it is counted: then parties are killed who only answer.
          await moments.oneOf(busy.length > 0 ? busy : stack.parties).kill();
        };
        const faults = [kill, kill, kill, () => stack.emptyRedis(), () => stack.infrastructure.redis.restart()];
        const shares = moments.shares(faults.length, { from: 0.02, to: 0.6 });
        for (const [place, share] of shares.entries()) {
          await run.reaches(share);
          await faults[place]?.();
        }
        await expectToEqual(run, ofSpring);
        expect({ seed, isOneKilledAtWork: killedAtWork > 0 }).toEqual({ seed, isOneKilledAtWork: true });
      }));

    it('Law 3: connections to PostgreSQL end at any moment, between commit and acknowledgement too, and no figure changes', () =>
      stack.proving(async () => {
        const moments = new Moments(seed, 'ended connections');
        const run = await stack.play(spring, ofSpring);
        for (const share of moments.shares(6, { from: 0.02, to: 0.6 })) {
          await run.reaches(share);
          if (moments.isOneIn(2))
            await stack.lineOf(moments.oneOf(stack.counters)).loseNextCommit(async () => void (await stack.terminateBackends())); // oxfmt-ignore
          else await stack.terminateBackends();
        }
        await expectToEqual(run, ofSpring);
      }));

    it('Law 3: the late write of a counter that hung is refused, Kafka is restarted, and no figure changes', () =>
      stack.proving(async () => {
        const moments = new Moments(seed, 'hanging counter');
        const run = await stack.play(spring, ofSpring);
        const [restart, late] = moments.shares(2, { from: 0.02, to: 0.5 }) as [number, number];
        await run.reaches(restart);
        await stack.infrastructure.kafka.restart();
        await run.reaches(late);
        const { counter, hung, refusedBefore } = await writeLate(stack, run);
        await eventually(async () => expect(await refusedWrites(counter)).toBeGreaterThan(refusedBefore), within);
        await expectToEqual(run, ofSpring);
        recordFact(`stack: the late write of a counter that hung for ${round(hung)} s was refused (seed ${seed})`);
      }));

    it('Law 4: a record that came damaged only is set aside, and counted when its dead letter is sent again', () =>
      stack.proving(async () => {
        const moments = new Moments(seed, 'damaged for good');
        const expected = await referenceRun(someKelmu);
        await stack.service('kelmu').stop();
        const run = await stack.play(someKelmu, expected);
        await sendOneDamaged(stack, run, moments);
        await stack.service('kelmu').start();
        const damaged = await run.ended();
        expect(damaged.setAside).toBeGreaterThan(0);
        expect(damaged.counted + damaged.setAside).toBe(damaged.sent);
        expect(damaged.cells).not.toEqual(expected.cells);
        const id = String(run.run.id);
        expect(await stack.say('dead-letters', 'resend', '--run', id, '--all')).toMatchObject({ code: 0 });
        const kept = (await stack.backend.archive.find(run.run.id))?.outcome;
        const { planned, hash } = expected;
        expect(kept).toMatchObject({ planned, sent: planned, counted: planned, setAside: 0, hash, cellsDiffering: 0 });
      }));
  },
  { isOwn: true },
);
