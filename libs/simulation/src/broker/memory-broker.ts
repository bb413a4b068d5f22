/**
 * What a broker does, within this process: keeps what is published, assigns its sources to the readers of a group, and
 * fences readers. Keeps the promise of a durable transport (its contract suites run on it),
 * and lets a proof do what real brokers only do in an accident.
 */
import { partitionOfKey, type Frame } from '@tietovirta/messages';
import type { Line } from '../line.js';
import type { MemoryReader } from './memory-reader.js';
import { MemoryTransport } from './memory-transport.js';

/** A record: a frame, or undefined where something unreadable lies. */
export type MemoryRecord = Frame | undefined;

export interface MemoryBrokerOptions {
  /** Draws one of so many places: which member a rebalance begins with. Default: the first. */
  readonly place?: (count: number) => number;
  /** What becomes of a record on its way into a source. Default: it stays as it is. */
  readonly onAppend?: (record: MemoryRecord) => MemoryRecord | 'lost';
}

export class MemoryBroker {
  readonly sources: readonly string[];
  private readonly logs: ReadonlyMap<string, MemoryRecord[]>;
  /** All readers that live, in a group or fenced. */
  private readonly readers = new Set<MemoryReader>();
  private readonly groups = new Map<string, MemoryReader[]>();
  private readonly committed = new Map<string, number>();
  /** First position that each source keeps; 0 when absent. */
  private readonly firsts = new Map<string, number>();
  private rebalances = 0;
  private pause = Promise.resolve();

  constructor(
    readonly partitions: number,
    private readonly options: MemoryBrokerOptions = {},
  ) {
    this.sources = Array.from({ length: partitions }, (_, partition) => `memory/${partition}`);
    this.logs = new Map(this.sources.map((source) => [source, []]));
  }

  /** @param line from the process of the endpoint to this broker; a prompt one by default */
  open(line?: Line): MemoryTransport {
    return new MemoryTransport(this, line);
  }

  append(record: MemoryRecord, key: string): Promise<void> {
    return this.appendTo(this.sourceOf(key), record);
  }

  async appendTo(source: string, record: MemoryRecord): Promise<void> {
    await this.pause;
    const kept = this.options.onAppend === undefined ? record : this.options.onAppend(record);
    if (kept === 'lost') return;
    this.log(source).push(kept);
    for (const reader of this.readers) reader.wake();
  }

  /** Publishing waits until that has happened. */
  interrupt(until: Promise<void>): void {
    this.pause = until;
  }

  log(source: string): MemoryRecord[] {
    return this.logs.get(source) as MemoryRecord[];
  }

  /** The first position that a source keeps. */
  first(source: string): number {
    return this.firsts.get(source) ?? 0;
  }

  /** Deletes the records of a source before a position, as brokers do by age and size. Readers notice when they come there. */
  deleteBefore(source: string, position: number): void {
    this.firsts.set(source, position);
    for (const reader of this.readers) reader.wake();
  }

  /** The source is deleted and begins anew, without records. */
  beginAnew(source: string): void {
    this.log(source).length = 0;
    this.firsts.delete(source);
    for (const reader of this.readers) reader.wake();
  }

  sourceOf(key: string): string {
    return this.sources[partitionOfKey(key, this.partitions)] as string;
  }

  commit(group: string, positions: ReadonlyMap<string, number>): void {
    for (const [source, position] of positions) this.committed.set(`${group} ${source}`, position);
  }

  /** Records that a group has not committed. */
  lag(group: string): number {
    return [...this.lagBySource(group).values()].reduce((sum, lag) => sum + lag, 0);
  }

  lagBySource(group: string): ReadonlyMap<string, number> {
    const behind = (source: string): number =>
      this.log(source).length - (this.committed.get(`${group} ${source}`) ?? 0);
    return new Map(this.sources.map((source) => [source, behind(source)]));
  }

  join(reader: MemoryReader): void {
    this.readers.add(reader);
    this.groups.set(reader.group, [...this.membersOf(reader.group), reader]);
    this.rebalance(reader.group);
  }

  isMember(reader: MemoryReader): boolean {
    return this.membersOf(reader.group).includes(reader);
  }

  /** Takes a reader out of its group. One that is fenced goes on reading what it had, and others read the same. */
  leave(reader: MemoryReader): void {
    if (!this.isMember(reader)) return;
    this.groups.set(
      reader.group,
      this.membersOf(reader.group).filter((each) => each !== reader),
    );
    this.rebalance(reader.group);
  }

  /** Fences the readers whose processes have not answered for so many milliseconds. */
  expelSilent(sessionMs: number): void {
    for (const reader of [...this.groups.values()].flat()) if (reader.silentMs > sessionMs) this.leave(reader);
  }

  /** Assigns the sources of all groups anew. */
  rebalanceAll(): void {
    for (const group of this.groups.keys()) this.rebalance(group);
  }

  /** The reader dies; the group may not know yet. */
  end(reader: MemoryReader): void {
    this.readers.delete(reader);
  }

  private membersOf(group: string): readonly MemoryReader[] {
    return this.groups.get(group) ?? [];
  }

  /** Each member hears of it in its own time: two may read a source for a while. Of several assignments the last one holds. */
  private rebalance(group: string): void {
    const members = this.membersOf(group);
    this.rebalances += 1;
    const { rebalances } = this;
    const first = this.options.place?.(members.length) ?? 0;
    members.forEach((member, place) => {
      const sources = this.sources.filter((_, partition) => (partition + first) % members.length === place);
      member.notify(() => {
        if (member.rebalance < rebalances) member.assigned(sources, rebalances);
      });
    });
  }
}
