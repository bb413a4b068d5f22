/**
 * Sends dead letters again: as they are where they can be read so, made anew from their address otherwise, and waits until
 * the counters have closed the holes that they left. A message that comes twice is counted once.
 */
import type { DeadLetter, SliceMark } from '@tietovirta/counting';
import { concludeRun, messagesIn, type RunResult } from '@tietovirta/runs';
import { sliceKey } from '@tietovirta/messages';
import { planDifferences, scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { Timeline } from '@tietovirta/pace';
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { Ledger, LedgerState } from '@tietovirta/ledger';
import type { Scenario } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import { ExpectedSlices } from './expected-slices.js';
import { DeadLetterFrames, type KeyedFrame } from './dead-letter-frames.js';
import { systemClock, type Clock } from '@tietovirta/retries';
import { LookPace } from './look-pace.js';
import { RunStates } from './run-state.js';
import { serviceJobs } from './service-jobs.js';

export interface ResendDependencies {
  readonly ledger: Ledger;
  /** Puts a record back as it is, if it would be read as what its letter stands for. @returns whether it did */
  readonly sendAsItIs: (letter: DeadLetter) => Promise<boolean>;
  readonly publish: (frame: KeyedFrame['frame'], key: string) => Promise<void>;
  /** Resolves when everything published lies with the broker. */
  readonly settled: () => Promise<void>;
}

export interface ResendOptions {
  readonly run: Pick<RunRecord, 'id' | 'startedAt' | 'clock'>;
  readonly scenario: Scenario;
  readonly wire: Wire;
  readonly deadLetters: readonly DeadLetter[];
  readonly dependencies: ResendDependencies;
  /** Those that are absent have the defaults named there. */
  readonly timings?: Partial<ResendTimings>;
  /** Aborting ends the waiting; what was sent stays sent. */
  readonly signal?: AbortSignal;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

/** Milliseconds. */
export interface ResendTimings {
  /** Between two looks at the ledger; 500 when absent. */
  readonly pollMs: number;
  /** Without change for so long once all is recovered, the run is taken as it is; 3 000 when absent. */
  readonly settleMs: number;
  /** The same while something is not recovered; 20 000 when absent. */
  readonly silentMs: number;
}

const defaultTimings: ResendTimings = { pollMs: 500, settleMs: 3_000, silentMs: 20_000 };

export interface Resent {
  readonly asTheyWere: number;
  readonly madeAnew: number;
  /** Letters about messages that were read and refused: nothing was left open for them. */
  readonly refused: number;
  /** Letters sent that are recovered, and those that are not. */
  readonly recovered: number;
  readonly open: number;
  /** What the run comes to now. */
  readonly result: RunResult;
}

export async function resendDeadLetters(options: ResendOptions): Promise<Resent> {
  const { deadLetters, dependencies, run, wire } = options;
  const planned = scenarioPlan(options.scenario);
  const holes = holesOf(await dependencies.ledger.marks(run.id));
  const sent = deadLetters.filter((letter) => !letter.isRecovered && isOfThePlan(letter) && holes(letter));
  const frames = new DeadLetterFrames(planned, runKeyOf(run), wire, clockDayOf(run, planned));
  let asTheyWere = 0;
  let madeAnew = 0;
  for (const letter of sent) {
    if (await dependencies.sendAsItIs(letter)) asTheyWere += 1;
    else {
      for (const { frame, key } of frames.of(letter)) await dependencies.publish(frame, key);
      madeAnew += 1;
    }
  }
  await dependencies.settled();
  const expected = new ExpectedSlices(planned);
  await expected.workOut(options.signal ?? new AbortController().signal);
  const jobs = serviceJobs(planned, run);
  const runStates = new RunStates(planned, () => jobs, expected);
  const end = await untilRecovered(options, sent, runStates);
  const open = (await dependencies.ledger.deadLetters(run.id))
    .filter(isOneOf(sent))
    .filter((letter) => !letter.isRecovered);
  return {
    asTheyWere,
    madeAnew,
    refused: deadLetters.filter((letter) => !letter.isRecovered).length - sent.length,
    recovered: sent.length - open.length,
    open: open.length,
    result: concludeRun({
      planned,
      expectations: expected.expectations,
      end,
      ending: 'complete',
      sent: end.sent.reduce((total, { messages }) => total + messages, 0),
      repeatedFrames: 0,
      countedNow: 0,
      seconds: 0,
    }),
  };
}

/** Until all of it is recovered with what answers it, or nothing changes any more. */
async function untilRecovered(
  { run, dependencies, timings, signal = new AbortController().signal, clock = systemClock }: ResendOptions,
  sent: readonly DeadLetter[],
  runStates: RunStates,
): Promise<LedgerState> {
  const { pollMs, settleMs, silentMs } = { ...defaultTimings, ...timings };
  const pace = new LookPace(pollMs, () => clock.now());
  let last = '';
  for (;;) {
    const end = await pace.timed(() => dependencies.ledger.read(run.id));
    const runState = runStates.read(end.marks, end.sent);
    const deadLetters = (await dependencies.ledger.deadLetters(run.id)).filter(isOneOf(sent));
    const isRecovered = deadLetters.every((letter) => letter.isRecovered);
    const published = end.sent.reduce((sum, { messages }) => sum + messages, 0);
    const state = `${messagesIn(end.marks)} ${published} ${deadLetters.filter((each) => each.isRecovered).length}`;
    pace.looked(state !== last);
    last = state;
    if (isRecovered && runState.isOver && runState.isWhole) return end;
    if (pace.stillMs >= (isRecovered && runState.isOver ? settleMs : silentMs) || signal.aborted) return end;
    await clock.pause(pace.pauseMs, signal);
  }
}

/** Records that the plan does not have would be set aside again, and stand for no message that could be made anew. */
const isOfThePlan = ({ code }: DeadLetter): boolean => !planDifferences.some((difference) => difference === code);

/** Whether something of a letter's place in its slice is still open. */
function holesOf(marks: readonly SliceMark[]): (letter: DeadLetter) => boolean {
  const bySlice = new Map(marks.map((mark) => [sliceKey(mark), mark.holes]));
  return (letter) =>
    (bySlice.get(sliceKey(letter)) ?? []).some((hole) => hole.index < letter.next && letter.index < hole.next);
}

function isOneOf(deadLetters: readonly DeadLetter[]): (letter: DeadLetter) => boolean {
  const nameOf = ({ messageType, day, index, next, source, position, code }: DeadLetter): string =>
    `${messageType} ${day} ${index} ${next} ${source} ${position} ${code}`;
  const names = new Set(deadLetters.map(nameOf));
  return (letter) => names.has(nameOf(letter));
}

/** The day of the year from which a run went by a clock; the one after the last where it did not. */
function clockDayOf({ clock }: Pick<RunRecord, 'clock'>, { year, fromDay, toDay }: ScenarioPlan): number {
  if (clock === undefined || clock.instantMs === null) return toDay;
  return new Timeline({ calendar: year.calendar, fromDay, toDay }).dayAt(clock.beginMs);
}
