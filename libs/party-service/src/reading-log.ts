/** What happens while openings are read, told to the log and to Prometheus. */
import { Logger } from '@nestjs/common';
import type { ReadingEvent } from '@tietovirta/ledger-consumer';
import type { Metrics } from '@tietovirta/service-runtime';

export class ReadingLog {
  private readonly log = new Logger('Answers');
  private readonly foreign = new Set<string>();

  constructor(private readonly metrics: Pick<Metrics, 'ledgerFlushed' | 'guardLost' | 'recordsForeign'>) {}

  tell(event: ReadingEvent): void {
    switch (event.kind) {
      case 'assigned':
        this.log.log(`reads ${event.sources.length} sources`, { sources: event.sources });
        break;
      case 'flushed':
        this.metrics.ledgerFlushed(event.seconds);
        break;
      case 'lost':
        if (event.by === 'guard') this.metrics.guardLost();
        this.log.warn(`reads again from where the ledger stands: ${event.reason}`);
        break;
      case 'waiting':
        this.log.warn(`reads nothing until it is answered: ${event.reason}`);
        break;
      case 'foreign':
        this.metrics.recordsForeign(1);
        this.tellForeign(event.runKey);
        break;
      case 'run-failed':
        this.log.error('a run cannot be answered', { runKey: event.runKey }, event.error);
    }
  }

  /** Once a run: there may be millions of records. */
  private tellForeign(runKey: string): void {
    if (this.foreign.has(runKey)) return;
    this.foreign.add(runKey);
    this.log.log('passes over the records of a run that is over or unknown here', { runKey });
  }
}
