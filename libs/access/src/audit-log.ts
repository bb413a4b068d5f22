import type { AuditEntry } from '@tietovirta/control-contract';

/** A change as it is asked for. */
export type AuditedChange = Omit<AuditEntry, 'id' | 'result'>;

export interface AuditPage {
  /** Only lines with smaller ids; from the newest on when absent. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/**
 * Who changed what. Promise: a line that `begin` resolved for is there after a restart, with the result `asked` until `end` says
 * another: a change whose end nobody wrote down is one during which the server ended. Ids grow; lines are never removed.
 */
export interface AuditLog {
  begin(change: AuditedChange): Promise<AuditEntry>;
  end(id: number, result: string): Promise<void>;
  /** The newest first. */
  list(page: AuditPage): Promise<readonly AuditEntry[]>;
}
