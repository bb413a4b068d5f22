import { MemoryArchive, type RunClock } from '@tietovirta/archive';
import { Timeline, windowOf } from '@tietovirta/pace';
import { startRun } from '@tietovirta/runs';
import { resolveScenario } from '@tietovirta/scenarios';
import { AskedRunPace } from './asked-pace.js';

const scenario = resolveScenario({
  overrides: { exchanges: 'tax-data', from: '2024-03-04', to: '2024-03-11', speed: '3600' },
});
const timeline = new Timeline(windowOf(scenario));
const at = (time: string): number => Date.parse(`2024-03-${time}:00+02:00`);
const clockAt = (instantMs: number | null, isPaused = false): RunClock => ({
  ...{ beginMs: timeline.startMs, releasedMs: instantMs ?? timeline.startMs, instantMs, isPaused },
  ...{ isMoving: false, lateMs: 0, beats: 1 },
});

let archive: MemoryArchive;
let pace: AskedRunPace;
const asked = async (): Promise<unknown> => (await archive.find(1))?.asked;

beforeEach(async () => {
  archive = new MemoryArchive();
  await startRun(archive, { scenario, productVersion: '1', startedAt: '2026-01-01T00:00:00.000Z' });
  pace = new AskedRunPace(archive, 1);
});

describe('the pace of a run that another process coordinates', () => {
  it('is asked for in the archive, each time as a whole', async () => {
    await archive.tellClock(1, clockAt(at('04T06:30')));
    await pace.pause();
    expect(await asked()).toEqual({ nth: 1, isPaused: true });
    await pace.step('hour');
    expect(await asked()).toEqual({ nth: 2, isPaused: true, goalMs: at('04T07:00') });
    await pace.jump(at('06T00:00'));
    expect(await asked()).toEqual({ nth: 3, isPaused: false, goalMs: at('06T00:00') });
    await pace.resume();
    expect(await asked()).toEqual({ nth: 4, isPaused: false });
  });

  it('stays paused after a jump when it was paused before', async () => {
    await archive.tellClock(1, clockAt(at('04T06:30'), true));
    await pace.jump(at('06T00:00'));
    expect(await asked()).toEqual({ nth: 1, isPaused: true, goalMs: at('06T00:00') });
  });

  it('is changed by one of two operators who ask at once; the other is told so', async () => {
    await archive.tellClock(1, clockAt(at('04T06:30')));
    const both = await Promise.allSettled([pace.pause(), pace.step('day')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({
      reason: { refusal: 'pace-asked', message: 'Somebody else changed the pace of run 1 at the same moment.' },
    });
    expect(await asked()).toEqual({ nth: 1, isPaused: true });
  });

  it.each([
    ['back', '04T06:29', 'The clock of the run stands at 2024-03-04 06:30 already: it never goes back.'],
    ['out of its window', '12T00:00', 'The clock of the run cannot stand there.'],
  ])('does not go %s', async (_, time, says) => {
    await archive.tellClock(1, clockAt(at('04T06:30')));
    await expect(pace.jump(at(time))).rejects.toThrow(says);
    expect(await asked()).toBeUndefined();
  });

  it('does not step on at the end, nor before the run has begun', async () => {
    await expect(pace.step('day')).rejects.toThrow('Run 1 is only just beginning.');
    await archive.tellClock(1, clockAt(timeline.endMs));
    await expect(pace.step('day')).rejects.toThrow('The last day of the run is counted.');
    expect(await asked()).toBeUndefined();
  });

  it('of one without a clock counts from the days that were begun', async () => {
    await archive.tellClock(1, { ...clockAt(null), beginMs: at('06T00:00') });
    await pace.step('day');
    expect(await asked()).toEqual({ nth: 1, isPaused: true, goalMs: at('07T00:00') });
    await expect(pace.jump(at('05T00:00'))).rejects.toThrow('The clock of the run stands at 2024-03-06 00:00 already');
  });
});
