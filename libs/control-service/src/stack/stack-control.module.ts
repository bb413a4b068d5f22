import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Readiness } from '@tietovirta/service-runtime';
import { ControlModule } from '../control.module.js';
import type { StackControlBackend } from './stack-control-backend.js';
import { stackDesk, type StackDesk, type StackDeskOptions } from './stack-desk.js';

const partsOfControl = Symbol('parts of the control service');

interface Parts extends StackDesk {
  readonly backend: StackControlBackend;
}

/** Starts and ends what moves by itself beside the API, and says whether it moves. */
@Injectable()
class StackControlWork implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly closing = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(
    @Inject(partsOfControl) private readonly parts: Parts,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  onApplicationBootstrap(): void {
    const { desk, watch, backend } = this.parts;
    void desk.prepareOffers();
    this.watching = watch.watch(this.closing.signal);
    this.readiness.add({ name: 'postgres', check: () => backend.checkDatabase() });
    for (const server of ['kafka', 'redis'] as const)
      this.readiness.add({
        name: server,
        check: async () => {
          const [fault] = await backend.unusable([server]);
          if (fault !== undefined) throw fault;
        },
      });
    this.readiness.add({
      name: 'ledger',
      check: async () => {
        watch.checkLooks();
      },
    });
    this.readiness.add({
      name: 'run',
      check: async () => {
        watch.checkProgress();
      },
    });
  }

  /** A run under way is stopped, so that it can be gone on with; viewers were told before. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.parts.player.stop();
    this.closing.abort();
    await this.watching;
  }

  /** When the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.parts.backend.close();
  }
}

/** The control API on a stack. Needs the observability module beside it. */
@Module({})
export class StackControlModule {
  static forRoot(options: StackDeskOptions): DynamicModule {
    const parts: Parts = { ...stackDesk(options), backend: options.backend };
    return {
      module: StackControlModule,
      imports: [ControlModule.forRoot(parts.desk)],
      providers: [{ provide: partsOfControl, useValue: parts }, StackControlWork],
    };
  }
}
