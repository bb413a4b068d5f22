/**
 * What stands before every request, whoever handles it: a foreign host or site, too many requests and bodies that are no JSON are turned
 * away before anything is read. On
 * loopback these keep other pages of the browser of its user out, elsewhere whoever has no token, too.
 */
import { apiBase, changes, endpoints, type Endpoint } from '@tietovirta/control-contract';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { accessFor, isAtLeast, type AccessOptions, type Principal } from './access.js';
import { ApiRefused } from './api-refused.js';
import { authorizationIn } from './session-cookie.js';

/** Names under which loopback is reached. A page of another name that leads here (DNS rebinding) is refused. */
const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Requests a minute of one caller, and those among them that change something. */
const requestsAMinute = 600;
const changesAMinute = 30;
/** Requests a minute with a token that does not hold. */
const guessesAMinute = 10;

/** How deep a body may be nested: a scenario needs three. */
const mostDepth = 8;

export interface GuardOptions extends AccessOptions {
  /** Names under which the server may be asked, beside those of loopback. */
  readonly names?: readonly string[];
}

/** Initialises an application with its guard; call before it listens. @throws NobodyMayAsk */
export async function guardApi(app: NestFastifyApplication, options: GuardOptions): Promise<void> {
  await guardRequests(app, options);
  await app.init();
  takeOnlyJson(app);
}

/** Before `init`: hooks of Fastify hold for routes that are declared later. */
async function guardRequests(app: NestFastifyApplication, { names = [], ...options }: GuardOptions): Promise<void> {
  const access = await accessFor(options);
  const ownNames = new Set([...loopbackNames, ...names]);
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on loopback: a browser told to use TLS would find nothing.
    strictTransportSecurity: false,
  });
  app.enableCsrfProtection();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    refuseForeignHost(request, ownNames);
    if (!isApi(request)) return;
    refuseForeignSite(request);
    void reply.header('cache-control', 'no-store');
  });
  await fastify.register(rateLimit, { max: requestsAMinute, timeWindow: 60_000, hook: 'onRequest' });
  const guessLimit = fastify.createRateLimit({ max: guessesAMinute, timeWindow: 60_000 });
  fastify.addHook('onRequest', async (request) => {
    if (!isApi(request)) return;
    const { authorization = authorizationIn(request.headers.cookie) } = request.headers;
    const principal = await access.principalOf(authorization).catch(async (error: unknown) => {
      // Who gives none guesses none: a page asks before its reader has signed in.
      if (authorization === undefined) throw error;
      const limit = await guessLimit(request);
      throw !limit.isAllowed && limit.isExceeded ? tooManyGuesses : error;
    });
    refuseSmallRole(request, principal);
    principals.set(request, principal);
  });
  const changeLimit = fastify.createRateLimit({ max: changesAMinute, timeWindow: 60_000 });
  fastify.addHook('onRequest', async (request) => {
    if (!isChange(request)) return;
    const limit = await changeLimit(request);
    if (!limit.isAllowed && limit.isExceeded) throw tooManyChanges;
  });
  fastify.addHook('preValidation', async ({ body }) => {
    if (isDeeperThan(body, mostDepth)) throw tooDeep;
  });
}

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who asks. @throws Error for a request that no guard has seen: nothing is answered to nobody */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (principal === undefined) throw new Error('a request came past the guard');
  return principal;
}

const routeOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${apiBase}${path}`;
const byRoute: ReadonlyMap<string, Endpoint> = new Map(
  Object.values<Endpoint>(endpoints).map((endpoint) => [routeOf(endpoint), endpoint]),
);
const endpointAt = ({ method, routeOptions: { url = '' } }: FastifyRequest): Endpoint | undefined =>
  byRoute.get(`${method} ${url}`);
const isChange = (request: FastifyRequest): boolean => changes.some((each) => each === endpointAt(request));

/** What is no endpoint, such as metrics, may be read by whoever may look. */
function refuseSmallRole(request: FastifyRequest, { role }: Principal): void {
  const needed = endpointAt(request)?.role ?? 'viewer';
  if (isAtLeast(role, needed)) return;
  throw new ApiRefused(
    'role-too-small',
    { fi: `Rooli ${role} ei riitä tähän.`, en: `The role ${role} may not do this.` },
    { fi: `Tähän tarvitaan rooli ${needed}.`, en: `It needs the role ${needed}.` },
  );
}

/** Nothing of a deep body is walked but what is looked at here, and no deeper than this. */
function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}

const tooDeep = new ApiRefused(
  'too-deep',
  { fi: 'Pyynnön sisältö on liian syvä.', en: 'The body of the request is nested too deeply.' },
  { fi: `Enintään ${mostDepth} sisäkkäistä tasoa.`, en: `At most ${mostDepth} levels.` },
);
const tooManyGuesses = new ApiRefused('too-many-guesses', {
  fi: 'Vääriä tunnisteita on liian paljon.',
  en: 'There are too many wrong tokens.',
});
const tooManyChanges = new ApiRefused(
  'too-many-changes',
  { fi: 'Muutoksia on liian paljon.', en: 'There are too many changes.' },
  { fi: `Enintään ${changesAMinute} minuutissa.`, en: `At most ${changesAMinute} a minute.` },
);

/** After `init`: Nest has declared parsers of its own by then. */
function takeOnlyJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
    if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
}

const isApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/') || url.startsWith('/metrics');

function refuseForeignHost({ headers }: FastifyRequest, ownNames: ReadonlySet<string>): void {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (ownNames.has(name)) return;
  throw new ApiRefused(
    'foreign-host',
    { fi: 'Tämä palvelin ei vastaa tällä nimellä.', en: 'This server does not answer by this name.' },
    { fi: 'Käytä osoitetta, jonka käynnistys tulosti.', en: 'Use the address that was printed at its start.' },
  );
}

/** Reads, too: what a run counts is nobody else's business. */
function refuseForeignSite({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new ApiRefused('foreign-site', {
    fi: 'Toisen sivuston sivu ei saa pyytää tätä.',
    en: 'A page of another site may not ask for this.',
  });
}
