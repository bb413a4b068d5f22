/** A ledger in memory that says how much a run gives it to keep. */
import { MemoryLedger, type LedgerBatch } from '@tietovirta/ledger';
import type { LedgerLoad } from './bench-report.js';

export class MeteredLedger extends MemoryLedger {
  private batches = 0;
  private bytesWritten = 0;

  override apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    this.batches += 1;
    this.bytesWritten += bytesIn([batch.positions, batch.runs]);
    return super.apply(batch);
  }

  /** @param runId of the run that was played */
  async load(runId: number): Promise<LedgerLoad> {
    const { cells, members, marks, sent } = await this.read(runId);
    const letters = await this.deadLetters(runId);
    const rows = cells.values.length + members.length + marks.length + sent.length + letters.length;
    return { rows, batches: this.batches, bytesWritten: this.bytesWritten };
  }
}

/** Of everything in it: 8 a number, texts and bytes by their length. */
function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 0;
  for (const part of Object.values(value)) bytes += bytesIn(part);
  return bytes;
}
