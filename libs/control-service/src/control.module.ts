import { Module, type DynamicModule, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Audited } from './audited.js';
import { CatalogueController } from './catalogue.controller.js';
import { Metrics } from '@tietovirta/service-runtime';
import { ControlDesk } from './control-desk.js';
import { ProblemFilter } from './http/problem.filter.js';
import { LiveController } from './live/live.controller.js';
import { measuredRun, shownFromTheStart } from './live/measured-run.js';
import { LetterDesk } from './letter-desk.js';
import { LoadsController } from './loads.controller.js';
import { RunsController } from './runs.controller.js';
import { SessionController } from './http/session.controller.js';

/** Starts and ends what moves by itself. */
class LiveLifetime implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly desk: ControlDesk,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.run.show(shownFromTheStart(), async () => {
      const { shownRun } = this.desk.stage;
      return shownRun && measuredRun(shownRun, this.desk.backend.runs.ledger);
    });
    this.desk.stage.begin();
  }

  async onModuleDestroy(): Promise<void> {
    this.desk.stage.end();
    await this.desk.backend.planWork.end();
  }
}

/** The control API on what it is given. */
@Module({})
export class ControlModule {
  static forRoot(desk: ControlDesk): DynamicModule {
    return {
      module: ControlModule,
      controllers: [RunsController, LoadsController, CatalogueController, LiveController, SessionController],
      providers: [
        Audited,
        LetterDesk,
        { provide: ControlDesk, useValue: desk },
        { provide: LiveLifetime, useFactory: (metrics: Metrics) => new LiveLifetime(desk, metrics), inject: [Metrics] },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
