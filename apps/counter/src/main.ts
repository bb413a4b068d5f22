/** Starts a counter. The environment is read here and nowhere else. */
import { CounterServiceModule } from '@tietovirta/counter-service';
import { openStackBackend } from '@tietovirta/stack-backend';
import { packageVersion, startService } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';

const name = 'counter';
const version = packageVersion(`@tietovirta/${name}`);

await startService({
  name,
  version,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: (settings) =>
    CounterServiceModule.forRoot({
      flushMs: settings.service.counterFlushMs,
      open: (onEvent) => openStackBackend({ settings, name, productVersion: version, onEvent }),
    }),
});
