/** Writes down a change before it is tried, and how it ended. */
import type { AuditEntry } from '@tietovirta/control-contract';
import type { FastifyRequest } from 'fastify';
import { Injectable, Inject } from '@nestjs/common';
import { ControlDesk } from './control-desk.js';
import { principalOf } from './http/guard-requests.js';
import { problemOf } from './http/problem-of.js';

@Injectable()
export class Audited {
  constructor(@Inject(ControlDesk) private readonly desk: ControlDesk) {}

  /** @param what the operation @param on what it is asked of */
  async change<T>(
    request: FastifyRequest,
    { what, on }: Pick<AuditEntry, 'what' | 'on'>,
    work: () => Promise<T>,
  ): Promise<T> {
    const at = new Date().toISOString();
    const { name: who, role } = principalOf(request);
    const { audit } = this.desk.backend;
    const { id } = await audit.begin({ at, who, role, from: request.ip, what, on });
    try {
      const result = await work();
      await audit.end(id, 'done');
      return result;
    } catch (error) {
      await audit.end(id, problemOf(error, { lang: 'en', path: request.url, requestId: request.id }).type);
      throw error;
    }
  }
}
