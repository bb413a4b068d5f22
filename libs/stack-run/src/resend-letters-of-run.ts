/** Sends dead letters of one run again and concludes it anew: what a command and the control API do alike. */
import { runKeyOf, scenarioOfRun, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import type { RunsKept } from '@tietovirta/runs';
import type { Scenario } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import type { DurableTransport } from '@tietovirta/transport';
import { concludeAnew } from './conclude-anew.js';
import { resendDeadLetters, type Resent } from './resend-dead-letters.js';

/** What is needed of the stack for it. */
export interface ResendBackend {
  openTransport(): Pick<DurableTransport, 'publish' | 'settled' | 'close'>;
  /** Sets how the frames of a run travel, before the first of them is published. */
  announce(runKey: string, scenario: Scenario): void;
  /** @returns puts the record behind a letter back as it is; whether it did */
  originalsSender(run: RunRecord, letters: readonly DeadLetter[]): Promise<(letter: DeadLetter) => Promise<boolean>>;
}

export interface ResendingOfRun {
  readonly backend: ResendBackend;
  readonly runs: RunsKept;
  readonly run: RunRecord;
  readonly letters: readonly DeadLetter[];
  /** How its messages travel when its scenario does not say. */
  readonly wire: Wire;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
}

export interface ResentOfRun {
  readonly resent: Resent;
  /** Of the run now; undefined where it was not concluded anew. */
  readonly status: RunOutcome['status'] | undefined;
}

export async function resendLettersOfRun(resending: ResendingOfRun): Promise<ResentOfRun> {
  const { backend, runs, run, letters, timestamp } = resending;
  const scenario = scenarioOfRun(run);
  backend.announce(runKeyOf(run), scenario);
  const transport = backend.openTransport();
  try {
    const resent = await resendDeadLetters({
      run,
      scenario,
      wire: scenario.wire ?? resending.wire,
      deadLetters: letters,
      dependencies: {
        ledger: runs.ledger,
        sendAsItIs: await backend.originalsSender(run, letters),
        publish: (frame, key) => transport.publish(frame, key),
        settled: () => transport.settled(),
      },
    });
    return { resent, status: await concludeAnew({ runs, run, result: resent.result, timestamp }) };
  } finally {
    await transport.close();
  }
}
