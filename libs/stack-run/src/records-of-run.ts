/** Which records of runs that have ended are deleted: topics are shared, and what lies before those of a run goes with them. */
import { scenarioOfRun, type Archive, type RunRecord } from '@tietovirta/archive';
import { partyServices } from '@tietovirta/exchanges';
import { consumerGroup, type SharedTopics } from '@tietovirta/ledger-consumer';
import type { Scenario } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import type { RecordsOnBrokers } from './stack-run-options.js';

/** What the settings say of records; see `TIETOVIRTA_KAFKA_KEEP_RECORDS`. */
export interface Keeping {
  readonly keep: 'all' | 'messages' | 'none';
  readonly retentionHours: number;
  /** How messages of runs travel that do not say it. */
  readonly wire: Wire;
}

export interface RecordsBackend extends SharedTopics {
  readonly archive: Archive;
  readonly records: {
    checkRoom(wire: Wire, messages: number): Promise<void>;
    deleteRead(exchanges: readonly string[], groups: readonly string[]): Promise<void>;
  };
  readonly keeping: Keeping;
}

/** @param wallMs ms since 1970; that of the machine when absent */
export function recordsOfRun(
  backend: RecordsBackend,
  runId: number,
  scenario: Scenario,
  wallMs: () => number = Date.now,
): RecordsOnBrokers {
  const { archive, records, keeping } = backend;
  const wire = scenario.wire ?? keeping.wire;
  return {
    checkRoom: (messages) => records.checkRoom(wire, messages),
    deleteRead: async () => {
      const others = (await archive.list()).filter(({ id }) => id !== runId);
      if (mayDelete(wire, others, keeping, wallMs()))
        await records.deleteRead(scenario.exchanges, readingGroups(backend));
    },
  };
}

/** @param others all other runs of the database */
export function mayDelete(wire: Wire, others: readonly RunRecord[], keeping: Keeping, nowMs: number): boolean {
  const { keep, retentionHours } = keeping;
  if (keep === 'all' || (keep === 'messages' && wire === 'messages')) return false;
  if (others.some(({ status }) => status === 'running')) return false;
  if (keep === 'none') return true;
  // Their messages lie before the frames, and somebody may want to read them.
  const keptSinceMs = nowMs - retentionHours * 3_600_000;
  const begun = others.filter(({ startedAt }) => Date.parse(startedAt) >= keptSinceMs);
  return !begun.some((run) => (scenarioOfRun(run).wire ?? keeping.wire) === 'messages');
}

/** Of everybody who reads topics of exchanges. */
export const readingGroups = (topics: SharedTopics): readonly string[] =>
  ['counters', ...partyServices.map(({ id }) => `parties.${id}`)].map(
    (readers) => consumerGroup(topics, readers).group,
  );
