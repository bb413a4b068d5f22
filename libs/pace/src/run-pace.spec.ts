import { calendarYear } from '@tietovirta/calendar';
import type { Speed } from '@tietovirta/scenarios';
import { RunPace, Timeline, type PaceClock, type WithoutClock } from './index.js';

const calendar = calendarYear(2024);
const timeline = new Timeline({ calendar, fromDay: calendar.dayIndexOf('2024-03-04'), toDay: calendar.dayIndexOf('2024-03-11') }); // oxfmt-ignore
const at = (time: string): number => Date.parse(`2024-03-${time}:00+02:00`);
const timeOf = (instantMs: number | undefined): string | undefined =>
  instantMs === undefined ? undefined : new Date(instantMs + 7_200_000).toISOString().slice(8, 16);

let wallMs = 0;
/** A run by its clock, which counts at once whatever is due. */
function byClock(speed: Speed): {
  readonly pace: RunPace;
  readonly clock: PaceClock;
  readonly after: (ms: number) => string | undefined;
} {
  const pace = new RunPace(speed, timeline, () => wallMs);
  const clock = pace.playByClock(timeline.startMs);
  const after = (ms: number): string | undefined => {
    wallMs += ms;
    clock.reach(clock.dueMs(wallMs), wallMs);
    return timeOf(pace.standing.instantMs);
  };
  return { pace, clock, after };
}

describe('the clock of a run', () => {
  it('goes as many simulated seconds a second as its speed says, minute by minute', () => {
    const { after } = byClock(60);
    expect([after(999), after(1), after(500), after(500), after(58_000)]).toEqual([
      ...['04T00:00', '04T00:01', '04T00:01', '04T00:02', '04T01:00'],
    ]);
  });

  it('goes as the one on the wall in real time', () => {
    const { after } = byClock('real');
    expect([after(59_999), after(1), after(60_000)]).toEqual(['04T00:00', '04T00:01', '04T00:02']);
  });

  it('rests until the next minute is due, and no longer', () => {
    const { clock, after } = byClock(60);
    expect(clock.restMs(wallMs)).toBe(1000);
    after(1500);
    expect(clock.restMs(wallMs)).toBe(500);
  });

  it('stands while it is paused, and goes on from there without making up for it', () => {
    const { pace, after } = byClock(3_600);
    after(2_000);
    pace.pause();
    expect([after(60_000), after(60_000)]).toEqual(['04T02:00', '04T02:00']);
    expect(pace.standing).toMatchObject({ isPaused: true, isMoving: false, lateMs: 0 });
    pace.resume();
    expect([after(0), after(1_000)]).toEqual(['04T02:00', '04T03:00']);
  });

  it('is late by the wall time since its end was due where the whole window is due at once, and by no more once it is there', () => {
    const { pace, after } = byClock(1_000_000_000);
    wallMs += 20_000;
    expect(pace.standing.lateMs).toBeCloseTo(20_000);
    expect(after(1_000)).toBe('11T00:00');
    wallMs += 60_000;
    expect(pace.standing.lateMs).toBeCloseTo(21_000 - 0.6048); // which the week takes at this speed
  });

  it('says by how much it is late, in wall time', () => {
    const { pace } = byClock(3_600);
    wallMs += 10_000;
    expect(pace.standing.lateMs).toBe(10_000);
  });

  it('is at its goal at once when it is sent to where it stands', () => {
    const { pace, clock, after } = byClock(3_600);
    after(2_000);
    pace.jump(at('04T02:00'));
    expect([pace.hurries, after(1_000)]).toEqual([false, '04T03:00']);
    pace.pause();
    pace.jump(at('04T03:00'));
    expect([pace.standing.isPaused, clock.restMs(wallMs)]).toEqual([true, Infinity]);
  });

  it('follows what others asked for: to stand, to hurry to a goal, to go', () => {
    const { pace, after } = byClock(3_600);
    pace.follow({ isPaused: true });
    expect(after(5_000)).toBe('04T00:00');
    pace.follow({ isPaused: true, goalMs: at('05T00:00') });
    expect([after(0), pace.standing.isPaused]).toEqual(['05T00:00', true]);
    pace.follow({ isPaused: false });
    expect(after(1_000)).toBe('05T01:00');
    pace.follow({ isPaused: false, goalMs: at('06T00:00') });
    expect([after(0), after(1_000)]).toEqual(['06T00:00', '06T01:00']);
  });

  it('goes on at another speed from where it stands', () => {
    const { pace, after } = byClock(60);
    after(60_000);
    pace.setSpeed(86_400);
    expect([after(0), after(1_000)]).toEqual(['04T01:00', '05T01:00']);
    pace.setSpeed('max');
    expect(after(0)).toBe('11T00:00');
  });

  it.each([
    ['batch', '04T00:01'],
    ['hour', '04T01:00'],
    ['day', '05T00:00'],
    ['month', '11T00:00'],
  ] as const)('steps by one %s and pauses', (unit, then) => {
    const { pace, after } = byClock('real');
    pace.pause();
    pace.step(unit);
    expect([after(0), after(60_000)]).toEqual([then, then]);
    expect(pace.standing.isPaused).toBe(true);
  });

  it('jumps to an instant, and goes on at its speed where it did not stand', () => {
    const { pace, after } = byClock(60);
    pace.jump(at('06T13:45'));
    expect([after(0), after(1_000)]).toEqual(['06T13:45', '06T13:46']);
  });

  it('jumps to an instant, and stands there where it stood', () => {
    const { pace, after } = byClock(60);
    pace.pause();
    pace.jump(at('06T13:45'));
    expect([after(0), after(1_000)]).toEqual(['06T13:45', '06T13:45']);
  });

  it('goes on after a step when it is resumed on the way', () => {
    const { pace, after } = byClock(60);
    pace.step('hour');
    pace.resume();
    expect([after(0), after(1_000)]).toEqual(['04T01:00', '04T01:01']);
  });

  it('never goes back', () => {
    const { pace, after } = byClock(3_600);
    after(2_000);
    expect(() => pace.jump(at('04T01:59'))).toThrow('The clock of the run stands at 2024-03-04 02:00 already');
  });

  it.each([at('11T00:01'), at('03T23:59'), at('05T00:00') + 1])(
    'stands on whole minutes of its window alone: not %d',
    (instantMs) => {
      expect(() => byClock(60).pace.jump(instantMs)).toThrow('The clock of the run cannot stand there.');
    },
  );

  it('has no step at its end', () => {
    const { pace, after } = byClock('max');
    after(0);
    expect(() => pace.step('day')).toThrow('The last day of the run is counted.');
  });
});

describe('a run without a clock', () => {
  let left = 0;
  const withoutClock: WithoutClock = {
    leave: () => {
      left += 1;
      return at('06T00:00');
    },
    takenMs: () => at('06T00:00'),
  };
  const atMax = (): RunPace => {
    left = 0;
    const pace = new RunPace('max', timeline, () => wallMs);
    pace.playWithoutClock(withoutClock);
    return pace;
  };

  it('tells no instant, and none before the days that were begun are counted', () => {
    const pace = atMax();
    expect(pace.standing).toMatchObject({ isPaused: false, isMoving: true, instantMs: undefined });
    pace.pause();
    expect(pace.standing).toMatchObject({ isPaused: true, isMoving: true, instantMs: undefined });
    pace.playByClock(at('06T00:00'));
    expect(pace.standing).toMatchObject({ isPaused: true, isMoving: false, instantMs: at('06T00:00') });
  });

  it('finishes the days that were begun when it is asked to pause, to step, to jump, or for a speed, once', () => {
    const asks: readonly ((pace: RunPace) => void)[] = [
      (pace) => {
        pace.pause();
      },
      (pace) => {
        pace.step('day');
      },
      (pace) => {
        pace.jump(at('08T00:00'));
      },
      (pace) => {
        pace.setSpeed(60);
      },
    ];
    for (const ask of asks) {
      const pace = atMax();
      ask(pace);
      pace.setSpeed(3_600);
      expect(left).toBe(1);
    }
  });

  it('goes on as it does when it is asked for max', () => {
    const pace = atMax();
    pace.setSpeed('max');
    pace.resume();
    expect([left, pace.needsClock]).toEqual([0, false]);
  });

  it('jumps over no day that was begun', () => {
    expect(() => {
      atMax().jump(at('05T23:59'));
    }).toThrow('The clock of the run stands at 2024-03-06 00:00 already');
    expect(left).toBe(0);
  });

  it('steps from the midnight that it comes to', () => {
    const pace = atMax();
    pace.step('day');
    const clock = pace.playByClock(at('06T00:00'));
    expect(timeOf(clock.dueMs(wallMs))).toBe('07T00:00');
  });
});
