import { Controller, Get, Header, Logger, ServiceUnavailableException } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckAttempt,
  type HealthCheckResult,
} from '@nestjs/terminus';
import { Readiness, type ReadinessCheck } from './readiness.js';
import { withoutCredentials } from './without-credentials.js';

type Down = NonNullable<HealthCheckResult['error']>;

/** Alive: the process answers. Ready: all that the service needs is there. */
@Controller('health')
export class HealthController {
  private readonly logger = new Logger('Health');
  private down = '';

  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<HealthCheckResult> {
    try {
      const result = await this.health.check(this.readiness.checks.map((check) => () => this.attempt(check)));
      this.logChange({});
      return result;
    } catch (error) {
      if (error instanceof ServiceUnavailableException)
        this.logChange((error.getResponse() as HealthCheckResult).error ?? {});
      throw error;
    }
  }

  private attempt(part: ReadinessCheck): HealthCheckAttempt {
    const fitForAll = (error: unknown): never => {
      throw new Error(withoutCredentials(error instanceof Error ? error.message : String(error)), { cause: error });
    };
    return this.indicators
      .check(part.name)
      .attempt(async ({ signal }) => part.check(signal).catch(fitForAll))
      .withTimeout(this.readiness.checkTimeoutMs);
  }

  /** Probes ask every few seconds: only a change is worth a line. */
  private logChange(down: Down): void {
    const parts = Object.keys(down).sort().join(', ');
    if (parts === this.down) return;
    this.down = parts;
    if (parts === '') this.logger.log('ready again');
    else this.logger.warn(`not ready: ${parts}`, { down });
  }
}
