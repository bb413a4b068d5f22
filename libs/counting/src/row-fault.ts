import type { ColumnFault } from '@tietovirta/messages';

/** Why a single message of a readable frame is set aside. */
export type RowFaultCode = ColumnFault;

/** A message with several faults is set aside for the first of these. */
export const faultsInOrder: readonly RowFaultCode[] = [
  'value-unknown',
  'person-unknown',
  'organisation-unknown',
  'time-outside',
];

export interface RowFault {
  readonly code: RowFaultCode;
  readonly messages: number;
  /** Names the first such message. */
  readonly reason: string;
}

const meanings: Readonly<Record<RowFaultCode, string>> = {
  'time-outside': 'its time lies outside the day or year of its frame',
  'person-unknown': 'its person is not in the population',
  'organisation-unknown': 'its counterparty is not in the directory',
  'value-unknown': 'a dimension or a number has a value outside its list or bounds',
};

/** Collects faults by code. */
export class RowFaults {
  private readonly found = new Map<RowFaultCode, { messages: number; firstOrdinal: number }>();

  add(code: RowFaultCode, ordinal: number): void {
    const known = this.found.get(code);
    if (known === undefined) this.found.set(code, { messages: 1, firstOrdinal: ordinal });
    else known.messages += 1;
  }

  get total(): number {
    return [...this.found.values()].reduce((sum, { messages }) => sum + messages, 0);
  }

  list(): readonly RowFault[] {
    return [...this.found].map(([code, { messages, firstOrdinal }]) => ({
      code,
      messages,
      reason: `message ${firstOrdinal}: ${meanings[code]}`,
    }));
  }
}
