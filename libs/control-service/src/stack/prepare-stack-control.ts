import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@tietovirta/settings';
import { ControlDesk } from '../control-desk.js';
import { guardApi } from '../http/guard-requests.js';
import { pageFolder } from '../http/page-folder.js';
import { servePage } from '../http/serve-page.js';

/** Puts the page before the control API of a stack and guards both as its settings say; call before it listens. @throws NobodyMayAsk */
export async function prepareStackControl(
  app: NestFastifyApplication,
  { http: { host }, control: { token, names } }: Settings<'http'>,
): Promise<void> {
  await servePage(app, pageFolder());
  await guardApi(app, { host, names, token: token?.reveal(), tokens: app.get(ControlDesk).backend.tokens });
}
