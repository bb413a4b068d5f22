/** Tables of a run as of the end of a simulated day: sums over the days of its ledger up to then. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import type { TablesAsOf } from '@tietovirta/control-contract';
import { daysOfDeltas, deltasOfDays, messagesIn, type CellDeltas } from '@tietovirta/counting';
import { comparedTables, type ComparedTables } from '@tietovirta/key-figures';
import type { Ledger } from '@tietovirta/ledger';
import type { RunMarks } from '@tietovirta/live';
import { CountedYear } from '@tietovirta/runs';
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
  const cells = await cellsUpTo(ledger, run.id, lastDay);
  return {
    run: run.id,
    at: date,
    isComplete: countedBefore === null || date < countedBefore,
    messages: messagesIn(cells),
    tables: viewOf(kept ?? counted(cells, { scenario, marks, lastDay })),
    marks: marks.cells.figures.map(({ row, rule }, figure) => ({
      row,
      planned: rule === 'daily-band' || marks.plannedOf(figure) === null ? null : marks.markBefore(figure, lastDay + 1),
    })),
  };
}

/** As of a day there is nothing that was published, so nothing differs. */
function counted(
  cells: CellDeltas,
  { scenario, marks, lastDay }: { readonly scenario: Scenario; readonly marks: RunMarks; readonly lastDay: number },
): ComparedTables {
  const { messageTypes, fromDay } = marks.planned;
  const window = { days: marks.byDay.length, fromDay, toDay: lastDay + 1, followUpDaysAreKnown: true };
  const totals = new CountedYear(messageTypes, window).add(cells);
  return comparedTables({ year: scenario.base, run: null, totals, isUncompared: true });
}

async function cellsUpTo(ledger: Ledger, runId: number, lastDay: number): Promise<CellDeltas> {
  const { cells } = await ledger.read(runId);
  return deltasOfDays(daysOfDeltas(cells).filter(({ day }) => day <= lastDay));
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
