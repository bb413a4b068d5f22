/** `tietovirta measures`: what a run has measured beside the report, from its ledger. */
import { scenarioOfRun } from '@tietovirta/archive';
import { isCsv, type CsvFormat } from '@tietovirta/key-figures';
import { isAsPlanned, keysOf, measuredTables, measuresCsv, measuresJson, measuresText, nothingMeasured, splitPersons, withPlanned, type ReportedMeasure, type Split } from '@tietovirta/measure-view'; // oxfmt-ignore
import { generationVersion } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { findRun, otherGeneration } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { withRuns } from '../runs/with-runs.js';

export interface MeasuresOptions extends GlobalOptions, PlaceOptions {
  readonly format: 'text' | CsvFormat | 'json';
  readonly split?: Split;
}

/** @returns 1 when something did not come as planned */
export async function showMeasures(
  reference: number | 'last',
  { format, json, lang, split, ...place }: MeasuresOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { run, kept } = await withRuns({ ...place }, terminal, async (runs) => {
    const found = await findRun(runs, reference);
    return { run: found, kept: await runs.ledger.read(found.id) };
  });
  const isOfThisGeneration = run.generation === generationVersion;
  if (split !== undefined && !isOfThisGeneration)
    throw new BadInput(
      { fi: `Ajon ${run.id} sanomat ovat sukupolvea ${otherGeneration(run.generation).fi}.`, en: `The messages of run ${run.id} are of generation ${otherGeneration(run.generation).en}.` }, // oxfmt-ignore
      { fi: 'Sen henkilöt ovat toiset: jätä --split pois.', en: 'Its persons are others: leave out --split.' }, // oxfmt-ignore
    );
  const isComparable = isOfThisGeneration && (run.status === 'finished' || run.status === 'differing');
  const planned = scenarioPlan(scenarioOfRun(run));
  const measured = { messageTypes: planned.messageTypes, calendar: planned.year.calendar, ...kept };
  const measures = measuredTables(measured)
    .filter(({ all }) => all.year !== 0n)
    .map((table): ReportedMeasure => {
      const reported = isComparable ? withPlanned(table, planned) : table;
      if (split === undefined || table.take !== 'distinct' || table.of !== 'person') return reported;
      return { ...reported, split: splitPersons(keysOf(measured, table.messageType, table.measure), split, run.year) };
    });
  const { out } = terminal;
  if (format === 'json' || json === true) out.write(jsonText(measuresJson(measures)));
  else if (isCsv(format)) out.write(measuresCsv(measures, format));
  else
    out.write(measures.length === 0 ? `${nothingMeasured[lang]}\n` : measuresText(measures, { lang, pen: penOf(out) }));
  return isAsPlanned(measures) ? exitCode.fine : exitCode.differs;
}
