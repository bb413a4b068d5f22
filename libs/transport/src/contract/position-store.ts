import type { DurableTransport } from '../durable-transport.js';
import type { Subscription, Transport } from '../transport.js';

/** Stores the positions of each group in memory, like a ledger that never fails. */
export class PositionStore {
  private readonly reached = new Map<string, number>();

  save(group: string, source: string, nextPosition: number): void {
    this.reached.set(`${group} ${source}`, nextPosition);
  }

  positionsOf(group: string, sources: readonly string[]): ReadonlyMap<string, number> {
    return new Map(
      sources.flatMap((source) => {
        const position = this.reached.get(`${group} ${source}`);
        return position === undefined ? [] : [[source, position] as const];
      }),
    );
  }
}

/**
 * A durable transport as a plain one: the position is saved after each frame was handled. `groupPrefix` separates these groups from
 * others on the same broker.
 */
export function withStoredPositions(transport: DurableTransport, store: PositionStore, groupPrefix: string): Transport {
  return {
    publish: (frame, key) => transport.publish(frame, key),
    settled: () => transport.settled(),
    failure: () => transport.failure(),
    close: () => transport.close(),
    subscribe: (subscription: Subscription) => {
      const group = `${groupPrefix}.${subscription.group}`;
      transport.subscribe({
        ...subscription,
        group,
        positionsOf: (sources) => Promise.resolve(store.positionsOf(group, sources)),
        skipped: ({ source, nextPosition }) => {
          store.save(group, source, nextPosition);
        },
        handle: async (delivery) => {
          await subscription.handle(delivery);
          store.save(group, delivery.source, delivery.nextPosition);
        },
      });
    },
  };
}
