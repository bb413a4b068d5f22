/**
 * Runs beside the stack that npm run stack has started, and starts again what has ended; npm run stack:stop ends it first. Its words
 * are in .stack/logs/supervisor.log.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { superviseStack } from '@tietovirta/local-stack';

const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
await superviseStack({
  root: dirname(dirname(fileURLToPath(import.meta.url))),
  environment: process.env,
  print: (line) => console.log(`${new Date().toISOString()} ${line}`),
  signal: stop.signal,
});
process.exit();
