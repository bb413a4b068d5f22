import { Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckAttempt,
  type HealthCheckResult,
} from '@nestjs/terminus';
import { Readiness, type ReadinessCheck } from './readiness.js';
import { withoutCredentials } from './without-credentials.js';

/** Asks all that a service needs whether it is there: what probes and metrics tell. */
@Injectable()
export class HealthOfParts {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** What is down is part of the result. */
  async ask(): Promise<HealthCheckResult> {
    try {
      return await this.health.check(this.readiness.checks.map((check) => () => this.attempt(check)));
    } catch (error) {
      if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
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
}
