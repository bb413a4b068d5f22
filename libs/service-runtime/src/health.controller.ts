import { Controller, Get, Header, Logger, ServiceUnavailableException } from '@nestjs/common';
import type { HealthCheckResult } from '@nestjs/terminus';
import { HealthOfParts } from './health-of-parts.js';

type Down = NonNullable<HealthCheckResult['error']>;

/** Alive: the process answers. Ready: all that the service needs is there. */
@Controller('health')
export class HealthController {
  private readonly logger = new Logger('Health');
  private down = '';

  constructor(private readonly parts: HealthOfParts) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<HealthCheckResult> {
    const result = await this.parts.ask();
    this.logChange(result.error ?? {});
    if (result.status !== 'ok') throw new ServiceUnavailableException(result);
    return result;
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
