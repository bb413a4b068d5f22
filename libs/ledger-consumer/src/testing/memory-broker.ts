/**
 * What a broker does, within this process: keeps what is published, assigns its sources to the readers of a group, and
 * fences readers. Keeps the promise of a durable transport (its contract suites run on it),
 * and lets a spec do what real brokers only do in an accident.
 */
import { partitionOfKey } from '@tietovirta/transport';
import type { Frame } from '@tietovirta/messages';
import type { MemoryReader } from './memory-reader.js';
import { MemoryTransport } from './memory-transport.js';

/** A record: a frame, or undefined where something unreadable lies. */
export type MemoryRecord = Frame | undefined;

export class MemoryBroker {
  readonly sources: readonly string[];
  private readonly logs: ReadonlyMap<string, MemoryRecord[]>;
  /** All readers that live, in a group or fenced. */
  private readonly readers = new Set<MemoryReader>();
  private readonly groups = new Map<string, MemoryReader[]>();
  private readonly committed = new Map<string, number>();
  private pause = Promise.resolve();

  constructor(readonly partitions: number) {
    this.sources = Array.from({ length: partitions }, (_, partition) => `memory/${partition}`);
    this.logs = new Map(this.sources.map((source) => [source, []]));
  }

  open(): MemoryTransport {
    return new MemoryTransport(this);
  }

  async append(record: MemoryRecord, key: string): Promise<void> {
    await this.pause;
    this.log(this.sourceOf(key)).push(record);
    for (const reader of this.readers) reader.wake();
  }

  /** Publishing waits until that has happened. */
  interrupt(until: Promise<void>): void {
    this.pause = until;
  }

  log(source: string): MemoryRecord[] {
    return this.logs.get(source) as MemoryRecord[];
  }

  sourceOf(key: string): string {
    return this.sources[partitionOfKey(key, this.partitions)] as string;
  }

  commit(group: string, positions: ReadonlyMap<string, number>): void {
    for (const [source, position] of positions) this.committed.set(`${group} ${source}`, position);
  }

  /** Records that a group has not committed. */
  lag(group: string): number {
    return this.sources.reduce(
      (sum, source) => sum + this.log(source).length - (this.committed.get(`${group} ${source}`) ?? 0),
      0,
    );
  }

  join(reader: MemoryReader): void {
    this.readers.add(reader);
    this.groups.set(reader.group, [...this.membersOf(reader.group), reader]);
    this.rebalance(reader.group);
  }

  /** Takes a reader out of its group. One that is fenced goes on reading what it had, and others read the same. */
  leave(reader: MemoryReader): void {
    if (!this.membersOf(reader.group).includes(reader)) return;
    this.groups.set(
      reader.group,
      this.membersOf(reader.group).filter((each) => each !== reader),
    );
    this.rebalance(reader.group);
  }

  /** The reader dies; the group may not know yet. */
  end(reader: MemoryReader): void {
    this.readers.delete(reader);
  }

  private membersOf(group: string): readonly MemoryReader[] {
    return this.groups.get(group) ?? [];
  }

  private rebalance(group: string): void {
    const members = this.membersOf(group);
    members.forEach((member, place) => {
      member.assigned(this.sources.filter((_, partition) => partition % members.length === place));
    });
  }
}
