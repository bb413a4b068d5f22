/** Plays a run by the services of a stack and keeps it in the stack's database. */
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { Scenario } from '@tietovirta/scenarios';
import { RetryingArchive, playOnStack } from '@tietovirta/stack-run';
import { withStack, type OpenStack } from '../stack/open-stack.js';
import { productVersion } from '../program-files.js';
import { say, type Errand } from './errand.js';
import { keepRun, resumingLine, startRun, type PlayedRun } from '@tietovirta/runs';
import { showProgress } from './progress-display.js';
import { resumedRun } from './resumed-run.js';

export const playWithStack = (errand: Errand): Promise<PlayedRun> =>
  withStack({ terminal: errand.terminal }, (stack) => play(stack, errand));

async function play(stack: OpenStack, errand: Errand): Promise<PlayedRun> {
  const { options, terminal, signal, notes } = errand;
  const { backend, runs } = stack;
  await backend.ensureTopics();
  const { run, scenario } = await begin(stack, errand);
  const progress = showProgress(terminal, { lang: options.lang, isQuiet: options.quiet === true });
  notes.passBy(progress);
  const onNotice = progress.note;
  const { ledger, archive, jobs, watch, topicPrefix } = backend;
  const lag = (): Promise<number> => watch.lag(`${topicPrefix}.counters`, scenario.exchanges);
  const dependencies = { ledger, archive, jobs, lag };
  try {
    return await keepRun({
      runs: { ...runs, archive: new RetryingArchive(archive, onNotice) },
      run,
      scenario,
      timestamp: () => terminal.timestamp(),
      play: () => playOnStack({ run, scenario, dependencies, onProgress: progress.tell, onNotice, signal }),
    });
  } finally {
    progress.end();
  }
}

interface Beginning {
  readonly run: RunRecord;
  readonly scenario: Scenario;
}

async function begin({ backend, runs, settings }: OpenStack, errand: Errand): Promise<Beginning> {
  const { argument, wish, options, terminal } = errand;
  const { archive } = backend;
  if ('scenario' in wish) {
    // How messages travel is kept with the run: services read it there.
    const wire = wish.scenario.wire ?? settings.service.wire;
    const scenario = { ...wish.scenario, wire };
    const run = await startRun(archive, { scenario, productVersion, startedAt: terminal.timestamp() });
    const key = runKeyOf(run);
    say(terminal, options, {
      fi: `Ajo ${run.id} (${key}), siirtomuoto ${wire}`,
      en: `Run ${run.id} (${key}), wire ${wire}`,
    });
    return { run, scenario };
  }
  const request = { reference: wish.resume, argument, options, folder: terminal.folder };
  const { record, scenario } = await resumedRun(runs, request);
  say(terminal, options, resumingLine(record.id, scenario, options));
  return { run: await archive.resume(record.id), scenario };
}
