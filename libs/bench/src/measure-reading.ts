/** Measures how fast one process reads, decodes and counts what lies on a broker; nothing is written to a ledger. */
import { RunCounter } from '@tietovirta/counting';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { Delivery, DurableTransport, UnreadableRecord } from '@tietovirta/transport';
import type { StackSample } from './stack-samples.js';

export interface ReadingOptions {
  readonly transport: DurableTransport;
  readonly planned: ScenarioPlan;
  readonly samples: readonly StackSample[];
  /** Seconds of publishing what is read then. */
  readonly seconds: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Messages a second, from the first that came to the last. @throws Error when not all came, each once */
export async function measureReading(options: ReadingOptions): Promise<number> {
  const { transport, now } = options;
  const published = await publish(options);
  const counters = new Map<string, RunCounter>();
  let firstMs: number | undefined;
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const handle = ({ frame, source, position }: Delivery): void => {
    firstMs ??= now();
    counterOf(frame.header.run, counters, options.planned).count(frame, { source, position });
    // A frame that comes again, as after a rebalance, is none of those that are waited for.
    if (countedBy(counters) >= published) done();
  };
  const unreadable = ({ source, position, code, reason }: UnreadableRecord): never => {
    throw new Error(`${source} at ${position} cannot be read: ${code}, ${reason}`);
  };
  transport.subscribe({ group: 'bench', positionsOf: async () => new Map(), handle, unreadable });
  await Promise.race([all, transport.failure().then((error) => Promise.reject(error))]);
  const ms = now() - (firstMs ?? 0);
  const counted = countedBy(counters);
  if (counted !== published) throw new Error(`${published} messages were published and ${counted} counted`);
  return (published / ms) * 1000;
}

/** So often as will take about so long: a transport takes over far more than it can send in that time. */
async function publish({ transport, samples, seconds, now }: ReadingOptions): Promise<number> {
  let published = 0;
  let [repetition, wanted] = [0, 1];
  const start = now();
  while (repetition < wanted) {
    repetition += 1;
    for (const { frame, key } of samples) {
      await transport.publish({ header: { ...frame.header, run: `1-r${repetition}` }, body: frame.body }, key);
      published += frame.header.rows;
    }
    if (repetition > 1) continue;
    await transport.settled();
    wanted = Math.max(1, Math.round((seconds * 1000) / (now() - start)));
  }
  await transport.settled();
  return published;
}

const countedBy = (counters: ReadonlyMap<string, RunCounter>): number =>
  [...counters.values()].reduce((sum, counter) => sum + counter.counted, 0);

function counterOf(run: string, counters: Map<string, RunCounter>, { year, messageTypes }: ScenarioPlan): RunCounter {
  const counter = counters.get(run) ?? new RunCounter({ calendar: year.calendar, messageTypes, marks: [] });
  counters.set(run, counter);
  return counter;
}
