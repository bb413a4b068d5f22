/**
 * Sends dead letters again: as they are where they can be read so, made anew from their address otherwise, and waits until
 * the counters have closed the places that they left open. Whatever comes twice is counted once.
 */
import type { DeadLetter, SliceMark } from '@tietovirta/counting';
import { concludeRun, messagesIn, type RunResult } from '@tietovirta/runs';
import { sliceKey } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { Ledger, LedgerState } from '@tietovirta/ledger';
import type { Scenario } from '@tietovirta/scenarios';
import { ExpectedSlices } from './expected-slices.js';
import { LetterFrames, type KeyedFrame } from './letter-frames.js';
import { pause } from './patience.js';
import { RunStandings } from './run-standing.js';
import { serviceJobs } from './service-jobs.js';
import type { Wire } from './wire.js';

export interface ResendMeans {
  readonly ledger: Ledger;
  /** Puts a record back as it is, if it would be read as what its letter stands for. @returns whether it did */
  readonly sendAsItIs: (letter: DeadLetter) => Promise<boolean>;
  readonly publish: (frame: KeyedFrame['frame'], key: string) => Promise<void>;
  /** Resolves when everything published lies with the broker. */
  readonly settled: () => Promise<void>;
}

export interface ResendOrder {
  readonly run: Pick<RunRecord, 'id' | 'startedAt'>;
  readonly scenario: Scenario;
  readonly wire: Wire;
  readonly letters: readonly DeadLetter[];
  readonly means: ResendMeans;
  readonly pace?: Partial<ResendPace>;
  readonly signal?: AbortSignal;
}

/** Milliseconds. */
export interface ResendPace {
  readonly pollMs: number;
  /** After so long without change, what is recovered is all that will be for now. */
  readonly settleMs: number;
  /** The same while something is not recovered. */
  readonly silentMs: number;
}

const usualPace: ResendPace = { pollMs: 500, settleMs: 3_000, silentMs: 20_000 };

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

export async function resendLetters(order: ResendOrder): Promise<Resent> {
  const { letters, means, run, wire } = order;
  const planned = scenarioPlan(order.scenario);
  const holes = holesOf(await means.ledger.marks(run.id));
  const sent = letters.filter((letter) => !letter.isRecovered && holes(letter));
  const frames = new LetterFrames(planned, runKeyOf(run), wire);
  let asTheyWere = 0;
  let madeAnew = 0;
  for (const letter of sent) {
    if (await means.sendAsItIs(letter)) asTheyWere += 1;
    else {
      for (const { frame, key } of frames.of(letter)) await means.publish(frame, key);
      madeAnew += 1;
    }
  }
  await means.settled();
  const expected = new ExpectedSlices(planned);
  await expected.workOut(order.signal ?? new AbortController().signal);
  const standings = new RunStandings(planned, serviceJobs(planned, run), expected);
  const end = await untilRecovered(order, sent, standings);
  const open = (await means.ledger.deadLetters(run.id)).filter(isOneOf(sent)).filter((letter) => !letter.isRecovered);
  return {
    asTheyWere,
    madeAnew,
    refused: letters.filter((letter) => !letter.isRecovered).length - sent.length,
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
  { run, means, pace, signal = new AbortController().signal }: ResendOrder,
  sent: readonly DeadLetter[],
  standings: RunStandings,
): Promise<LedgerState> {
  const { pollMs, settleMs, silentMs } = { ...usualPace, ...pace };
  let last = '';
  let changedMs = performance.now();
  for (;;) {
    const end = await means.ledger.read(run.id);
    const standing = standings.read(end.marks, end.sent);
    const letters = (await means.ledger.deadLetters(run.id)).filter(isOneOf(sent));
    const isRecovered = letters.every((letter) => letter.isRecovered);
    const state = `${messagesIn(end.marks)} ${standing.sent} ${letters.filter((each) => each.isRecovered).length}`;
    if (state !== last) changedMs = performance.now();
    last = state;
    const unchangedMs = performance.now() - changedMs;
    if (isRecovered && standing.isOver && standing.isWhole) return end;
    if (unchangedMs >= (isRecovered && standing.isOver ? settleMs : silentMs) || signal.aborted) return end;
    await pause(pollMs, signal);
  }
}

/** Whether something of a letter's place in its slice is still open. */
function holesOf(marks: readonly SliceMark[]): (letter: DeadLetter) => boolean {
  const bySlice = new Map(marks.map((mark) => [sliceKey(mark), mark.holes]));
  return (letter) =>
    (bySlice.get(sliceKey(letter)) ?? []).some((hole) => hole.index < letter.next && letter.index < hole.next);
}

function isOneOf(letters: readonly DeadLetter[]): (letter: DeadLetter) => boolean {
  const nameOf = ({ messageType, day, index, next, source, position, code }: DeadLetter): string =>
    `${messageType} ${day} ${index} ${next} ${source} ${position} ${code}`;
  const names = new Set(letters.map(nameOf));
  return (letter) => names.has(nameOf(letter));
}
