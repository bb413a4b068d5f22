import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { HealthOfParts } from './health-of-parts.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { Readiness, type ReadinessCheck } from './readiness.js';

export interface ObservabilityOptions {
  /** Checks that need nothing of Nest; others are added to the injected `Readiness`. */
  readonly checks?: readonly ReadinessCheck[];
  /** Milliseconds after which a part that does not answer is down; 3 000 when absent. */
  readonly checkTimeoutMs?: number;
  /** Milliseconds in which a part is asked once at most; 1 000 when absent. */
  readonly freshForMs?: number;
}

/** `/health/live`, `/health/ready`, `/metrics`; `Metrics` and `Readiness` for every module of the service. */
@Module({})
export class ObservabilityModule {
  static forRoot({ checks = [], checkTimeoutMs, freshForMs }: ObservabilityOptions = {}): DynamicModule {
    const readiness = new Readiness(checkTimeoutMs, freshForMs);
    for (const check of checks) readiness.add(check);
    return {
      module: ObservabilityModule,
      global: true,
      // Terminus would log each unready answer; the controller logs when readiness changes.
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [Metrics, HealthOfParts, { provide: Readiness, useValue: readiness }],
      exports: [Metrics, Readiness],
    };
  }
}
