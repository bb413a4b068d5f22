/** Starts the service of all parties that have none of their own. The environment is read here and nowhere else. */
import { readFileSync } from 'node:fs';
import { openDistributedHouse } from '@tietovirta/distributed-house';
import { startService } from '@tietovirta/observability';
import { PartyServiceModule } from '@tietovirta/party-service';
import { readSettings } from '@tietovirta/settings';

const name = 'partners';
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

await startService({
  name,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: (settings) =>
    PartyServiceModule.forRoot({
      service: name,
      settings: settings.service,
      open: (onEvent) => openDistributedHouse({ settings, name, productVersion: manifest.version, onEvent }),
    }),
});
