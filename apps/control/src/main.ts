/** Starts the control API of a stack. The environment is read here and nowhere else. */
import { prepareStackControl, StackControlModule } from '@tietovirta/control-service';
import { openStackBackend } from '@tietovirta/stack-backend';
import { packageVersion, startService } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const name = 'control';
const version = packageVersion(`@tietovirta/${name}`);
/** Found by the package's name, as this code runs bundled. */
const manifest = createRequire(import.meta.url).resolve(`@tietovirta/${name}/package.json`);
const threadEntry = new URL('../../dist/services/control-worker.js', pathToFileURL(manifest));

await startService({
  name,
  version,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: async (settings) => {
    const { service, postgres } = settings;
    const backend = await openStackBackend({ settings, name, productVersion: version });
    return StackControlModule.forRoot({
      backend,
      version,
      wire: service.wire,
      place: postgres.address.url,
      threadEntry,
    });
  },
  prepare: prepareStackControl,
});
