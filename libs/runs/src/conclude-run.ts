/**
 * What a run came to: what was counted beside what the oracle expects. The same for every coordinator, however they were made, carried
 * and counted the messages.
 */
import { CountedYear, type SliceMark, streamHash } from '@tietovirta/counting';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { LedgerState } from '@tietovirta/ledger';
import { deltasExpected, keysExpected, type SliceExpectation } from '@tietovirta/oracle';
import type { ChangedSlice, DifferingSlice, RunResult } from './run-result.js';
import { inSliceOrder, sliceKey } from '@tietovirta/messages';

export interface PlayedFacts {
  readonly planned: ScenarioPlan;
  /** What the oracle expects of the slices that were to be made. */
  readonly expectations: readonly SliceExpectation[];
  /** What the ledger holds in the end. */
  readonly end: LedgerState;
  readonly ending: RunResult['ending'];
  readonly sent: number;
  readonly repeatedFrames: number;
  /** Messages counted in this sitting. */
  readonly countedNow: number;
  readonly seconds: number;
  readonly lag?: RunResult['lag'];
}

export function concludeRun(facts: PlayedFacts): RunResult {
  const { planned, expectations, end, ending, sent, repeatedFrames, countedNow, seconds, lag } = facts;
  const { year, messageTypes, figures, fromDay, toDay } = planned;
  const window = { days: year.calendar.days.length, fromDay, toDay, figures };
  const counters = new CountedYear(messageTypes, { ...window, followUpDaysAreKnown: true });
  counters.add(end.cells).addSets(end.members);
  const expected = new CountedYear(messageTypes, { ...window, followUpDaysAreKnown: false });
  expected.expectKeys(keysExpected(year));
  for (const expectation of expectations) expected.add(deltasExpected(expectation));
  const rows = expectations.flatMap(({ day, expected: types }) => types.map((type) => ({ ...type, day })));
  const isComplete = ending === 'complete';
  return {
    ending,
    planned: rows.reduce((total, type) => total + type.rows, 0),
    sent,
    counted: end.marks.reduce((total, mark) => total + mark.counted, 0),
    setAside: end.marks.reduce((total, mark) => total + mark.setAside, 0),
    repeatedFrames,
    hash: isComplete ? streamHash(year.year, end.marks) : '',
    seconds,
    messagesPerSecond: seconds > 0 ? countedNow / seconds : 0,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    figures,
    counters,
    expected,
    firstDifference: isComplete ? firstDifference(rows, end.marks, planned) : undefined,
    firstChange: isComplete ? firstChange(end, planned) : undefined,
    lag,
  };
}

interface ExpectedRows {
  readonly messageType: string;
  readonly day: number;
  readonly rows: number;
}

function firstDifference(
  rows: readonly ExpectedRows[],
  marks: readonly SliceMark[],
  { year }: ScenarioPlan,
): DifferingSlice | undefined {
  const found = new Map(marks.map((mark) => [sliceKey(mark), mark.counted + mark.setAside]));
  const expected = new Map(rows.map((row) => [sliceKey(row), row.rows]));
  const slices = [...rows, ...marks.filter((mark) => !expected.has(sliceKey(mark)))];
  slices.sort(inSliceOrder);
  const slice = slices.find((each) => (found.get(sliceKey(each)) ?? 0) !== (expected.get(sliceKey(each)) ?? 0));
  if (slice === undefined) return undefined;
  const { messageType, day } = slice;
  const date = year.calendar.days[day]?.date ?? '';
  const name = sliceKey(slice);
  return { messageType, day, date, expected: expected.get(name) ?? 0, found: found.get(name) ?? 0 };
}

/** Where something was set aside, or is still to come, figures say so; contents are compared of what was counted in full. */
function firstChange({ marks, sent }: LedgerState, { year }: ScenarioPlan): ChangedSlice | undefined {
  const contents = new Map(sent.map((mark) => [sliceKey(mark), mark]));
  const isChanged = (mark: SliceMark): boolean => {
    const { messages, content = null } = contents.get(sliceKey(mark)) ?? {};
    if (content === null || mark.setAside > 0 || mark.counted !== messages) return false;
    return mark.hashLow !== content.low || mark.hashHigh !== content.high;
  };
  const changed = marks.filter(isChanged).sort(inSliceOrder)[0];
  if (changed === undefined) return undefined;
  const { messageType, day } = changed;
  return { messageType, day, date: year.calendar.days[day]?.date ?? '' };
}
