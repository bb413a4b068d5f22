import { MemoryLedger } from '@tietovirta/ledger';
import fc from 'fast-check';
import { MemoryBroker } from '@tietovirta/simulation';
import { plainCounts, plainFrame, ConsumerProcess } from './testing/index.js';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const runs = ['1', '2'];

/** Several readers of one transport and one ledger, in which anything can happen at any time. */
class TroubledWorld {
  readonly ledger = new MemoryLedger();
  /** How many frames of each run were published, and how many records name none. */
  readonly published = new Map(runs.map((run) => [run, 0]));
  unassigned = 0;
  private readonly broker = new MemoryBroker(3);
  private readonly inFlight: Promise<void>[] = [];
  private readers: ConsumerProcess[] = [];
  /** Fenced by the broker; they do not know. */
  private readonly zombies: ConsumerProcess[] = [];

  readonly trouble = {
    start: (): void => {
      this.started();
    },
    publish: async (place: number): Promise<void> => {
      const run = runs[place % runs.length] as string;
      const index = this.published.get(run) as number;
      this.published.set(run, index + 1);
      await this.broker.append(plainFrame(index, run), keys[place % keys.length] as string);
    },
    litter: async (place: number): Promise<void> => {
      this.unassigned += 1;
      await this.broker.append(undefined, keys[place % keys.length] as string);
    },
    flush: (place: number): void => {
      const reader = this.pick(place);
      if (reader !== undefined) this.inFlight.push(reader.consumer.flush());
    },
    flushZombies: (): void => {
      this.inFlight.push(...this.zombies.map(({ consumer }) => consumer.flush()));
    },
    kill: (place: number): void => {
      this.remove(place)?.kill();
    },
    stop: (place: number): void => {
      const reader = this.remove(place);
      if (reader !== undefined) this.inFlight.push(reader.close());
    },
    fence: (place: number): void => {
      const zombie = this.remove(place);
      zombie?.transport.fence();
      if (zombie !== undefined) this.zombies.push(zombie);
    },
    refuse: (place: number): void => {
      this.pick(place)?.ledger.faults.push('refused');
    },
    loseAnswer: (place: number): void => {
      this.pick(place)?.ledger.faults.push('answer-lost');
    },
    beSilent: (place: number): void => {
      const reader = this.pick(place);
      if (reader !== undefined) reader.ledger.silence = 1;
    },
    writeSlowly: (place: number): void => {
      const reader = this.pick(place);
      if (reader !== undefined) reader.ledger.gate = pass(place);
    },
  };

  /** All trouble ends, the zombies try once more, and one healthy reader reads what is left. */
  async calm(): Promise<void> {
    this.trouble.flushZombies();
    await Promise.all(this.inFlight);
    for (const each of [...this.readers, ...this.zombies]) each.kill();
    const last = this.started();
    for (let patience = 0; !(await this.isAllWritten()); patience += 1) {
      if (patience > 2000) throw new Error('something is never written');
      await new Promise((resolve) => setImmediate(resolve));
      await last.consumer.flush();
    }
    last.kill();
  }

  private started(): ConsumerProcess {
    const reader = new ConsumerProcess(this.broker, this.ledger, { idleMs: 0, retryMs: 0 });
    // Some handlers come back later and let others come between.
    reader.handlers.onFrame = ({ position }) => (position % 3 === 0 ? pass(position % 7) : undefined);
    this.readers.push(reader);
    return reader;
  }

  private async isAllWritten(): Promise<boolean> {
    const { sources } = this.broker;
    const reached = await this.ledger.positions(sources.map((source) => `counters:${source}`));
    return sources.every((source) => (reached.get(`counters:${source}`) ?? 0) === this.broker.log(source).length);
  }

  private pick(place: number): ConsumerProcess | undefined {
    return this.readers[place % Math.max(1, this.readers.length)];
  }

  private remove(place: number): ConsumerProcess | undefined {
    const reader = this.pick(place);
    this.readers = this.readers.filter((each) => each !== reader);
    return reader;
  }
}

/** Lets others go on so many times. */
async function pass(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await Promise.resolve();
}

type Trouble = keyof TroubledWorld['trouble'];
const oftener: Partial<Record<Trouble, number>> = { publish: 12, flush: 6, start: 2 };
const kinds = Object.keys(new TroubledWorld().trouble) as Trouble[];
const step = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: oftener[kind] ?? 1, arbitrary: fc.constant(kind) }))),
  place: fc.nat(40),
  /** How far the others get before the next step. */
  pause: fc.nat(30),
});

it('whatever happens in between, each record is written once', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 120 }), async (steps) => {
    const backend = new TroubledWorld();
    backend.trouble.start();
    for (const { kind, place, pause } of steps) {
      await backend.trouble[kind](place);
      await pass(pause);
    }
    await backend.calm();
    for (const [run, frames] of backend.published) {
      const once = Object.fromEntries(Array.from({ length: frames }, (_, index) => [index, 1]));
      expect(await plainCounts(backend.ledger, Number(run))).toEqual(once);
    }
    expect(await backend.ledger.deadLetters(0)).toHaveLength(backend.unassigned);
  });
  await fc.assert(property, { numRuns: 300 });
}, 60_000);
