import { MemoryLedger } from '@tietovirta/ledger';
import { MemoryBroker } from '@tietovirta/simulation';
import { numbers, until } from '@tietovirta/transport/contract';
import type { LedgerConsumerOptions } from '../ledger-consumer.js';
import { ConsumerProcess } from './consumer-process.js';
import { plainCounts, plainFrame } from './plain-handlers.js';

/** The first source of the broker of a world, and the only one unless it asks for more. */
export const source = 'memory/0';

/** A broker, a ledger, and the processes that consume from the one into the other. */
export class ConsumerWorld {
  readonly broker: MemoryBroker;
  readonly ledger = new MemoryLedger();
  private readonly processes: ConsumerProcess[] = [];

  constructor(sources = 1) {
    this.broker = new MemoryBroker(sources);
  }

  started(options: Partial<LedgerConsumerOptions> = {}): ConsumerProcess {
    const process = new ConsumerProcess(this.broker, this.ledger, options);
    this.processes.push(process);
    return process;
  }

  async publish(indexes: readonly number[], run?: string): Promise<void> {
    for (const index of indexes) await this.broker.append(plainFrame(index, run), 'key');
  }

  /** How often each frame is in the ledger, by its index. */
  counted(runId = 1): Promise<Readonly<Record<number, number>>> {
    return plainCounts(this.ledger, runId);
  }

  /** Where the counters stand by the ledger. */
  async position(): Promise<number | undefined> {
    const name = `counters:${source}`;
    return (await this.ledger.positions([name])).get(name);
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.close()));
  }
}

/** What `counted` says of so many frames that are there once each. */
export const onceEach = (count: number): Readonly<Record<number, number>> =>
  Object.fromEntries(numbers(count).map((index) => [index, 1]));

/** The frames that a process handles from now on, and a wait for so many of them. */
export const watch = (
  process: ConsumerProcess,
): { readonly seen: number[]; readonly all: (count: number) => Promise<void> } => {
  const seen: number[] = [];
  process.handlers.onFrame = ({ frame }) => void seen.push(frame.header.index);
  const all = async (count: number): Promise<void> => {
    await until(
      () => seen.length >= count,
      () => seen,
    );
    // The last one is processed when its handler has come back.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { seen, all };
};
