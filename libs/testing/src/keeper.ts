/**
 * A program: holds one infrastructure for the proofs that joined it, and ends it when the last of them has gone, also
 * when they were killed. A proof cannot hold it itself: Jest may end its process at any time, and the next spec file of
 * the same run wants to use the same servers.
 *
 *   node keeper.js <folder> <containers|native|guarded> <pid>
 */
import { identityOf, isAlive, type ProcessIdentity } from '@tietovirta/host';
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { killProcess, ProcessBook } from '@tietovirta/local-stack';
import { root } from './environment.js';
import { keepContainers } from './keep-containers.js';
import { keeperFile, type KeeperFacts } from './keeper-facts.js';
import { keepNative } from './keep-native.js';
import { serverNames } from './kept-infrastructure.js';
import { keeperName, servicesFolder } from './keeper-folder.js';

const [folder = '', kind = '', firstUser = ''] = process.argv.slice(2);
const users = new Map<number, ProcessIdentity>();
const join = (pid: number): void => {
  const identity = identityOf(pid);
  if (identity !== undefined) users.set(pid, identity);
};
join(Number(firstUser));

const isGuarded = kind === 'guarded';
const kept = kind === 'containers' ? await keepContainers() : await keepNative({ root, folder, isGuarded });
const token = randomBytes(24).toString('hex');
let isEnding = false;

const end = async (): Promise<void> => {
  if (isEnding) return;
  isEnding = true;
  rmSync(keeperFile(folder), { force: true });
  const services = new ProcessBook(servicesFolder(folder));
  await Promise.all(services.names().map((name) => killProcess(services, name)));
  await kept.stop();
  const keepers = new ProcessBook(folder);
  keepers.remove(keeperName);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit();
};

/** Every action that a user may ask for, by its path. */
const actions = new Map<string, (body: string) => Promise<void>>([
  ['/join', async (body) => { join(Number(body)); }], // oxfmt-ignore
  ['/make-database', (body) => kept.makeDatabase(body)],
  ['/stop', async () => { setImmediate(() => void end()); }], // oxfmt-ignore
  ...serverNames.flatMap((name): [string, () => Promise<void>][] => [
    [`/${name}/kill`, () => kept.servers[name].kill()],
    [`/${name}/start`, () => kept.servers[name].start()],
    [`/${name}/restart`, () => kept.servers[name].restart()],
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
  const facts: KeeperFacts = { kind: kept.kind, port, token, settings: kept.settings() };
  writeFileSync(`${keeperFile(folder)}.new`, JSON.stringify(facts), { mode: 0o600 });
  renameSync(`${keeperFile(folder)}.new`, keeperFile(folder));
});

const betweenLooksMs = 500;
setInterval(() => {
  if (![...users.values()].some(isAlive)) void end();
}, betweenLooksMs);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
