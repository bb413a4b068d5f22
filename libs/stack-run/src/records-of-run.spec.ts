import type { Archive, RunRecord, RunStatus } from '@tietovirta/archive';
import { resolveScenario, toStored } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import { mayDelete, readingGroups, recordsOfRun, type Keeping } from './records-of-run.js';

const nowMs = Date.parse('2026-11-27T12:00:00Z');

const runOf = (wire: Wire, startedAt: string, status: RunStatus = 'finished'): RunRecord => ({
  ...{ id: 1, name: 'smoke', year: 2024, productVersion: '0', generation: 3, status, startedAt },
  scenario: toStored({ ...resolveScenario({ scenario: 'smoke' }), wire }),
});

const isDeleted = (keep: Keeping['keep'], wire: Wire, ...others: readonly RunRecord[]): boolean =>
  mayDelete(wire, others, { keep, retentionHours: 24, wire: 'frames' }, nowMs);

describe('records of a run that has ended', () => {
  it('go when they are frames, and stay as messages for other readers', () => {
    expect(isDeleted('messages', 'frames')).toBe(true);
    expect(isDeleted('messages', 'messages')).toBe(false);
  });

  it('go or stay, whatever they are, where the settings say so', () => {
    expect(isDeleted('none', 'messages')).toBe(true);
    expect(isDeleted('all', 'frames')).toBe(false);
  });

  it('stay while another run of the same topics is under way', () => {
    expect(isDeleted('messages', 'frames', runOf('frames', '2026-11-27T11:00:00Z', 'running'))).toBe(false);
    expect(isDeleted('none', 'frames', runOf('frames', '2026-11-27T11:00:00Z', 'running'))).toBe(false);
  });

  it('stay behind messages of another run that are kept for readers, until their hours are over', () => {
    expect(isDeleted('messages', 'frames', runOf('messages', '2026-11-26T13:00:00Z'))).toBe(false);
    expect(isDeleted('messages', 'frames', runOf('messages', '2026-11-26T11:00:00Z'))).toBe(true);
    expect(isDeleted('messages', 'frames', runOf('frames', '2026-11-27T11:00:00Z'))).toBe(true);
    expect(isDeleted('none', 'frames', runOf('messages', '2026-11-26T13:00:00Z'))).toBe(true);
  });
});

describe('what a run leaves on the brokers', () => {
  const at = (wire: Wire, others: readonly RunRecord[]) => {
    const asked: unknown[] = [];
    const note = (...words: readonly unknown[]): Promise<void> => Promise.resolve(void asked.push(words));
    const archive = {
      list: () => Promise.resolve([{ ...runOf(wire, '2026-11-27T11:00:00Z', 'running'), id: 7 }, ...others]),
    };
    const backend = {
      ...{ topicPrefix: 'tv', databaseId: 'd', archive: archive as unknown as Archive }, // nothing else of it is asked
      records: { checkRoom: note, deleteRead: note },
      keeping: { keep: 'messages', retentionHours: 24, wire: 'frames' } as const,
    };
    const scenario = { ...resolveScenario({ scenario: 'smoke', overrides: { exchanges: 'kelmu' } }), wire };
    return { asked, records: recordsOfRun(backend, 7, scenario, () => nowMs) };
  };

  it('is asked room for by its wire, and deleted in its own exchanges, though it is itself still under way', async () => {
    const { asked, records } = at('frames', []);
    await records.checkRoom(12);
    await records.deleteRead();
    expect(asked).toEqual([
      ['frames', 12],
      [['kelmu'], readingGroups({ topicPrefix: 'tv', databaseId: 'd' })],
    ]);
  });

  it('stays where another run has messages there, whose hours go by the wall clock', async () => {
    const { asked, records } = at('frames', [runOf('messages', '2026-11-26T13:00:00Z')]);
    await records.deleteRead();
    expect(asked).toEqual([]);
  });
});

describe('the groups that read topics', () => {
  it('are the counters and every party', () => {
    const groups = readingGroups({ topicPrefix: 'tv', databaseId: 'd' });
    expect(groups).toEqual(expect.arrayContaining(['tv.d.counters', 'tv.d.parties.kelmu', 'tv.d.parties.kanta']));
  });
});
