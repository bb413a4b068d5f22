/** Every operation of the control API, in the order of the OpenAPI document. What is not here is not answered. */
import { auditPage, meta } from './audit.js';
import { catalogue } from './catalogue.js';
import { comparison } from './comparison.js';
import { deadLetterQuery, deadLetters, givenUpLetters, openLetters, resentLetters } from './dead-letters.js';
import type { Endpoint } from './endpoint.js';
import { message, messagePath, samples, samplesQuery } from './messages.js';
import { liveLayout, liveState } from './live.js';
import { loadPage, loadPath, loadReport } from './loads.js';
import { planPreview } from './plans.js';
import { run, runJump, runQuery, runRemoval, runStep, scenarioRequest, speedChange, startHeaders } from './runs.js';
import { scenarioCheck } from './scenarios.js';
import {
  printedTablesPath,
  printedTablesQuery,
  rowPath,
  rowVolumes,
  series,
  seriesQuery,
  tablesAsOf,
  tablesQuery,
} from './tables.js';
import { pageOf, pageQuery, runReference } from './values.js';
import { z } from 'zod';

export const apiBase = '/api/v1';

const comparedRuns = z.strictObject({ first: runReference, second: runReference });
/** The stream follows the run that is played, otherwise the newest one: whoever names another is refused, not misled. */
const liveQuery = z.strictObject({});

/** The layout and the newest picture of a run, for those who do not follow the stream. */
export const liveSnapshot = z.object({ layout: liveLayout, state: liveState });

export const endpoints = {
  readMeta: {
    method: 'get',
    path: '/meta',
    summary: 'What this server is, and who asks',
    role: 'viewer',
    status: 200,
    answer: meta,
  },
  signIn: {
    method: 'post',
    path: '/session',
    summary: 'Keep the token of this request in a cookie that scripts of a page cannot read',
    role: 'viewer',
    status: 204,
  },
  signOut: {
    method: 'delete',
    path: '/session',
    summary: 'Forget that cookie',
    role: 'viewer',
    status: 204,
  },
  readCatalogue: {
    method: 'get',
    path: '/catalogue',
    summary: 'Exchanges with their message types, rules of the printed rows, shipped scenarios',
    role: 'viewer',
    status: 200,
    answer: catalogue,
  },
  checkScenario: {
    method: 'post',
    path: '/scenarios/check',
    summary: 'All faults of a scenario; makes no run',
    role: 'viewer',
    body: scenarioRequest,
    status: 200,
    answer: scenarioCheck,
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
  listLoads: {
    method: 'get',
    path: '/loads',
    summary: 'Loads whose reports are kept, the newest first',
    role: 'viewer',
    query: pageQuery,
    status: 200,
    answer: loadPage,
  },
  readLoad: {
    method: 'get',
    path: '/loads/:load',
    summary: 'The report of one load',
    role: 'viewer',
    params: loadPath,
    status: 200,
    answer: loadReport,
    refusals: [404],
  },
  startRun: {
    method: 'post',
    path: '/runs',
    summary: 'Start a run',
    role: 'operator',
    headers: startHeaders,
    body: scenarioRequest,
    status: 201,
    answer: run,
    refusals: [409, 422],
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
    summary:
      'Stop a run that is played, here or by a command line; what was counted is kept. Harmless when it is stopped already',
    role: 'operator',
    params: runQuery,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  resumeRun: {
    method: 'post',
    path: '/runs/:run/resume',
    summary: 'Go on with a run that was paused, stopped or interrupted. Harmless when it goes on already',
    role: 'operator',
    params: runQuery,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  setSpeed: {
    method: 'put',
    path: '/runs/:run/speed',
    summary: 'Change how fast simulated time passes in a run that is played here; kept with the run',
    role: 'operator',
    params: runQuery,
    body: speedChange,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  pauseRun: {
    method: 'post',
    path: '/runs/:run/pause',
    summary:
      'Stop the clock of a run that is played here; what is under way is counted. Harmless when it stands already',
    role: 'operator',
    params: runQuery,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  stepRun: {
    method: 'post',
    path: '/runs/:run/step',
    summary: 'Go on to the end of the next batch, hour, day or month, and pause there',
    role: 'operator',
    params: runQuery,
    body: runStep,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  jumpRun: {
    method: 'post',
    path: '/runs/:run/jump',
    summary: 'Hurry forward to an instant, and go on from there as before; there is no way back',
    role: 'operator',
    params: runQuery,
    body: runJump,
    status: 202,
    answer: run,
    refusals: [404, 409],
  },
  removeRun: {
    method: 'delete',
    path: '/runs/:run',
    summary: 'Forget a run that is not played, with all that was counted of it',
    role: 'admin',
    params: runQuery,
    query: runRemoval,
    status: 204,
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
  printTables: {
    method: 'get',
    path: '/runs/:run/tables/:format',
    summary: 'The same as a file',
    role: 'viewer',
    params: printedTablesPath,
    query: printedTablesQuery,
    status: 200,
    media: ['text/csv', 'text/html', 'text/markdown'],
    refusals: [404],
  },
  readSeries: {
    method: 'get',
    path: '/runs/:run/series',
    summary: 'What a printed row, or all of a run, came to day by day',
    role: 'viewer',
    params: runQuery,
    query: seriesQuery,
    status: 200,
    answer: series,
    refusals: [404],
  },
  readRowVolumes: {
    method: 'get',
    path: '/runs/:run/rows/:row',
    summary: 'When the messages of a printed row come: months and weekdays against the plan, hours of the plan',
    role: 'viewer',
    params: rowPath,
    status: 200,
    answer: rowVolumes,
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
  resendDeadLetters: {
    method: 'post',
    path: '/dead-letters/resend',
    summary: 'Send open dead letters of a run again and conclude it anew; answers when they are counted',
    role: 'operator',
    body: openLetters,
    status: 200,
    answer: resentLetters,
    refusals: [404, 409],
  },
  giveUpDeadLetters: {
    method: 'post',
    path: '/dead-letters/give-up',
    summary: 'Say that open dead letters of a run will not come again',
    role: 'operator',
    body: openLetters,
    status: 200,
    answer: givenUpLetters,
    refusals: [404, 409],
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

/** Endpoints that change something; a viewer may ask for none of them. */
export const changes = Object.values<Endpoint>(endpoints).filter(
  ({ method, role }) => method !== 'get' && role !== 'viewer',
);

export type EndpointName = keyof typeof endpoints;

/** What an endpoint answers with, for whoever asked. */
export type AnswerOf<Name extends EndpointName> = (typeof endpoints)[Name] extends {
  readonly answer: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;
