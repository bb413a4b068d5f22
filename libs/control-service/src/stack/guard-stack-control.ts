import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@tietovirta/settings';
import { ControlDesk } from '../control-desk.js';
import { guardApi } from '../http/guard-requests.js';

/** Guards the control API of a stack as its settings say; call before it listens. @throws NobodyMayAsk */
export function guardStackControl(
  app: NestFastifyApplication,
  { http: { host }, control: { token, names } }: Settings<'http'>,
): Promise<void> {
  return guardApi(app, { host, names, token: token?.reveal(), tokens: app.get(ControlDesk).backend.tokens });
}
