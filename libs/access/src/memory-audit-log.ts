import type { AuditEntry } from '@tietovirta/control-contract';
import type { AuditedChange, AuditLog, AuditPage } from './audit-log.js';

/** An audit log that ends with the process: for dry runs, and as the plainest reading of the port's promise. */
export class MemoryAuditLog implements AuditLog {
  private readonly entries: AuditEntry[] = [];

  async begin(change: AuditedChange): Promise<AuditEntry> {
    const entry = { ...change, id: this.entries.length + 1, result: 'asked' };
    this.entries.push(entry);
    return entry;
  }

  async end(id: number, result: string): Promise<void> {
    const entry = this.entries[id - 1];
    if (entry !== undefined) this.entries[id - 1] = { ...entry, result };
  }

  async list({ before = Infinity, limit }: AuditPage): Promise<readonly AuditEntry[]> {
    return this.entries
      .filter(({ id }) => id < before)
      .reverse()
      .slice(0, limit);
  }
}
