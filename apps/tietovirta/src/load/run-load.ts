/** `tietovirta load`: from the words typed to the exit code. */
import type { LoadReport } from '@tietovirta/load';
import { playLoad, readReports, readWords, writeReports, type LoadWords, type PlayedLoad } from '@tietovirta/load-run';
import { systemClock } from '@tietovirta/retries';
import { resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { endingOf, loadSummary, progressLine } from '@tietovirta/verdict';
import { jsonText } from '@tietovirta/wording';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { resolve } from 'node:path';
import { productVersion, workerEntry } from '../program-files.js';
import { scenarioRequest } from '../run/scenario-request.js';

export type LoadOptions = GlobalOptions & LoadWords & Omit<ScenarioOptions, 'to' | 'wire'> & { readonly until?: string; readonly quiet?: boolean; readonly keep?: boolean; readonly store: string }; // oxfmt-ignore

export async function runLoad(
  scenario: string | undefined,
  options: LoadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang, json = false, merge, to } = options;
  const { report, failure } = merge === undefined ? await play(scenario, options, terminal) : { report: await readReports(merge, terminal.folder) }; // oxfmt-ignore
  // Where lines of messages go to standard output, the summary goes to standard error.
  const output = to === '-' ? terminal.err : terminal.out;
  output.write(json ? jsonText(report) : loadSummary(report, { lang, pen: penOf(output) }));
  await writeReports(report, options, terminal.folder);
  if (options.keep === true) await keep(report, options, terminal);
  if (failure !== undefined) throw failure;
  return exitCode[endingOf(report)];
}

/** Says by which number the page shows it. */
async function keep(report: LoadReport, { store, lang }: LoadOptions, { folder, err }: Terminal): Promise<void> {
  const { KeptLoads } = await import('@tietovirta/embedded-store');
  const load = await new KeptLoads(resolve(folder, store)).keep(report);
  err.write(`${{ fi: `Säilytetty kuormana ${load}.`, en: `Kept as load ${load}.` }[lang]}\n`);
}

async function play(argument: string | undefined, options: LoadOptions, terminal: Terminal): Promise<PlayedLoad> {
  const { until, lang, quiet = false, ...given } = options;
  const { folder, environment, err } = terminal;
  const scenario = resolveScenario(await scenarioRequest(argument, { ...given, wire: undefined, to: until }, folder));
  const stop = new AbortController();
  const stopListening = terminal.onStop(stop.abort.bind(stop));
  const [before, behind] = err.isTerminal ? ['\r\u001b[2K', ''] : ['', '\n'];
  try {
    return await playLoad({
      ...(await readWords(options, folder)),
      ...{
        scenario,
        folder,
        environment,
        out: terminal.takeOutput(),
        threadEntry: workerEntry,
        version: productVersion,
      },
      ...{ clock: systemClock, timestamp: () => terminal.timestamp(), signal: stop.signal },
      onProgress: (progress) => {
        if (!quiet) err.write(`${before}${progressLine(progress, lang)}${behind}`);
      },
    });
  } finally {
    stopListening();
    if (!quiet) err.write(before);
  }
}
