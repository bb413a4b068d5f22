/** The control API as a server on loopback. */
import type { AddressInfo } from 'node:net';
import { openService, type LogOptions } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';
import type { ControlDesk } from './control-desk.js';
import { ControlModule } from './control.module.js';
import { guardApi, type GuardOptions } from './http/guard-requests.js';
import { servePage } from './http/serve-page.js';

const host = '127.0.0.1';

export interface OpenControlOptions {
  readonly desk: ControlDesk;
  /** 0 takes any free one. */
  readonly port: number;
  /** Folder of the built page; the API alone when absent. */
  readonly page?: string;
  /** Who may ask; everybody on this machine when absent. */
  readonly guard?: GuardOptions;
  /** Where warnings and errors go; stdout when absent. */
  readonly logTo?: LogOptions['to'];
}

export interface OpenControl {
  readonly url: string;
  /** Ends streams and closes; within a second or two, however many viewers there are. */
  close(): Promise<void>;
}

/** Usable when it resolves. @throws Error of the system for a port that is taken */
export async function openControl(options: OpenControlOptions): Promise<OpenControl> {
  const { desk, port, page, guard = { host }, logTo } = options;
  const { app } = await openService({
    name: 'control',
    version: desk.backend.version,
    settings: readSettings({ TIETOVIRTA_HTTP_PORT: `${port}`, TIETOVIRTA_LOG_LEVEL: 'warn' }, { needs: ['http'] }),
    module: ControlModule.forRoot(desk),
    logTo,
  });
  if (page !== undefined) await servePage(app, page);
  await guardApi(app, guard);
  await app.listen(port, host);
  const { port: taken } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://${host}:${taken}`, close: () => app.close() };
}
