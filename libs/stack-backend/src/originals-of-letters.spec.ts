import type { RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import type { OriginalRecord, StoredDeadLetter } from '@tietovirta/transport-kafka';
import { originalsOf, originalsSender } from './originals-of-letters.js';

const letterAt = (position: number): DeadLetter => ({
  ...{ messageType: 'kelmu.query', day: 1, index: 0, next: 10, messages: 10, code: 'body-unreadable', reason: 'x' },
  ...{ source: 'tietovirta.kelmu/0', position, isRecovered: false },
});
const recordOf = (position: number): OriginalRecord => ({ key: Buffer.from(`${position}`), value: null, headers: {} });

/** A topic that keeps the records of these positions, oldest first, and notes what is sent again. */
function topicWith(positions: readonly number[]): {
  readonly list: (from?: number, limit?: number) => Promise<readonly StoredDeadLetter[]>;
  readonly resend: (letter: { readonly source: string }, original: OriginalRecord) => Promise<void>;
  readonly looks: () => number;
  readonly resent: OriginalRecord[];
} {
  const kept = positions.map((position, place) => ({
    facts: { ...letterAt(position) },
    original: recordOf(position),
    position: place,
  }));
  const resent: OriginalRecord[] = [];
  let looks = 0;
  return {
    list: async (from = 0, limit = 1_000) => {
      looks += 1;
      return kept.slice(from, from + limit);
    },
    resend: async (_letter, original) => void resent.push(original),
    looks: () => looks,
    resent,
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, position) => position);

describe('the records behind dead letters', () => {
  it('are found wherever they lie in the topic, by source and position', async () => {
    const positions = [2_400, 3, 1_000, 999, 1_999];
    const letters = positions.map(letterAt);
    const found = await originalsOf(topicWith(upTo(2_500)), letters);
    expect(letters.map((letter) => Number(found.get(letter)?.key))).toEqual(positions);
  });

  it('are looked for no longer than until all are found', async () => {
    const topic = topicWith(upTo(2_500));
    await originalsOf(topic, [letterAt(3)]);
    expect(topic.looks()).toBe(1);
  });

  it('are missing where the broker keeps them no more', async () => {
    const letters = [letterAt(1), letterAt(99)];
    const found = await originalsOf(topicWith(upTo(10)), letters);
    expect(letters.map((letter) => found.has(letter))).toEqual([true, false]);
  });

  it('are not sent again as they are when they are gone, or cannot be read as what they stand for', async () => {
    const topic = topicWith(upTo(10));
    const run = { id: 1, year: 2024, startedAt: '2026-01-01T00:00:00.000Z' } as RunRecord;
    const letters = [letterAt(1), letterAt(99)];
    const send = await originalsSender(topic, run, letters);
    for (const letter of letters) expect(await send(letter)).toBe(false);
    expect(topic.resent).toEqual([]);
  });
});
