/** Plays a run by the services of a stack and keeps it in the stack's database. */
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import { sickPartsOf } from '@tietovirta/local-stack';
import { consumerGroup } from '@tietovirta/ledger-consumer';
import type { Scenario } from '@tietovirta/scenarios';
import { RetryingArchive, playOnStack, recordsOfRun } from '@tietovirta/stack-run';
import { withStack, type OpenStack } from '../stack/open-stack.js';
import { productVersion } from '../program-files.js';
import { say, type RunInvocation } from './run-invocation.js';
import { keepRun, resumedRun, resumingLine, startRun, type PlayedRun } from '@tietovirta/runs';
import { showProgress } from './progress-display.js';
import { scenarioRequest } from './scenario-request.js';

export const playWithStack = (invocation: RunInvocation): Promise<PlayedRun> =>
  withStack({ terminal: invocation.terminal }, (stack) => play(stack, invocation));

async function play(stack: OpenStack, invocation: RunInvocation): Promise<PlayedRun> {
  const { options, terminal, signal, notes } = invocation;
  const { backend, runs } = stack;
  await backend.ensureTopics();
  const { run, scenario } = await begin(stack, invocation);
  const progress = showProgress(terminal, { lang: options.lang, isQuiet: options.quiet === true });
  notes.passBy(progress);
  const onNotice = progress.note;
  const { ledger, archive, jobs, watch } = backend;
  const lag = (): Promise<number> => watch.lag(consumerGroup(backend, 'counters').group, scenario.exchanges);
  const dependencies = { ledger, archive, jobs, lag, records: recordsOfRun(backend, run.id, scenario) };
  const sickParts = (): Promise<readonly string[]> => sickPartsOf(stack.settingsFile);
  try {
    return await keepRun({
      runs: { ...runs, archive: new RetryingArchive(archive, onNotice) },
      run,
      scenario,
      timestamp: () => terminal.timestamp(),
      play: () => playOnStack({ run, scenario, dependencies, sickParts, onProgress: progress.tell, onNotice, signal }),
    });
  } finally {
    progress.end();
  }
}

interface Beginning {
  readonly run: RunRecord;
  readonly scenario: Scenario;
}

async function begin({ backend, runs, settings }: OpenStack, invocation: RunInvocation): Promise<Beginning> {
  const { argument, target, options, terminal } = invocation;
  const { archive } = backend;
  if ('scenario' in target) {
    // How messages travel is kept with the run: services read it there.
    const wire = target.scenario.wire ?? settings.service.wire;
    const scenario = { ...target.scenario, wire };
    const run = await startRun(archive, { scenario, productVersion, startedAt: terminal.timestamp() });
    const key = runKeyOf(run);
    say(terminal, options, {
      fi: `Ajo ${run.id} (${key}), siirtomuoto ${wire}`,
      en: `Run ${run.id} (${key}), wire ${wire}`,
    });
    return { run, scenario };
  }
  const asked = await scenarioRequest(argument, options, terminal.folder);
  const { record, scenario } = await resumedRun(runs, target.resume, asked);
  say(terminal, options, resumingLine(record.id, scenario, options));
  return { run: await archive.resume(record.id), scenario };
}
