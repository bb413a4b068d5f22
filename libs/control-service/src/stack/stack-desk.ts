/** The control API over a stack: services play the runs, and the database says how they stand. */
import { Logger } from '@nestjs/common';
import { exchanges } from '@tietovirta/exchanges';
import { consumerGroup } from '@tietovirta/ledger-consumer';
import { systemClock, type Clock } from '@tietovirta/retries';
import type { RunResult, RunsKept } from '@tietovirta/runs';
import type { Wire } from '@tietovirta/scenarios/wire';
import { playOnStack, recordsOfRun, resendLettersOfRun, RetryingArchive } from '@tietovirta/stack-run';
import type { Label } from '@tietovirta/wording';
import type { ControlBackend } from '../control-backend.js';
import { ControlDesk } from '../control-desk.js';
import { OneRunPlayer, type PlayedRun } from '../one-run-player.js';
import { PlanThread } from '../plan-work/plan-thread.js';
import { RunWatch } from './run-watch.js';
import type { StackControlBackend } from './stack-control-backend.js';

export interface StackDeskOptions {
  readonly backend: StackControlBackend;
  /** Of the product. */
  readonly version: string;
  /** Module of the thread of plans, which calls `planAsWorker`. */
  readonly threadEntry: URL;
  /** How messages travel when a scenario does not say. */
  readonly wire: Wire;
  /** For people: the address of the database without its password. */
  readonly place: string;
  /** Wall time, ms since 1970; that of the machine when absent. */
  readonly wallMs?: () => number;
  readonly clock?: Clock;
}

export interface StackDesk {
  readonly desk: ControlDesk;
  readonly player: OneRunPlayer;
  readonly watch: RunWatch;
}

export function stackDesk(options: StackDeskOptions): StackDesk {
  const { backend, version, wire, place, threadEntry, wallMs = Date.now, clock = systemClock } = options;
  const { archive, ledger, audit, tokens } = backend;
  const logger = new Logger('Control');
  const runs: RunsKept = { archive, ledger, place: 'database', folder: place, options: ' --on kafka' };
  const watch = new RunWatch({
    archive,
    ledger,
    lag: lagOf(backend, exchanges),
    clock,
    playing: () => player.playing,
    live: () => ({ runs: desk.live, stage: desk.stage }),
    onTrouble: (error) => {
      logger.warn('the ledger cannot be read', error);
    },
  });
  const onNotice = (run: number, text: Label): void => {
    logger.log(text.en, { run });
    desk.stage.say(run, text);
  };
  const onOutage = ({ en }: Label): void => {
    logger.warn(en);
  };
  const player = new OneRunPlayer({
    // What was reached must not be lost for an outage.
    runs: { ...runs, archive: new RetryingArchive(archive, onOutage) },
    productVersion: version,
    timestamp: () => new Date(wallMs()).toISOString(),
    // How messages travel is kept with the run: services read it there.
    asKept: (scenario) => ({ ...scenario, wire: scenario.wire ?? wire }),
    play: (run) => play(run, { backend, clock, onNotice }),
    onBegin: (run) => watch.begin(run),
    onEnd: (run) => watch.end(run),
    onFailure: ({ id }, error) => {
      logger.error(`run ${id} failed`, error);
    },
  });
  const resend: ControlBackend['resend'] = (run, letters) =>
    resendLettersOfRun({ backend, runs, run, letters, wire, timestamp: () => new Date(wallMs()).toISOString() });
  const desk = new ControlDesk(
    { runs, player, others: watch, resend, audit, tokens, version, planWork: new PlanThread({ entry: threadEntry }) },
    wallMs,
  );
  return { desk, player, watch };
}

interface Playing {
  readonly backend: StackControlBackend;
  readonly clock: Clock;
  readonly onNotice: (run: number, text: Label) => void;
}

async function play({ run, scenario, signal, onPace }: PlayedRun, playing: Playing): Promise<RunResult> {
  const { backend, clock, onNotice } = playing;
  const { ledger, archive, jobs } = backend;
  await backend.ensureTopics();
  const simulated = scenario.exchanges.map((id) => ({ id }));
  return playOnStack({
    run,
    scenario,
    dependencies: {
      ledger,
      archive,
      jobs,
      lag: lagOf(backend, simulated),
      records: recordsOfRun(backend, run.id, scenario),
    },
    onNotice: (text) => {
      onNotice(run.id, text);
    },
    onPace,
    signal,
    clock,
  });
}

/** Records of these exchanges that the counters have not consumed yet. */
const lagOf =
  (backend: StackControlBackend, read: readonly { readonly id: string }[]): (() => Promise<number>) =>
  () =>
    backend.watch.lag(
      consumerGroup(backend, 'counters').group,
      read.map(({ id }) => id),
    );
