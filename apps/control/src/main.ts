/** Starts the control API of a stack. The environment is read here and nowhere else. */
import { prepareStackControl, StackControlModule } from '@tietovirta/control-service';
import { openStackBackend } from '@tietovirta/stack-backend';
import { packageVersion, startService } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';
import { threadEntry } from './thread-entry.js';

const name = 'control';
const version = packageVersion(`@tietovirta/${name}`);

await startService({
  name,
  version,
  settings: () => readSettings(process.env, { needs: ['kafka', 'redis', 'postgres', 'http'] }),
  module: async (settings) => {
    const backend = await openStackBackend({ settings, name, productVersion: version });
    return StackControlModule.forRoot({ backend, version, wire: settings.service.wire, place: settings.postgres.address.url, threadEntry }); // oxfmt-ignore
  },
  prepare: prepareStackControl,
});
