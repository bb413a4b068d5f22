/**
 * Records that were set aside and wait to be kept as they came. They are sent before the ledger is written: one that is sent twice
 * does no harm, one that is never sent would be missed. The ledger holds the facts in any case, so that a record which the
 * sink refuses holds nothing up.
 */
import type { DeadLetter } from '@tietovirta/counting';
import { Logger } from '@nestjs/common';
import type { LedgerBatch } from '@tietovirta/ledger';
import type { DeadLetterSink, SendDeadLetter } from './dead-letter-sink.js';

interface HeldRecord {
  readonly run: string | undefined;
  readonly send: SendDeadLetter;
}

const placeOf = ({ source, position }: Pick<DeadLetter, 'source' | 'position'>): string => `${source} ${position}`;

export class HeldRecords {
  private readonly log = new Logger('DeadLetters');
  private readonly held = new Map<string, HeldRecord>();

  constructor(private readonly sink: DeadLetterSink) {}

  /** Takes hold of the record that is being handled. */
  hold(place: Pick<DeadLetter, 'source' | 'position'>, run?: string): void {
    this.held.set(placeOf(place), { run, send: this.sink.hold(place.source, place.position) });
  }

  /** Sends what a batch sets aside: each record once, with the first reason that was found. */
  async send({ runs }: LedgerBatch): Promise<void> {
    const firsts = new Map<string, DeadLetter>();
    for (const letter of runs.flatMap(({ deadLetters }) => deadLetters))
      if (!firsts.has(placeOf(letter))) firsts.set(placeOf(letter), letter);
    await Promise.all([...firsts].map(([place, letter]) => this.sendOne(place, letter)));
  }

  /** What was held is read again, here or elsewhere. */
  forget(): void {
    this.held.clear();
  }

  private async sendOne(place: string, { code, reason, source, position }: DeadLetter): Promise<void> {
    const record = this.held.get(place);
    if (record === undefined) return;
    this.held.delete(place);
    const facts = { code, reason, source, position, run: record.run };
    try {
      await record.send(facts);
    } catch (error) {
      this.log.error('a record that was set aside is not among the dead letters', facts, error);
    }
  }
}
