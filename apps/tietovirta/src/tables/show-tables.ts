/** `tietovirta tables`: the published tables need no store; those of a run come from the archive. */
import {
  comparedTables,
  comparedTextFigures,
  formatTables,
  onlyTables,
  withTextTables,
  type ComparedTables,
  type Fact,
  type TableFormat,
} from '@tietovirta/key-figures';
import { newestReportYear, reportYears, type ReportYear } from '@tietovirta/published';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { rowsShown } from './rows-shown.js';

export interface TablesOptions extends GlobalOptions, PlaceOptions {
  readonly run?: number | 'last';
  readonly year?: ReportYear;
  readonly format: TableFormat;
  readonly allRows?: boolean;
  readonly tables?: readonly string[];
}

export async function showTables(options: TablesOptions, terminal: Terminal): Promise<ExitCode> {
  const format = options.json === true ? 'json' : options.format;
  const { lang, allRows } = options;
  const { tables, facts, isSound } =
    options.run === undefined
      ? { tables: publishedOf(options.year, format), facts: [], isSound: true }
      : await tablesOfRun(options.run, options, terminal);
  const { hasColour: colour, columns: width } = terminal.out;
  const chosen = onlyTables(tables, options.tables);
  const shown = format === 'json' ? chosen : withTextTables(chosen);
  terminal.out.write(formatTables(format, shown, { lang, colour, width, facts, ...rowsShown(allRows, lang) }));
  return isSound ? exitCode.fine : exitCode.differs;
}

/** With the figures of the text, which tells of one year alone. */
const printedIn = (year: ReportYear): ComparedTables => ({ ...comparedTables({ year }), textFigures: comparedTextFigures({ year }) }); // oxfmt-ignore

/** As JSON one year is one object, so that scripts need not know how many there are. */
function publishedOf(year: ReportYear | undefined, format: TableFormat): ComparedTables | readonly ComparedTables[] {
  if (year !== undefined) return printedIn(year);
  return format === 'json' ? printedIn(newestReportYear) : reportYears.map(printedIn);
}

async function tablesOfRun(
  reference: number | 'last',
  options: TablesOptions,
  terminal: Terminal,
): Promise<{ readonly tables: ComparedTables; readonly facts: readonly Fact[]; readonly isSound: boolean }> {
  const { checkedRun, findRun, keptTables, runFacts, unlikeLedgerText } = await import('@tietovirta/runs');
  const { withRuns } = await import('../runs/with-runs.js');
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await checkedRun(await findRun(runs, reference), runs.ledger),
    place: runs.options,
  }));
  const { year } = options;
  if (year !== undefined && year !== run.year)
    throw new BadInput(
      { fi: `Ajo ${run.id} on vuodelta ${run.year}, ei ${year}.`, en: `Run ${run.id} is of the year ${run.year}, not ${year}.` }, // oxfmt-ignore
      { fi: 'Jätä --year pois.', en: 'Leave out --year.' },
    );
  terminal.err.write(unlikeLedgerText(run, options.lang));
  return {
    isSound: run.ledgerDifferences.length === 0,
    tables: keptTables(run, place),
    facts: runFacts(run, options.lang),
  };
}
