/** `tietovirta tables`: the published tables need no store; those of a run come from the archive. */
import type { RunRecord } from '@tietovirta/archive';
import { comparedTables, formatTables, type ComparedTables, type TableFormat } from '@tietovirta/key-figures';
import { reportYears, type ReportYear } from '@tietovirta/published';
import { BadInput } from '../cli/bad-input.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';

export interface TablesOptions extends GlobalOptions, PlaceOptions {
  readonly run?: number | 'last';
  readonly year?: '2024' | '2023';
  readonly format: TableFormat;
}

export async function showTables(options: TablesOptions, terminal: Terminal): Promise<void> {
  const format = options.json === true ? 'json' : options.format;
  const year = options.year === undefined ? undefined : (Number(options.year) as ReportYear);
  const tables =
    options.run === undefined ? publishedOf(year, format) : await tablesOfRun(options.run, year, options, terminal);
  const { hasColour: colour, columns: width } = terminal.out;
  terminal.out.write(formatTables(format, tables, { lang: options.lang, colour, width }));
}

/** As JSON one year is one object, so that scripts need not know how many there are. */
function publishedOf(year: ReportYear | undefined, format: TableFormat): ComparedTables | readonly ComparedTables[] {
  if (year !== undefined) return comparedTables({ year });
  return format === 'json' ? comparedTables({ year: 2024 }) : reportYears.map((each) => comparedTables({ year: each }));
}

async function tablesOfRun(
  reference: number | 'last',
  year: ReportYear | undefined,
  options: TablesOptions,
  terminal: Terminal,
): Promise<ComparedTables> {
  const { findRun, withRuns } = await import('../runs/with-runs.js');
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await findRun(runs, reference),
    place: runs.options,
  }));
  if (year !== undefined && year !== run.year)
    throw new BadInput(`Run ${run.id} is of the year ${run.year}, not ${year}.`, 'Leave out --year.');
  return keptTables(run, place);
}

/** @throws BadInput for a run that has no tables yet */
export function keptTables(run: RunRecord, place: string): ComparedTables {
  const tables = run.outcome?.tables;
  if (tables !== null && tables !== undefined) return tables as ComparedTables;
  throw new BadInput(
    `Run ${run.id} has no tables: it was not played to its end.`,
    `"tietovirta run --resume ${run.id}${place}" goes on with it.`,
  );
}
