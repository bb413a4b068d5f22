import type { RunClock } from '@tietovirta/archive';
import type { Fault } from '@tietovirta/fault-plan';
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, instantAt, ordinalAt, type Frame } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { Timeline } from '@tietovirta/pace';
import { toStored, type Scenario } from '@tietovirta/scenarios';
import { jest } from '@jest/globals';
import { audit, longScenario, plannedTruth, shortScenario, SimulatedStack, type SimulatedStackOptions } from './testing/index.js'; // oxfmt-ignore

// Whole runs on machines that may be busy.
jest.setTimeout(120_000);

const hour = 3_600_000;
const minute = 60_000;
const second = 1_000;
const week = (changes: Partial<Scenario> = {}): Scenario => ({ ...shortScenario(), speed: 86_400, ...changes });
const truth = plannedTruth(week());
const { year, fromDay, toDay } = scenarioPlan(week());
const timeline = new Timeline({ calendar: year.calendar, fromDay, toDay });

interface Seen {
  readonly messageType: string;
  readonly ordinal: number;
  readonly instantMs: number;
  /** As the clock stood when it came to the broker. */
  readonly clock: RunClock | undefined;
}

/** A stack whose broker notes what comes to it, and how the clock stood then. */
class NotingStack extends SimulatedStack {
  readonly seen: Seen[] = [];
  readonly clocks: RunClock[] = [];

  constructor(options: Partial<SimulatedStackOptions> = {}) {
    super({ scenario: week(), seed: 1, ...options, fateOf: (frame) => this.see(frame) });
    const { archive } = this.backend.kept;
    const tellClock = archive.tellClock.bind(archive);
    archive.tellClock = (id, clock) => {
      this.clocks.push(clock);
      return tellClock(id, clock);
    };
  }

  /** What the archive has of the run. */
  async kept(): Promise<NonNullable<Awaited<ReturnType<SimulatedStack['backend']['kept']['archive']['find']>>>> {
    const run = await this.backend.kept.archive.find(this.run.id);
    if (run === undefined) throw new Error('the run is gone');
    return run;
  }

  async clockText(): Promise<string> {
    const { clock } = await this.kept();
    return new Date(clock?.instantMs ?? 0).toISOString();
  }

  private see(frame: Frame): 'kept' {
    const type = findMessageType(frame.header.messageType);
    const columns = decodeFrame(frame, type);
    for (let row = 0; row < columns.rows; row += 1)
      this.seen.push({ messageType: type.id, ordinal: ordinalAt(columns, row), instantMs: instantAt(columns, row), clock: this.clocks.at(-1) }); // oxfmt-ignore
    return 'kept';
  }
}

describe('a run on a stack that goes by a clock', () => {
  it('comes to the counts and the hash of one that goes as fast as it can, in the time that its speed says', async () => {
    const stack = new NotingStack();
    expect(await stack.play(hour)).toBe(true);
    expect(await audit(stack, truth, 'complete')).toEqual([]);
    expect(stack.seen).toHaveLength(truth.planned);
    const seconds = stack.time.now() / second;
    expect(seconds).toBeGreaterThan(7);
    expect(seconds).toBeLessThan(13);
  });

  it('sends no message before its instant is released, and none after the clock has passed it', async () => {
    const stack = new NotingStack();
    await stack.play(hour);
    const isCarried = ({ messageType, instantMs }: Seen): boolean =>
      instantMs < timeline.startMs && findMessageType(messageType).kind === 'follow-up';
    for (const each of stack.seen.filter((one) => !isCarried(one))) {
      const { instantMs = 0, releasedMs = 0 } = each.clock ?? {};
      // A minute after the window stands for all that is due later.
      if (releasedMs <= timeline.endMs) expect(each.instantMs).toBeLessThan(releasedMs);
      expect(each.instantMs).toBeGreaterThanOrEqual(instantMs ?? 0);
    }
    const steps = stack.clocks.map(({ releasedMs }) => releasedMs);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(new Set(steps).size).toBeGreaterThan(4);
  });

  it('sends no answer before its opening', async () => {
    const stack = new NotingStack();
    await stack.play(hour);
    const sent = new Set<string>();
    let answers = 0;
    for (const { messageType, ordinal } of stack.seen) {
      const type = findMessageType(messageType);
      sent.add(`${messageType}/${ordinal}`);
      if (type.kind !== 'follow-up') continue;
      answers += 1;
      expect(sent).toContain(`${type.answers}/${Math.floor(ordinal / type.slots)}`);
    }
    expect(answers).toBeGreaterThan(50);
  });

  it('moves the clock only when all that is due is counted', async () => {
    const stack = new NotingStack();
    const { ledger } = stack.backend.kept;
    const behind: string[] = [];
    stack.backend.kept.archive.tellClock = ((tell) => async (id: number, clock: RunClock) => {
      const { counted } = await ledger.sums(id);
      const due = stack.seen.filter(({ instantMs }) => instantMs < (clock.instantMs ?? 0)).length;
      if (counted < due) behind.push(`${counted} of ${due}`);
      return tell(id, clock);
    })(stack.backend.kept.archive.tellClock);
    await stack.play(hour);
    expect(behind).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('counts each message once whoever dies (%i)', async (seed) => {
    const kill = (atMs: number, target: Fault['target'], nth = 0): Fault => ({ atMs, kind: 'kill', target, nth, forMs: 900 }); // oxfmt-ignore
    const pause = (atMs: number, target: Fault['target'], nth = 0): Fault => ({ atMs, kind: 'pause', target, nth, forMs: 9_000 }); // oxfmt-ignore
    const faults = [
      ...[kill(1_500, 'party'), kill(2_300, 'party', seed), kill(2_900, 'counter'), kill(3_700, 'coordinator')],
      ...[kill(5_100, 'party', 2), pause(6_000, 'party', seed + 1), kill(9_300, 'coordinator'), kill(14_000, 'counter', 1)], // oxfmt-ignore
    ];
    const stack = new NotingStack({ seed, faults });
    expect(await stack.play(hour)).toBe(true);
    expect(stack.kills).toBeGreaterThan(4);
    expect(await audit(stack, truth, 'complete')).toEqual([]);
  });

  it('keeps its instant and its speed when the coordinator dies', async () => {
    const stack = new NotingStack({ faults: [{ atMs: 4 * second, kind: 'kill', target: 'coordinator', nth: 0, forMs: 5 * minute }] }); // oxfmt-ignore
    await stack.play(3 * second);
    const { id, scenario } = await stack.kept();
    await stack.backend.kept.archive.keepScenario(id, { ...(scenario as object), speed: 3_600 });
    await stack.goOn(3 * minute);
    const before = await stack.clockText();
    const { releasedMs = 0 } = (await stack.kept()).clock ?? {};
    await stack.goOn(3 * minute + 30 * second);
    expect(await stack.clockText()).toBe(before);
    await stack.goOn(5 * minute + 24 * second);
    // From what was released before the coordinator died.
    const seconds = (Date.parse(await stack.clockText()) - releasedMs) / hour;
    // An hour a second for about 20 seconds, and not a day.
    expect(seconds).toBeGreaterThan(12);
    expect(seconds).toBeLessThan(21);
    expect(await stack.goOn(hour)).toBe(true);
    expect(await audit(stack, truth, 'complete')).toEqual([]);
  });

  it('stands while it is paused, however long, steps as far as it is asked to, jumps, and goes on', async () => {
    const stack = new NotingStack({ scenario: week({ speed: 3_600 }) });
    await stack.play(20 * second);
    const { archive, ledger } = stack.backend.kept;
    const { id } = stack.run;
    expect(await archive.askPace(id, { nth: 1, isPaused: true })).toBe(true);
    await stack.goOn(25 * second);
    const [stands, sums] = [await stack.clockText(), await ledger.sums(id)];
    expect((await stack.kept()).clock).toMatchObject({ isPaused: true, isMoving: false, lateMs: 0 });
    await stack.goOn(hour);
    expect([await stack.clockText(), await ledger.sums(id)]).toEqual([stands, sums]);
    expect(stack.notices).toEqual([]);
    const goalMs = timeline.endOf('day', Date.parse(stands));
    await archive.askPace(id, { nth: 2, isPaused: true, goalMs });
    await stack.goOn(hour + minute);
    expect([await stack.clockText(), (await stack.kept()).clock?.isPaused]).toEqual([new Date(goalMs).toISOString(), true]); // oxfmt-ignore
    const jumpMs = timeline.midnight(fromDay + 5);
    await archive.askPace(id, { nth: 3, isPaused: false, goalMs: jumpMs });
    await stack.goOn(hour + minute + 10 * second);
    const reached = Date.parse(await stack.clockText());
    expect(reached).toBeGreaterThanOrEqual(jumpMs);
    expect(reached).toBeLessThan(jumpMs + 11 * hour);
    await archive.keepScenario(id, toStored(week({ speed: 'max' })));
    expect(await stack.goOn(2 * hour)).toBe(true);
    expect(stack.time.now()).toBeLessThan(hour + 2 * minute);
    expect(await audit(stack, truth, 'complete')).toEqual([]);
  });

  it('fails with its figure when it is strict and cannot keep its speed, and goes on at a lower one', async () => {
    const stack = new NotingStack({ scenario: week({ speed: 'real', lateness: 'strict' }) });
    await stack.play(20 * second);
    expect(stack.attempts).toEqual([]);
    const { archive } = stack.backend.kept;
    stack.backend.servers.broker.beAway(30 * second);
    await archive.keepScenario(stack.run.id, toStored(week({ speed: 86_400, lateness: 'strict' })));
    await stack.goOn(hour);
    expect(stack.attempts.at(-1)).toMatchObject({
      is: 'failed',
      error: {
        message: expect.stringMatching(
          /^it cannot keep its speed: it is [1-9]\d*\.\d s late, and a strict run may be 5 s late/,
        ) /* oxfmt-ignore */,
      },
    });
    await archive.keepScenario(stack.run.id, toStored(week({ speed: 'max', lateness: 'strict' })));
    await stack.resume(2 * hour);
    expect(await audit(stack, truth, 'complete')).toEqual([]);
  });

  it('goes by a clock from the next midnight on when it was begun without one, and still counts each message once', async () => {
    const scenario = longScenario();
    const planned = scenarioPlan(scenario);
    const stack = new NotingStack({ scenario, ahead: { days: 31, openings: 0 } });
    const { archive, ledger } = stack.backend.kept;
    let countedAtBegin: number | undefined;
    archive.tellClock = ((tell) => async (id: number, told: RunClock) => {
      if (told.instantMs !== null) countedAtBegin ??= (await ledger.sums(id)).counted;
      return tell(id, told);
    })(archive.tellClock);
    await stack.play(3 * second);
    const { clock } = await stack.kept();
    expect(clock).toMatchObject({ instantMs: null, isMoving: true });
    await archive.askPace(stack.run.id, { nth: 1, isPaused: true });
    await stack.goOn(hour);
    const { status, clock: stands } = await stack.kept();
    expect([status, stands?.isPaused, stands?.isMoving]).toEqual(['running', true, false]);
    expect(stands?.instantMs).toBe(stands?.beginMs);
    // Nothing is counted that opens later, and all that opens before.
    const whole = planned.tasks.filter(({ day }) => year.calendar.dayStartsMs[day] as number < (stands?.beginMs ?? 0)); // oxfmt-ignore
    const begun = (await stack.backend.kept.ledger.marks(stack.run.id)).filter(({ messageType }) => findMessageType(messageType).kind !== 'follow-up'); // oxfmt-ignore
    expect(begun.map(({ messageType, day }) => `${messageType}/${day}`).sort()).toEqual(whole.map(({ messageType, day }) => `${messageType}/${day}`).sort()); // oxfmt-ignore
    const openings = whole.reduce((sum, { messageType, day }) => sum + planned.year.planOf(messageType).slice(day).count, 0); // oxfmt-ignore
    expect(openings).toBeGreaterThan(0);
    expect(countedAtBegin).toBeGreaterThanOrEqual(openings);
    await archive.askPace(stack.run.id, { nth: 2, isPaused: false });
    expect(await stack.goOn(2 * hour)).toBe(true);
    expect(await audit(stack, plannedTruth(scenario), 'complete')).toEqual([]);
  });
});
