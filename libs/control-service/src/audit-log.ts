/**
 * Who changed what. A line is written before a change is tried and completed after it: a change whose end nobody wrote down is one
 * during which the server ended. Lines are only ever added.
 */
import { appendFile, readFile } from 'node:fs/promises';
import type { AuditEntry } from '@tietovirta/control-contract';

export interface AuditLog {
  /** @returns writes down how it ended */
  begin(entry: Omit<AuditEntry, 'id' | 'result'>): Promise<(result: string) => Promise<void>>;
  /** The newest first. */
  list(): Promise<readonly AuditEntry[]>;
}

/** An audit log as JSON lines in a file: a line when a change is asked for, another one with its result. */
export class FileAuditLog implements AuditLog {
  private constructor(
    private readonly file: string,
    private readonly entries: AuditEntry[],
  ) {}

  static async open(file: string): Promise<FileAuditLog> {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    const byId = new Map<number, AuditEntry>();
    for (const line of text.split('\n').filter((each) => each !== '')) {
      const entry = JSON.parse(line) as AuditEntry; // written by this class
      byId.set(entry.id, entry);
    }
    return new FileAuditLog(file, [...byId.values()]);
  }

  async begin(asked: Omit<AuditEntry, 'id' | 'result'>): Promise<(result: string) => Promise<void>> {
    const place = this.entries.push({ ...asked, id: this.entries.length + 1, result: 'asked' }) - 1;
    await this.write(place);
    return async (result) => {
      this.entries[place] = { ...(this.entries[place] as AuditEntry), result };
      await this.write(place);
    };
  }

  async list(): Promise<readonly AuditEntry[]> {
    return [...this.entries].reverse();
  }

  /** JSON has no line breaks of its own: a text with one in it cannot fake a line. */
  private async write(place: number): Promise<void> {
    await appendFile(this.file, `${JSON.stringify(this.entries[place])}\n`, { mode: 0o600 });
  }
}
