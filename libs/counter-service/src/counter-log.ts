/** Logs what happens while frames are consumed and shows it to Prometheus: once a flush, never once a message. */
import { Logger } from '@nestjs/common';
import { daysOfDeltas } from '@tietovirta/counting';
import { typeInExchange } from '@tietovirta/exchanges';
import type { LedgerBatch } from '@tietovirta/ledger';
import type { ConsumerEvent } from '@tietovirta/ledger-consumer';
import type { Metrics } from '@tietovirta/service-runtime';

export class CounterLog {
  private readonly log = new Logger('Counter');
  private readonly passedOver = new Set<string>();

  constructor(private readonly metrics: Metrics) {}

  record(event: ConsumerEvent): void {
    switch (event.kind) {
      case 'assigned':
        this.log.log(`reads ${event.sources.length} sources`, { sources: event.sources });
        break;
      case 'flushed':
        this.recordFlush(event.seconds, event.batch);
        break;
      case 'dropped':
        if (event.by === 'guard') this.metrics.guardLost();
        this.log.warn(`reads again from where the ledger stands: ${event.reason}`);
        break;
      case 'retrying':
        this.log.warn(`reads nothing until it is answered: ${event.reason}`);
        break;
      case 'passed-over':
        this.logPassedOver(event.runKey);
        break;
      case 'lost':
        this.metrics.recordsLost(event.lost.source, Math.max(0, event.lost.first - event.lost.position));
        this.log.error('records are gone before they were counted', { ...event.lost, runKeys: event.runKeys });
        break;
      case 'run-failed':
        this.log.error('a run was ended', { runKey: event.runKey }, event.error);
    }
  }

  private recordFlush(seconds: number, { runs }: LedgerBatch): void {
    const counted = new Map<string, number>();
    for (const { deltas, deadLetters } of runs) {
      for (const { messageType, count } of daysOfDeltas(deltas))
        counted.set(messageType, (counted.get(messageType) ?? 0) + count);
      for (const { code, messages } of deadLetters)
        if (messages > 0) this.metrics.messagesSetAside(code, messages);
        else this.metrics.recordRefused(code);
    }
    for (const [messageType, messages] of counted) this.metrics.messagesCounted(typeInExchange(messageType), messages);
    this.metrics.ledgerFlushed(seconds);
    this.log.debug('flushed', { messages: Object.fromEntries(counted), milliseconds: Math.round(seconds * 1000) });
  }

  /** Once a run: there may be millions of records. */
  private logPassedOver(runKey: string): void {
    if (this.passedOver.has(runKey) || this.passedOver.size >= 1000) return;
    this.passedOver.add(runKey);
    this.log.warn(
      'passes over the records of a run that has failed, or that is of another database on these topics: give each database a topic prefix of its own',
      { runKey },
    );
  }
}
