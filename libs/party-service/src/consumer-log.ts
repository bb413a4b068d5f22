/** Logs what happens while openings are consumed and shows it to Prometheus. */
import { Logger } from '@nestjs/common';
import type { ConsumerEvent } from '@tietovirta/ledger-consumer';
import type { Metrics } from '@tietovirta/service-runtime';

export class ConsumerLog {
  private readonly log = new Logger('Answers');
  private readonly foreign = new Set<string>();

  constructor(
    private readonly metrics: Pick<Metrics, 'ledgerFlushed' | 'guardLost' | 'recordsForeign' | 'recordsLost'>,
  ) {}

  record(event: ConsumerEvent): void {
    switch (event.kind) {
      case 'assigned':
        this.log.log(`reads ${event.sources.length} sources`, { sources: event.sources });
        break;
      case 'flushed':
        this.metrics.ledgerFlushed(event.seconds);
        break;
      case 'dropped':
        if (event.by === 'guard') this.metrics.guardLost();
        this.log.warn(`reads again from where the ledger stands: ${event.reason}`);
        break;
      case 'retrying':
        this.log.warn(`reads nothing until it is answered: ${event.reason}`);
        break;
      case 'passed-over':
        this.metrics.recordsForeign(1);
        this.logPassedOver(event.runKey);
        break;
      case 'lost':
        this.metrics.recordsLost(event.lost.source, Math.max(0, event.lost.first - event.lost.position));
        this.log.error('records are gone before they were answered', { ...event.lost, runKeys: event.runKeys });
        break;
      case 'run-failed':
        this.log.error('a run cannot be answered', { runKey: event.runKey }, event.error);
    }
  }

  /** Once a run: there may be millions of records. */
  private logPassedOver(runKey: string): void {
    if (this.foreign.has(runKey)) return;
    this.foreign.add(runKey);
    this.log.log('passes over the records of a run that is over or unknown here', { runKey });
  }
}
