/** Starts a counter. The environment is read here and nowhere else. */
import { CounterServiceModule } from '@tietovirta/counter-service';
import { openDistributedHouse } from '@tietovirta/stack-backend';
import { packageVersion, startService } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';
import { counterHouse } from './counter-house.js';

const name = 'counter';

await startService({
  name,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: (settings) =>
    CounterServiceModule.forRoot({
      flushMs: settings.service.counterFlushMs,
      open: async (onEvent) =>
        counterHouse(
          await openDistributedHouse({
            settings,
            name,
            productVersion: packageVersion(`@tietovirta/${name}`),
            onEvent,
          }),
        ),
    }),
});
