/**
 * What a broker does, within this process: keeps what is published, shares sources out among the endpoints of a group, and
 * takes them from endpoints that it holds for dead. Keeps the promise of a durable transport (its contract suites run on it),
 * and lets a proof do what real brokers only do in an accident.
 */
import { partitionOfKey } from '@tietovirta/transport';
import type { Frame } from '@tietovirta/messages';
import type { MemoryReading } from './memory-reading.js';
import { MemoryTransport } from './memory-transport.js';

/** A record: a frame, or undefined where something lies that nobody can read. */
export type MemoryRecord = Frame | undefined;

export class MemoryBroker {
  readonly sources: readonly string[];
  private readonly logs: ReadonlyMap<string, MemoryRecord[]>;
  /** Who lives, in a group or held for dead. */
  private readonly readings = new Set<MemoryReading>();
  private readonly groups = new Map<string, MemoryReading[]>();
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
    for (const reading of this.readings) reading.wake();
  }

  /** Answers nobody who publishes until that has happened. */
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

  join(reading: MemoryReading): void {
    this.readings.add(reading);
    this.groups.set(reading.group, [...this.membersOf(reading.group), reading]);
    this.shareOut(reading.group);
  }

  /** Also for one that does not know: it goes on reading what it had, and others read the same. */
  leave(reading: MemoryReading): void {
    if (!this.membersOf(reading.group).includes(reading)) return;
    this.groups.set(
      reading.group,
      this.membersOf(reading.group).filter((each) => each !== reading),
    );
    this.shareOut(reading.group);
  }

  /** Dies, whatever the group knows of it. */
  end(reading: MemoryReading): void {
    this.readings.delete(reading);
  }

  private membersOf(group: string): readonly MemoryReading[] {
    return this.groups.get(group) ?? [];
  }

  private shareOut(group: string): void {
    const members = this.membersOf(group);
    members.forEach((member, place) => {
      member.assigned(this.sources.filter((_, partition) => partition % members.length === place));
    });
  }
}
