/** Starts a counter. The environment is read here and nowhere else. */
import { readFileSync } from 'node:fs';
import { CounterServiceModule } from '@tietovirta/counter-service';
import { openDistributedHouse } from '@tietovirta/distributed-house';
import { startService } from '@tietovirta/observability';
import { readSettings } from '@tietovirta/settings';
import { counterHouse } from './counter-house.js';

const name = 'counter';
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

await startService({
  name,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: (settings) =>
    CounterServiceModule.forRoot({
      flushMs: settings.service.counterFlushMs,
      open: async (onEvent) =>
        counterHouse(await openDistributedHouse({ settings, name, productVersion: manifest.version, onEvent })),
    }),
});
