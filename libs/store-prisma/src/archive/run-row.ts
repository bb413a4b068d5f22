/** Converts between runs and rows. Scenario and tables keep their JSON text, in the order they were given. */
import type { AskedPace, RunClock, RunOutcome, RunRecord, RunRequest } from '@tietovirta/archive';
import { firstGeneration } from '@tietovirta/messages';
import { Prisma, type Run } from '../generated/client.js';

/** Plain JSON for a column; JSON's null in a column differs from an empty column. */
export const asJson = (value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull => value ?? Prisma.JsonNull;

/** The column of another scenario. */
export const scenarioColumn = (scenario: unknown): Pick<Prisma.RunUncheckedUpdateInput, 'scenario'> => ({
  scenario: asJson(scenario),
});

/** The columns of a run that starts. */
export const startingRow = (id: number, request: RunRequest): Prisma.RunCreateManyInput => ({
  id,
  name: request.name,
  year: request.year,
  scenario: asJson(request.scenario),
  productVersion: request.productVersion,
  generation: request.generation ?? firstGeneration,
  startedAt: new Date(request.startedAt),
  requestKey: request.requestKey ?? null,
});

/** The columns that an outcome fills, all of them: an earlier outcome of a resumed run leaves no trace. */
export const outcomeColumns = (outcome: RunOutcome): Prisma.RunUncheckedUpdateInput => ({
  status: outcome.status,
  isToStop: false,
  finishedAt: new Date(outcome.finishedAt),
  planned: outcome.planned,
  sent: outcome.sent,
  counted: outcome.counted,
  setAside: outcome.setAside,
  hash: outcome.hash,
  seconds: outcome.seconds,
  messagesPerSecond: outcome.messagesPerSecond,
  peakMemoryBytes: Math.round(outcome.peakMemoryBytes),
  cellsCompared: outcome.cellsCompared,
  cellsDiffering: outcome.cellsDiffering,
  tables: asJson(outcome.tables),
  failure: outcome.failure ?? null,
});

/** The same columns of a run that goes on. */
export const noOutcome: Prisma.RunUncheckedUpdateInput = {
  status: 'running',
  isToStop: false,
  finishedAt: null,
  planned: null,
  sent: null,
  counted: null,
  setAside: null,
  hash: null,
  seconds: null,
  messagesPerSecond: null,
  peakMemoryBytes: null,
  cellsCompared: null,
  cellsDiffering: null,
  tables: Prisma.DbNull,
  failure: null,
};

/** A row without its tables, as a list shows it. */
export type RunRow = Omit<Run, 'tables'> & { readonly tables?: Run['tables'] };

const outcomeOf = (row: RunRow): RunOutcome | undefined =>
  row.status === 'running' || row.finishedAt === null
    ? undefined
    : {
        status: row.status,
        finishedAt: row.finishedAt.toISOString(),
        planned: Number(row.planned),
        sent: Number(row.sent),
        counted: Number(row.counted),
        setAside: Number(row.setAside),
        hash: row.hash ?? '',
        seconds: row.seconds ?? 0,
        messagesPerSecond: row.messagesPerSecond ?? 0,
        peakMemoryBytes: Number(row.peakMemoryBytes),
        cellsCompared: row.cellsCompared ?? 0,
        cellsDiffering: row.cellsDiffering ?? 0,
        tables: row.tables ?? null,
        failure: row.failure ?? undefined,
      };

type Asked = Omit<AskedPace, 'nth'>;

/** The run that a row keeps. */
export const runRecordOf = (row: RunRow): RunRecord => ({
  id: row.id,
  name: row.name,
  year: row.year,
  scenario: row.scenario,
  productVersion: row.productVersion,
  generation: row.generation,
  startedAt: row.startedAt.toISOString(),
  ...(row.requestKey === null ? {} : { requestKey: row.requestKey }),
  status: row.status,
  ...(row.isToStop ? { isToStop: true } : {}),
  // Written by this store alone, in these shapes.
  ...(row.clock === null ? {} : { clock: row.clock as unknown as RunClock }),
  ...(row.askedPace === null ? {} : { asked: { nth: row.paceAsks, ...(row.askedPace as unknown as Asked) } }),
  outcome: outcomeOf(row),
});
