/**
 * Puts on the topics of a run what a sound publisher never would, beside what it does: records that come again, copies with
 * damaged bodies, and poison. It never takes anything away.
 */
import { SliceFrames } from '@tietovirta/generation';
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { scenarioOfRun } from '@tietovirta/archive';
import type { Wire } from '@tietovirta/scenarios/wire';
import { damaged, type Damage, type KafkaForTests, type OutgoingRecord, type RecordTap, type StoredRecord } from '@tietovirta/transport-kafka/testing'; // oxfmt-ignore
import type { Moments } from './moments.js';
import type { RunUnderWay } from './run-under-way.js';

/** One in so many records. */
const repeatedOneIn = 5;
const corruptedOneIn = 1_000;
const poisonedOneIn = 10_000;
/** However short a run is. */
const atLeast = 3;

const poisons: readonly Damage[] = ['no-headers', 'type', 'version', 'header', 'day'];

export class Saboteur {
  readonly done = { seen: 0, repeated: 0, corrupted: 0, poisoned: 0 };
  /** Slices whose first record lay on its topic damaged before anybody published it. */
  readonly ahead: SliceAddress[] = [];
  private readonly known = new Set<string>();
  private tap: RecordTap | undefined;

  constructor(
    private readonly kafka: KafkaForTests,
    private readonly moments: Moments,
    private readonly wire: Wire,
  ) {}

  /** Resolves when nothing that is published from now on escapes it. */
  async begin(): Promise<void> {
    this.tap = await this.kafka.tap((source, records) => this.sabotage(source, records));
  }

  /** Puts damaged copies of the first records of slices on their topics; the parties must not have begun. */
  async comeAhead({ run, key }: RunUnderWay, slices: number): Promise<void> {
    const { year, tasks } = scenarioPlan(scenarioOfRun(run));
    const maker = new SliceFrames(year, key);
    while (this.ahead.length < slices) {
      const slice = this.moments.oneOf(tasks);
      if (this.ahead.includes(slice)) continue;
      const [first] = maker.of(slice);
      if (first === undefined) continue;
      const partition = sliceKey(slice);
      const [record] = this.kafka.tamperer.recordsOf(first, partition, this.wire);
      if (record === undefined) continue;
      await this.kafka.tamperer.put([damaged(record, 'content')], slice.messageType, partition);
      this.ahead.push(slice);
    }
  }

  async close(): Promise<void> {
    await this.tap?.close();
  }

  private async sabotage(source: string, records: readonly StoredRecord[]): Promise<void> {
    const more = records.flatMap((record) => this.besides(record));
    if (more.length > 0) await this.kafka.tamperer.putOn(source, more);
  }

  /** What follows a record that is seen for the first time; what it put there itself is left alone. */
  private besides(record: StoredRecord): readonly OutgoingRecord[] {
    const identity = `${String(record.headers['ce_tvrun'])} ${String(record.headers['ce_id'])}`;
    if (record.headers['ce_id'] === undefined || this.known.has(identity)) return [];
    this.known.add(identity);
    const { moments, done } = this;
    const { key, value, headers } = record;
    const original = { key, value, headers };
    const more: OutgoingRecord[] = [];
    done.seen += 1;
    if (moments.isOneIn(repeatedOneIn)) {
      more.push(original);
      done.repeated += 1;
    }
    if (moments.isOneIn(corruptedOneIn) || this.isDue(done.corrupted, 1)) {
      more.push(damaged(original, 'content'));
      done.corrupted += 1;
    }
    if (moments.isOneIn(poisonedOneIn) || this.isDue(done.poisoned, 2)) {
      more.push(this.poison(original));
      done.poisoned += 1;
    }
    return more;
  }

  private isDue(already: number, offset: number): boolean {
    return already < atLeast && this.done.seen > 20 * already + offset;
  }

  private poison(original: OutgoingRecord): OutgoingRecord {
    const { poisoned } = this.done;
    if (poisoned % 3 === 0) return { key: null, value: this.moments.bytes(200), headers: {} };
    if (poisoned % 3 === 1) return { key: null, value: Buffer.from('{"time":"2024-'), headers: { 'content-type': 'application/json' } }; // oxfmt-ignore
    return damaged(original, this.moments.oneOf(poisons));
  }
}
