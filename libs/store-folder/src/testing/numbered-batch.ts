import type { LedgerBatch } from '@tietovirta/ledger';

const cellsInBatch = 300;
const messageType = 'kelmu.query';

/**
 * The batch with this number, large enough to be killed in the middle; each part of it tells the number.
 * Plain, without the builders of the contract: those need Jest, and child processes run without it.
 */
export const numberedBatch = (number: number): LedgerBatch => {
  const day = number % 3;
  const cells = Array.from({ length: cellsInBatch }, (_, cell) => cell);
  return {
    positions: [
      { partition: 0, from: number, to: number + 1 },
      { partition: 1, from: number * 7, to: number * 7 + 7 },
    ],
    deltas: {
      messageTypes: cells.map(() => messageType),
      days: cells.map(() => day),
      cells,
      counts: cells.map(() => number + 1),
    },
    marks: [
      {
        messageType,
        day,
        nextFrame: number + 1,
        isComplete: false,
        counted: number,
        setAside: 1,
        hashLow: 2,
        hashHigh: 3,
      },
    ],
    deadLetters: [
      { messageType, day, frame: number, messages: 1, code: 'frame-unreadable', reason: `batch ${number}` },
    ],
  };
};
