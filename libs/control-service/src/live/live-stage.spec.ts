import { jest } from '@jest/globals';
import { MemoryArchive, type RunRecord } from '@tietovirta/archive';
import type { LiveRun } from '@tietovirta/live';
import { startRun } from '@tietovirta/runs';
import { resolveScenario } from '@tietovirta/scenarios';
import type { ControlBackend } from '../control-backend.js';
import type { LiveRuns } from './live-runs.js';
import { LiveStage } from './live-stage.js';

describe('a run that begins', () => {
  let run: RunRecord;
  let come: (live: LiveRun) => void;
  let said: string[];
  let stage: LiveStage;

  beforeEach(async () => {
    const scenario = resolveScenario({ scenario: 'smoke' });
    run = await startRun(new MemoryArchive(), { scenario, productVersion: '1', startedAt: '2026-01-01T00:00:00.000Z' });
    jest.useFakeTimers();
    const picture = new Promise<LiveRun>((resolve) => (come = resolve));
    const runs = { follow: async () => ({ picture }) } as unknown as LiveRuns; // what a stage asks of it here
    stage = new LiveStage({ version: '1', player: {} } as ControlBackend, runs, () => 0);
    said = [];
    stage.feed.note = ({ text }) => void said.push(text.en);
    await stage.began(run);
  });
  afterEach(() => {
    stage.end();
    jest.useRealTimers();
  });

  it('has words for it when its picture takes long, as meanwhile the one before stands', () => {
    jest.advanceTimersByTime(1_499);
    expect(said).toEqual(['Run 1 started.']);
    jest.advanceTimersByTime(1);
    expect(said[1]).toMatch(/^The picture of run 1 comes once its plan is worked out\. /);
  });

  it('has none when the picture is there at once', async () => {
    const state = { figures: [] };
    come({ layout: { figures: [] }, state: () => state } as unknown as LiveRun); // a picture of nothing
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    jest.advanceTimersByTime(60_000);
    expect(said).toEqual(['Run 1 started.']);
  });
});
