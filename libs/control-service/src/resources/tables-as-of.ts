/** Tables of a run as of the end of a simulated day: sums over the days of its ledger up to then. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import type { TablesAsOf } from '@tietovirta/control-contract';
import { daysOfDeltas, deltasOfDays, deltasOfSums, joinedDeltas, messagesIn, sumsOfDeltas } from '@tietovirta/counting';
import { comparedTables, type ComparedTables } from '@tietovirta/key-figures';
import type { Ledger, LedgerState } from '@tietovirta/ledger';
import type { RunMarks } from '@tietovirta/live';
import { CountedYear } from '@tietovirta/counting';
import type { Scenario } from '@tietovirta/scenarios';
import { ApiRefused } from '../http/api-refused.js';

export interface AskedTables {
  readonly run: RunRecord;
  readonly ledger: Ledger;
  readonly marks: RunMarks;
  /** Every day before it is counted; null when all are. */
  readonly countedBefore: string | null;
  /** `YYYY-MM-DD`; the last day of the run when absent. */
  readonly at: string | undefined;
}

/** @throws ApiRefused for a day on which the run does not play */
export async function tablesAsOf({ run, ledger, marks, countedBefore, at }: AskedTables): Promise<TablesAsOf> {
  const scenario = scenarioOfRun(run);
  const { fromDay, toDay } = marks.planned;
  const { days } = calendarYear(scenario.year);
  const lastDay = at === undefined ? toDay - 1 : days.findIndex(({ date }) => date === at);
  if (lastDay < fromDay || lastDay >= toDay) throw outsideRun(scenario, days[toDay - 1]?.date ?? '');
  const kept = lastDay === toDay - 1 ? (run.outcome?.tables as ComparedTables | null | undefined) : undefined;
  const date = days[lastDay]?.date ?? '';
  const { cells, members } = upTo(await ledger.read(run.id), lastDay);
  return {
    run: run.id,
    at: date,
    isComplete: countedBefore === null || date < countedBefore,
    messages: messagesIn(cells),
    tables: viewOf(kept ?? counted({ cells, members }, { scenario, marks, lastDay })),
    marks: marks.cells.figures.map(({ row, rule }, figure) => ({
      row,
      planned: rule === 'daily-band' || !isKnownBy(lastDay + 1, figure, marks) ? null : marks.markBefore(figure, lastDay + 1), // oxfmt-ignore
    })),
  };
}

/** Of different persons nothing is planned by a day before the last. */
const isKnownBy = (day: number, figure: number, marks: RunMarks): boolean =>
  marks.plannedOf(figure) !== null && (day === marks.planned.toDay || !marks.cells.isOfDistinct(figure));

/** As of a day there is nothing that was published, so nothing differs. */
function counted(
  { cells, members }: Counted,
  { scenario, marks, lastDay }: { readonly scenario: Scenario; readonly marks: RunMarks; readonly lastDay: number },
): ComparedTables {
  const { messageTypes, fromDay, figures } = marks.planned;
  const window = { days: marks.byDay.length, fromDay, toDay: lastDay + 1, followUpDaysAreKnown: true, figures };
  const totals = new CountedYear(messageTypes, window).add(cells).addSets(members);
  return comparedTables({ year: scenario.base, playedIn: scenario.year, run: null, totals, isUncompared: true });
}

type Counted = Pick<LedgerState, 'cells' | 'members'>;

/** Sets of persons stand for the year: they are asked for where all of it is meant. */
function upTo({ cells, members }: Counted, lastDay: number): Counted {
  const before = <Row extends { readonly day: number }>(rows: readonly Row[]): readonly Row[] => rows.filter(({ day }) => day <= lastDay); // oxfmt-ignore
  return { members, cells: joinedDeltas(deltasOfDays(before(daysOfDeltas(cells))), deltasOfSums(before(sumsOfDeltas(cells)))) }; // oxfmt-ignore
}

/** Archives keep tables as JSON. */
const viewOf = (tables: ComparedTables): TablesAsOf['tables'] => tables as unknown as TablesAsOf['tables'];

const outsideRun = ({ from }: Scenario, last: string): ApiRefused =>
  new ApiRefused(
    'bad-input',
    { fi: 'Ajo ei simuloi tätä päivää.', en: 'The run does not simulate this day.' },
    undefined,
    (lang) => [
      {
        pointer: 'at',
        detail: lang === 'fi' ? `Ajo kattaa päivät ${from}–${last}.` : `The run plays from ${from} to ${last}.`,
      },
    ],
  );
