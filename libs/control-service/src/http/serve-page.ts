/**
 * The page: files that were built and compressed before. Its addresses (`/runs`, `/messages/…`) are read by the page itself, so each is
 * answered with its one HTML file. What lies below `/api` is never taken for a page.
 */
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Files whose names change with their content. */
const named = /[/\\]assets[/\\]/;

/**
 * Call before the guard, whose hooks hold for these routes too while its limits of requests do not: opening the page fetches a dozen files
 * that lie ready.
 *
 * @param folder where the built page lies
 */
export async function servePage(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      void reply.header('cache-control', named.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const isPage = (request.headers.accept ?? '').includes('text/html') && !ownAddresses.test(request.url);
    if (isPage) return reply.sendFile('index.html');
    reply.callNotFound();
    return reply;
  });
}

/** What the server answers itself, and files. */
const ownAddresses = /^\/(api|assets|metrics|health)(\/|\?|$)/;
