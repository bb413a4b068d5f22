/** Starts the service of Kela itself: what it publishes, what is asked of it, and what it answers. The environment is read here and nowhere else. */
import { openStackBackend } from '@tietovirta/stack-backend';
import { packageVersion, startService } from '@tietovirta/service-runtime';
import { PartyServiceModule } from '@tietovirta/party-service';
import { readSettings } from '@tietovirta/settings';

const name = 'kela';
const version = packageVersion(`@tietovirta/${name}`);

await startService({
  name,
  version,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: (settings) =>
    PartyServiceModule.forRoot({
      service: name,
      settings: settings.service,
      open: (onEvent) => openStackBackend({ settings, name, productVersion: version, onEvent }),
    }),
});
