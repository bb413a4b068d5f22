import { deltasOfDays, KeySet } from '@tietovirta/counting';
import type { LedgerBatch } from '@tietovirta/ledger';

const cellsInBatch = 300;
const messageType = 'kelmu.query';
const place = { messageType, measure: 'distinct person per month', period: 0, cell: 0 };

/**
 * The batch with this number, large enough to be killed in the middle; each part of it contains the number.
 * Plain, without the builders of the contract: those need Jest, and child processes run without it.
 */
export const numberedBatch = (runId: number, number: number): LedgerBatch => {
  const day = number % 3;
  const cells = Array.from({ length: cellsInBatch }, (_, cell) => cell);
  return {
    positions: [
      { source: `run-${runId}/0`, from: number, to: number + 1 },
      { source: `run-${runId}/1`, from: number * 7, to: number * 7 + 7 },
    ],
    runs: [
      {
        runId,
        deltas: deltasOfDays(cells.map((cell) => ({ messageType, day, cell, count: number + 1 }))),
        members: [{ ...place, members: new KeySet().addKeys([number, 7 * number]).bytes() }],
        marks: [
          {
            messageType,
            day,
            nextIndex: number + 1,
            isComplete: false,
            counted: number,
            setAside: 1,
            hashLow: 2,
            hashHigh: 3,
            holes: [],
          },
        ],
        sent: [{ messageType, day, nextIndex: number + 1, messages: number + 2, content: null, holes: [] }],
        deadLetters: [
          {
            messageType,
            day,
            index: number,
            next: number + 1,
            messages: 1,
            code: 'body-unreadable',
            reason: `batch ${number}`,
            source: `run-${runId}/0`,
            position: number,
            isRecovered: false,
          },
        ],
        recovered: [],
      },
    ],
  };
};
