/**
 * The infrastructure daemon: a program that runs one infrastructure for the test processes that joined it, and stops it
 * after the last of them has ended, also when they were killed. A test process cannot run it itself: Jest may end that
 * process at any time, and the next spec file of the same run uses the same servers.
 *
 *   node infrastructure-daemon.js <folder> <containers|native|secured> <pid> <servers to start, with commas>
 */
import { identityOf, isAlive, type ProcessIdentity } from '@tietovirta/host';
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { killProcess, ProcessRegistry } from '@tietovirta/local-stack';
import { root } from './environment.js';
import { startContainers } from './start-containers.js';
import { connectionFile, type DaemonConnection } from './daemon-connection.js';
import { startNativeServers } from './start-native-servers.js';
import { serverNames } from './running-servers.js';
import { daemonName, servicesFolder } from './daemon-folder.js';

const [folder = '', kind = '', firstUser = '', names = ''] = process.argv.slice(2);
const users = new Map<number, ProcessIdentity>();
const join = (pid: number): void => {
  const identity = identityOf(pid);
  if (identity !== undefined) users.set(pid, identity);
};
join(Number(firstUser));

const isSecured = kind === 'secured';
const starting = serverNames.filter((name) => names.split(',').includes(name));
const running =
  kind === 'containers' ? await startContainers() : await startNativeServers({ root, folder, isSecured, starting });
const token = randomBytes(24).toString('hex');
let isEnding = false;

const end = async (): Promise<void> => {
  if (isEnding) return;
  isEnding = true;
  rmSync(connectionFile(folder), { force: true });
  const services = new ProcessRegistry(servicesFolder(folder));
  await Promise.all(services.names().map((name) => killProcess(services, name)));
  await running.stop();
  new ProcessRegistry(folder).remove(daemonName);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit();
};

/** Every action that a test process may request, by its path. */
const actions = new Map<string, (body: string) => Promise<void>>([
  ['/join', async (body) => { join(Number(body)); }], // oxfmt-ignore
  ['/make-database', (body) => running.makeDatabase(body)],
  ['/stop', async () => { setImmediate(() => void end()); }], // oxfmt-ignore
  ...serverNames.flatMap((name): [string, () => Promise<void>][] => [
    [`/${name}/kill`, () => running.servers[name].kill()],
    [`/${name}/start`, () => running.servers[name].start()],
    [`/${name}/restart`, () => running.servers[name].restart()],
  ]),
]);

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};

const answer = async (request: IncomingMessage): Promise<[number, string]> => {
  const action = actions.get(request.url ?? '');
  if (request.headers.authorization !== `Bearer ${token}` || action === undefined) return [404, 'unknown'];
  if (isEnding) return [410, 'ending'];
  try {
    await action(await textOf(request));
    return [200, 'done'];
  } catch (error) {
    return [500, error instanceof Error ? error.message : String(error)];
  }
};

const control = createServer((request, response) => {
  void answer(request).then(([status, text]) => response.writeHead(status).end(text));
});

control.listen(0, '127.0.0.1', () => {
  const { port } = control.address() as AddressInfo;
  const connection: DaemonConnection = { kind: running.kind, port, token, settings: running.settings() };
  writeFileSync(`${connectionFile(folder)}.new`, JSON.stringify(connection), { mode: 0o600 });
  renameSync(`${connectionFile(folder)}.new`, connectionFile(folder));
});

const pollIntervalMs = 500;
setInterval(() => {
  if (![...users.values()].some(isAlive)) void end();
}, pollIntervalMs);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
