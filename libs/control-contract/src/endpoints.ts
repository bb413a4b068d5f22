/** Every operation of the control API, in the order of the OpenAPI document. What is not here is not answered. */
import { auditPage, meta } from './audit.js';
import { catalogue } from './catalogue.js';
import { comparison } from './comparison.js';
import { deadLetterQuery, deadLetters } from './dead-letters.js';
import type { Endpoint } from './endpoint.js';
import { message, messagePath, samples, samplesQuery } from './messages.js';
import { liveLayout, liveState } from './live.js';
import { planPreview } from './plans.js';
import { run, runQuery, scenarioRequest } from './runs.js';
import { tablesAsOf, tablesQuery } from './tables.js';
import { pageOf, pageQuery, runReference } from './values.js';
import { z } from 'zod';

export const apiBase = '/api/v1';

const comparedRuns = z.strictObject({ first: runReference, second: runReference });
/** The stream follows the run that is played, otherwise the newest one: whoever names another is refused, not misled. */
const liveQuery = z.strictObject({});

/** The layout and the newest picture of a run, for those who do not follow the stream. */
export const liveSnapshot = z.object({ layout: liveLayout, state: liveState });

export const endpoints = {
  readMeta: { method: 'get', path: '/meta', summary: 'What this server is', role: null, status: 200, answer: meta },
  readCatalogue: {
    method: 'get',
    path: '/catalogue',
    summary: 'Exchanges with their message types, rules of the printed rows, shipped scenarios',
    role: 'viewer',
    status: 200,
    answer: catalogue,
  },
  previewPlan: {
    method: 'post',
    path: '/plans',
    summary: 'What a scenario would simulate; makes no run',
    role: 'viewer',
    body: scenarioRequest,
    status: 200,
    answer: planPreview,
  },
  listRuns: {
    method: 'get',
    path: '/runs',
    summary: 'Runs that are kept, the newest first',
    role: 'viewer',
    query: pageQuery,
    status: 200,
    answer: pageOf(run),
  },
  startRun: {
    method: 'post',
    path: '/runs',
    summary: 'Start a run',
    role: 'operator',
    body: scenarioRequest,
    status: 201,
    answer: run,
    refusals: [409],
  },
  readRun: {
    method: 'get',
    path: '/runs/:run',
    summary: 'One run',
    role: 'viewer',
    params: runQuery,
    status: 200,
    answer: run,
    refusals: [404],
  },
  stopRun: {
    method: 'post',
    path: '/runs/:run/stop',
    summary: 'Stop a run that is played here; what was counted is kept. Harmless when it is stopped already',
    role: 'operator',
    params: runQuery,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  resumeRun: {
    method: 'post',
    path: '/runs/:run/resume',
    summary: 'Go on with a run that was stopped or interrupted. Harmless when it is played already',
    role: 'operator',
    params: runQuery,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  readTables: {
    method: 'get',
    path: '/runs/:run/tables',
    summary: 'Tables of a run, now or as of a simulated day',
    role: 'viewer',
    params: runQuery,
    query: tablesQuery,
    status: 200,
    answer: tablesAsOf,
    refusals: [404],
  },
  readLive: {
    method: 'get',
    path: '/runs/:run/live',
    summary: 'Layout and newest picture of a run',
    role: 'viewer',
    params: runQuery,
    status: 200,
    answer: liveSnapshot,
    refusals: [404],
  },
  followLive: {
    method: 'get',
    path: '/live',
    summary: 'The stream: hello, state, note, bye. Send Last-Event-ID to get the notes that were missed',
    role: 'viewer',
    query: liveQuery,
    status: 200,
    isStream: true,
    refusals: [503],
  },
  readMessage: {
    method: 'get',
    path: '/messages/:plan/:type/:ordinal',
    summary: 'A message with its conversation, made from its address',
    role: 'viewer',
    params: messagePath,
    status: 200,
    answer: message,
    refusals: [404],
  },
  readSamples: {
    method: 'get',
    path: '/runs/:run/samples',
    summary: 'A few messages of a type, as a run makes them',
    role: 'viewer',
    params: runQuery,
    query: samplesQuery,
    status: 200,
    answer: samples,
    refusals: [404],
  },
  compareRuns: {
    method: 'get',
    path: '/comparisons/:first/:second',
    summary: 'What differs between two runs that were played to their end',
    role: 'viewer',
    params: comparedRuns,
    status: 200,
    answer: comparison,
    refusals: [404, 409],
  },
  listDeadLetters: {
    method: 'get',
    path: '/dead-letters',
    summary: 'What could not be read',
    role: 'viewer',
    query: deadLetterQuery,
    status: 200,
    answer: deadLetters,
  },
  listAudit: {
    method: 'get',
    path: '/audit',
    summary: 'Who changed what, the newest first',
    role: 'admin',
    query: pageQuery,
    status: 200,
    answer: auditPage,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof endpoints;

/** What an endpoint answers with, for whoever asked. */
export type AnswerOf<Name extends EndpointName> = (typeof endpoints)[Name] extends {
  readonly answer: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;
