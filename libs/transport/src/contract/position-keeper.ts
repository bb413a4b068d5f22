import type { DurableTransport } from '../durable-transport.js';
import type { Subscription, Transport } from '../transport.js';

/** Remembers how far each group has come, as a ledger does that never fails. */
export class PositionKeeper {
  private readonly reached = new Map<string, number>();

  note(group: string, source: string, nextPosition: number): void {
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
 * A durable transport for those who know nothing of positions: each frame is noted once it was handled. Others may read from
 * the same broker: `groupPrefix` keeps their groups apart from these.
 */
export function keepingPositions(transport: DurableTransport, keeper: PositionKeeper, groupPrefix: string): Transport {
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
        positionsOf: (sources) => Promise.resolve(keeper.positionsOf(group, sources)),
        skipped: ({ source, nextPosition }) => {
          keeper.note(group, source, nextPosition);
        },
        handle: async (delivery) => {
          await subscription.handle(delivery);
          keeper.note(group, delivery.source, delivery.nextPosition);
        },
      });
    },
  };
}
