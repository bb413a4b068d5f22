/**
 * What stands before every request, whoever handles it: a foreign host or site, too many requests and bodies that are no JSON are turned
 * away before anything is read. The server listens on loopback alone; these keep other pages of the browser of its user out.
 */
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ApiRefused } from './api-refused.js';

/** Names under which loopback is reached. A page of another name that leads here (DNS rebinding) is refused. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Requests a minute of one caller; files of the page are not counted. */
const requestsAMinute = 600;

/** Call before `init`: hooks of Fastify hold for routes that are declared later. */
export async function guardRequests(app: NestFastifyApplication): Promise<void> {
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
    refuseForeignHost(request);
    if (!isApi(request)) return;
    refuseForeignSite(request);
    void reply.header('cache-control', 'no-store');
  });
  await fastify.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: 60_000,
    hook: 'onRequest',
    // Opening the page fetches a dozen files that lie ready.
    allowList: (request) => !isApi(request),
  });
}

/** Call after `init`: Nest has declared parsers of its own by then. */
export function takeOnlyJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
    if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
}

const isApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/') || url.startsWith('/metrics');

function refuseForeignHost({ headers }: FastifyRequest): void {
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
