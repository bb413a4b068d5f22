import type { RunRecord, RunStatus } from '@tietovirta/archive';
import { resolveScenario, toStored } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import { mayDelete, readingGroups, type Keeping } from './records-of-run.js';

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

describe('the groups that read topics', () => {
  it('are the counters and every party', () => {
    const groups = readingGroups({ topicPrefix: 'tv', databaseId: 'd' });
    expect(groups).toEqual(expect.arrayContaining(['tv.d.counters', 'tv.d.parties.kelmu', 'tv.d.parties.kanta']));
  });
});
