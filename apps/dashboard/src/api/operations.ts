/**
 * What the page asks of the control API. Only types come from the contract, so that no schema travels to the browser; the compiler holds
 * each method, path and answer against it.
 */
import type { AnswerOf, apiBase, EndpointName, endpoints, Problem } from '@tietovirta/control-contract';
import { TietovirtaError } from '@tietovirta/wording';

type Endpoints = typeof endpoints;
type Operation<Name extends EndpointName> = readonly [Endpoints[Name]['method'], Endpoints[Name]['path']];

export const base: typeof apiBase = '/api/v1';

const operations = {
  readMeta: ['get', '/meta'],
  readCatalogue: ['get', '/catalogue'],
  previewPlan: ['post', '/plans'],
  listRuns: ['get', '/runs'],
  listLoads: ['get', '/loads'],
  readLoad: ['get', '/loads/:load'],
  startRun: ['post', '/runs'],
  readRun: ['get', '/runs/:run'],
  stopRun: ['post', '/runs/:run/stop'],
  removeRun: ['delete', '/runs/:run'],
  resumeRun: ['post', '/runs/:run/resume'],
  setSpeed: ['put', '/runs/:run/speed'],
  pauseRun: ['post', '/runs/:run/pause'],
  stepRun: ['post', '/runs/:run/step'],
  jumpRun: ['post', '/runs/:run/jump'],
  readTables: ['get', '/runs/:run/tables'],
  readLive: ['get', '/runs/:run/live'],
  readMessage: ['get', '/messages/:plan/:type/:ordinal'],
  readSamples: ['get', '/runs/:run/samples'],
  compareRuns: ['get', '/comparisons/:first/:second'],
  listDeadLetters: ['get', '/dead-letters'],
  resendDeadLetters: ['post', '/dead-letters/resend'],
  giveUpDeadLetters: ['post', '/dead-letters/give-up'],
  readRowVolumes: ['get', '/runs/:run/rows/:row'],
  listAudit: ['get', '/audit'],
} as const satisfies { readonly [Name in EndpointName]?: Operation<Name> };

export type AskedFor = keyof typeof operations;
export type Answer<Name extends AskedFor> = AnswerOf<Name>;

type ParameterOf<Path> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParameterOf<More>
    : Rest
  : never;

export interface Question<Name extends AskedFor> {
  readonly params?: Readonly<Record<ParameterOf<Endpoints[Name]['path']>, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

/** A refusal of the server, with every fault of what was asked. */
export class RequestRefused extends TietovirtaError {
  readonly code = 'REQUEST_REFUSED';
  readonly retry = 'never';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Nobody answers, or something else than the server does. */
export class ServerUnreachable extends TietovirtaError {
  readonly code = 'SERVER_UNREACHABLE';
  readonly retry = 'later';
}

export interface Asking {
  readonly fetch: typeof fetch;
  /** For texts of the server, which knows Finnish and English. */
  readonly language: () => 'fi' | 'en';
}

/** @throws RequestRefused, ServerUnreachable */
export async function ask<Name extends AskedFor>(
  { fetch: send, language }: Asking,
  name: Name,
  { params, query, body }: Question<Name> = {},
): Promise<Answer<Name>> {
  const [method, path] = operations[name];
  const answered = await send(`${base}${filled(path, params ?? {})}${queryText(query ?? {})}`, {
    method: method.toUpperCase(),
    headers: {
      accept: 'application/json',
      'accept-language': language(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new ServerUnreachable(error instanceof Error ? error.message : 'no answer');
  });
  const said: unknown = await answered.json().catch(() => undefined);
  if (answered.ok) return said as Answer<Name>; // the server holds its answers against the contract
  if (isProblem(said)) throw new RequestRefused(said);
  throw new ServerUnreachable(`${answered.status}`);
}

const filled = (path: string, params: Readonly<Record<string, string | number>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function queryText(query: NonNullable<Question<'listRuns'>['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'title' in said && 'errors' in said;
