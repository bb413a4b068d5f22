/** A small service as a process of its own; its one argument says how it behaves. Only tests start it. */
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { readSettings } from '@tietovirta/settings';
import { startService } from '../start-service.js';

const [behaviour = 'drains', logLevel = 'info', port = '0'] = process.argv.slice(2);

class Unreachable extends Error {
  readonly hint = 'Check that it runs.';
}

@Module({})
class SampleModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Sample');

  onApplicationBootstrap(): void {
    if (behaviour === 'unreachable')
      throw new Error('while it starts', { cause: new Unreachable('postgresql://teller:open-sesame@db is away.') });
    if (behaviour === 'broken') throw new TypeError('x is not a function of redis://:open-sesame@redis');
    if (behaviour === 'rejects') setTimeout(() => void Promise.reject(new Error('no listener')), 10);
  }

  async onModuleDestroy(): Promise<void> {
    this.logger.log('gives back what it took');
    if (behaviour === 'hangs') await new Promise<never>(() => undefined);
    await wait(50);
    this.logger.log('gave it back', { taken: 0 });
  }
}

const settingsOf = {
  TIETOVIRTA_HTTP_PORT: port,
  TIETOVIRTA_LOG_LEVEL: logLevel,
  ...(behaviour === 'refused' ? { TIETOVIRTA_WIRE: 'telegraph' } : {}),
};

await startService({
  name: 'sample',
  version: '0.0.0-test',
  settings: () => readSettings(settingsOf, { needs: ['http'] }),
  module: () => SampleModule,
  graceMs: behaviour === 'hangs' && logLevel === 'debug' ? 200 : 15_000,
});
