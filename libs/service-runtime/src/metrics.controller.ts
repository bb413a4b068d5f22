import { Controller, Get, Header } from '@nestjs/common';
import { prometheusContentType } from 'prom-client';
import { HealthOfParts } from './health-of-parts.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly parts: HealthOfParts,
  ) {}

  @Get()
  @Header('content-type', prometheusContentType)
  async text(): Promise<string> {
    const { details } = await this.parts.ask();
    for (const [part, { status }] of Object.entries(details)) this.metrics.partIs(part, status === 'up');
    return this.metrics.text();
  }
}
