/** Records that cannot be read far enough to know their run: kept under a number that no run has. */
import { noEntries, type DeadLetter, type RunEntries } from '@tietovirta/counting';
import type { RunHandler } from '@tietovirta/ledger-consumer';
import type { UnreadableRecord } from '@tietovirta/transport';
import type { HeldRecords } from './held-records.js';

export const unassignedRunId = 0;

export class UnassignedRecords implements RunHandler {
  private deadLetters: DeadLetter[] = [];

  constructor(private readonly held: HeldRecords) {}

  /** Frames say their run. */
  handle(): void {}

  unreadable({ source, position, code, reason }: UnreadableRecord): void {
    this.held.hold({ source, position });
    // How many messages it held is unknown; it stands for itself.
    const unknown = { messageType: '', day: 0, index: 0, next: 1, messages: 1 };
    this.deadLetters.push({ ...unknown, code, reason, source, position, isRecovered: false });
  }

  takeEntries(): RunEntries {
    const deadLetters = this.deadLetters;
    this.deadLetters = [];
    return { ...noEntries(unassignedRunId), deadLetters };
  }
}
