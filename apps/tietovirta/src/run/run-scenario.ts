/** `tietovirta run`: from the words typed to the exit code. */
import 'reflect-metadata';
import { resolve } from 'node:path';
import type { RecordingManifest, StartedRecording } from '@tietovirta/recording';
import { compileLess } from '@tietovirta/embedded-run/compile-less';
import { WorkerPool } from '@tietovirta/embedded-run/worker-pool';
import { refuseUnplannable } from '@tietovirta/plan';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { Terminal } from '../cli/terminal.js';
import { productVersion, workerEntry } from '../program-files.js';
import { hasStore, withoutStore } from '../runs/open-existing-store.js';
import { storeOptions } from '../runs/with-runs.js';
import { Notes, say, type RunInvocation, type RunTarget } from './run-invocation.js';
import { showProgress } from './progress-display.js';
import {
  closingText,
  openingLine,
  refusePace,
  reportJson,
  reportText,
  resumedRun,
  resumingLine,
  type PlayedRun,
} from '@tietovirta/runs';
import { rowsShown } from '../tables/rows-shown.js';
import type { RunOptions } from './run-options.js';
import type { RunPlayer } from './run-player.js';
import { scenarioRequest } from './scenario-request.js';

const stoppingHere: Label = {
  fi: 'Pysäytetään: kesken oleva lasketaan ja säilyy. Toinen Ctrl-C lopettaa heti.',
  en: 'Stopping: what is under way is counted and kept. Ctrl-C again ends at once.',
};
const stoppingOnKafka: Label = {
  fi: 'Pysäytetään: ajon työt otetaan takaisin; laskettu säilyy. Toinen Ctrl-C lopettaa heti.',
  en: 'Stopping: the jobs of the run are taken back; what is counted is kept. Ctrl-C again ends at once.',
};

export async function runScenario(
  argument: string | undefined,
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { resume } = options;
  // A scenario that cannot be run is refused before anything is opened or loaded.
  const target: RunTarget =
    resume === undefined ? { scenario: await newScenario(argument, options, terminal) } : { resume };
  const isOnKafka = options.on === 'kafka';
  if (options.speed !== undefined) refusePace(options.speed, options);
  if ('resume' in target && !isOnKafka && !hasStore(options.store, terminal))
    throw withoutStore(options.store, terminal);
  if ('scenario' in target) say(terminal, options, openingLine(target.scenario, options));
  const notes = new Notes(terminal, options.lang);
  const stop = new AbortController();
  const stopListening = terminal.onStop(() => {
    stop.abort();
    notes.say(isOnKafka ? stoppingOnKafka : stoppingHere);
  });
  try {
    const invocation = { argument, target, options, terminal, signal: stop.signal, notes };
    const played = isOnKafka ? await playOnKafka(invocation) : await playEmbedded(invocation);
    return conclude(played, options, terminal);
  } finally {
    stopListening();
  }
}

/** The scenario of a run that begins: asked for, or that of the recording to be replayed. */
async function newScenario(argument: string | undefined, options: RunOptions, terminal: Terminal): Promise<Scenario> {
  const scenario = await askedScenario(argument, options, terminal);
  refuseUnplannable(scenario);
  refusePace(scenario.speed, options);
  return scenario;
}

async function askedScenario(argument: string | undefined, options: RunOptions, terminal: Terminal): Promise<Scenario> {
  const asked = await scenarioRequest(argument, options, terminal.folder);
  if (options.replay === undefined) return resolveScenario(asked);
  say(terminal, options, {
    fi: `Tarkistetaan tallenne ${options.replay}`,
    en: `Checking the recording ${options.replay}`,
  });
  const { recordedScenario } = await import('@tietovirta/recording');
  return recordedScenario(options.replay, terminal.folder, asked);
}

async function playOnKafka(invocation: RunInvocation): Promise<PlayedRun> {
  const { playWithStack } = await import('./play-with-stack.js');
  return playWithStack(invocation);
}

/** Workers begin to load what they need, and to plan, before the store is opened: both take about as long. */
async function playEmbedded(invocation: RunInvocation): Promise<PlayedRun> {
  compileLess();
  const workers = new WorkerPool(workerEntry, invocation.options.workers);
  if ('scenario' in invocation.target) workers.prepare(invocation.target.scenario);
  try {
    return await playWith(workers, invocation);
  } finally {
    await workers.terminate();
  }
}

/** Opens the store, plays, and closes the store before results are printed. */
async function playWith(workers: WorkerPool, invocation: RunInvocation): Promise<PlayedRun> {
  const { options, terminal } = invocation;
  const { NestFactory } = await import('@nestjs/core');
  const { RunModule } = await import('./run-module.js');
  const { RunPlayer: Player } = await import('./run-player.js');
  const notice = (sentence: Label): void => {
    say(terminal, options, sentence);
  };
  const folder = resolve(terminal.folder, options.store);
  const backend = RunModule.with({ folder, options: storeOptions(options.store), notice });
  const context = await NestFactory.createApplicationContext(backend, { logger: false, abortOnError: false });
  try {
    return await play(context.get(Player), workers, invocation);
  } finally {
    await context.close();
  }
}

async function play(
  player: RunPlayer,
  workers: WorkerPool,
  { argument, target, options, terminal, signal, notes }: RunInvocation,
): Promise<PlayedRun> {
  const { record, replay, quiet } = options;
  const folder = terminal.folder;
  const given =
    'scenario' in target
      ? { record: undefined, scenario: target.scenario }
      : await resumedRun(player.runs, target.resume, await scenarioRequest(argument, options, folder));
  const { scenario } = given;
  if (given.record !== undefined) say(terminal, options, resumingLine(given.record.id, scenario, options));
  const replayFolder = replay === undefined ? undefined : resolve(folder, replay);
  const recorded =
    replayFolder === undefined ? undefined : (await import('@tietovirta/recording')).readManifest(replayFolder);
  // Refused here, a folder that is taken leaves no trace in the archive.
  const recording = record === undefined ? undefined : await recordingIn(resolve(folder, record), scenario, recorded);
  const run = given.record ?? (await player.start(scenario, terminal.timestamp(), recorded?.generation));
  const progress = showProgress(terminal, { lang: options.lang, isQuiet: quiet === true });
  notes.passBy(progress);
  try {
    return await player.play({
      run,
      scenario,
      workers,
      recording,
      recorded,
      replayFolder,
      onProgress: progress.tell,
      signal,
      timestamp: () => terminal.timestamp(),
    });
  } finally {
    progress.end();
  }
}

/** A recording of a run that is stopped stays without its manifest, and says so when somebody opens it. */
async function recordingIn(folder: string, scenario: Scenario, from?: RecordingManifest): Promise<StartedRecording> {
  const { startRecording } = await import('@tietovirta/recording');
  return startRecording({ folder, productVersion, scenario, generation: from?.generation });
}

function conclude(
  { report, deadLetters }: PlayedRun,
  { json, lang, allRows, tables }: RunOptions,
  terminal: Terminal,
): ExitCode {
  if (json === true) terminal.out.write(reportJson(report));
  else if (report.ending === 'complete')
    terminal.out.write(
      reportText(report, deadLetters, {
        ...{ lang, colour: terminal.out.hasColour, width: terminal.out.columns },
        ...rowsShown(allRows, lang),
        tables,
      }),
    );
  terminal.err.write(closingText(report, lang));
  if (report.ending === 'stopped') return exitCode.stopped;
  return report.isFine ? exitCode.fine : exitCode.differs;
}
