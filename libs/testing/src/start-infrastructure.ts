/**
 * Infrastructures for tests. A suite's own one can be killed and restarted at will. The shared one is started by the first
 * spec file that needs it and serves all others of the run, so no suite may disturb it.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessRegistry, startProcess } from '@tietovirta/local-stack';
import { TietovirtaError } from '@tietovirta/wording';
import { infrastructuresFolder, isContinuousIntegration, daemonEnvironment, root } from './environment.js';
import { eventually } from './eventually.js';
import type { Infrastructure, InfrastructureKind } from './infrastructure.js';
import { requestDaemon, joinedInfrastructure } from './joined-infrastructure.js';
import { readConnection, type DaemonConnection } from './daemon-connection.js';
import { clearUp, daemonName } from './daemon-folder.js';
import { findAvailability, testRunPid, whyTlsUnavailable } from './availability.js';
import { serverNames, type ServerName } from './running-servers.js';
import { whileLocked } from './while-locked.js';

const readyTimeoutMs = 180_000;
const endTimeoutMs = 60_000;

export class InfrastructureUnavailable extends TietovirtaError {
  readonly code = 'INFRASTRUCTURE_UNAVAILABLE';
  readonly retry = 'never';
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`Neither containers nor plain processes are available for these tests.\n${missing.join('\n')}`);
    this.missing = missing;
  }
}

const availableKind = async (): Promise<InfrastructureKind> => {
  const availability = await findAvailability();
  if (availability.kind === undefined) throw new InfrastructureUnavailable(availability.missing);
  return availability.kind;
};

/** Tests need no build, but the daemon runs as a program of its own: so it is compiled here. */
const compileDaemon = (): string => {
  const compiler = join(root, 'node_modules/typescript7/bin/tsc');
  const project = join(root, 'libs/testing/tsconfig.lib.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-b', project], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`libs/testing does not compile:\n${stdout}${stderr}`);
  return join(root, 'libs/testing/dist/infrastructure-daemon.js');
};

export interface DaemonOptions {
  /** A process id. Default: this process. */
  readonly firstUser?: number | undefined;
  /** Of plain processes; the others are started when they are asked for. Default: all. */
  readonly starting?: readonly ServerName[] | undefined;
}

/** Starts a daemon for a first user. The daemon ends after its last user has ended. */
export const startDaemon = async (
  folder: string,
  kind: InfrastructureKind | 'secured',
  { firstUser = process.pid, starting = serverNames }: DaemonOptions = {},
): Promise<DaemonConnection> => {
  await clearUp();
  const program = compileDaemon();
  mkdirSync(folder, { recursive: true });
  await startProcess(new ProcessRegistry(folder), {
    name: daemonName,
    program: process.execPath,
    programArguments: ['--enable-source-maps', program, folder, kind, String(firstUser), starting.join()],
    folder: root,
    environment: daemonEnvironment(),
    port: 0,
    stopSignal: 'SIGTERM',
    settingsFingerprint: '',
    readyTimeoutMs,
    isReady: async () => readConnection(folder) !== undefined,
  });
  const connection = readConnection(folder);
  if (connection === undefined) throw new Error('the infrastructure ended as soon as it was ready');
  return connection;
};

/** The user is Jest's own process, not this worker: Jest replaces workers, and the next one joins the same infrastructure. */
const joinRun = (connection: DaemonConnection): Promise<void> =>
  requestDaemon(connection, 'join', String(testRunPid()));

const whenEnded = (folder: string) => async (): Promise<void> => {
  const registry = new ProcessRegistry(folder);
  const hasEnded = (): void => {
    if (registry.running(daemonName) !== undefined) throw new Error(`the infrastructure in ${folder} runs`);
  };
  await eventually(hasEnded, { withinMs: endTimeoutMs });
};

export interface InfrastructureOptions {
  /** Servers that accept TLS only and require a log-in. Default: false. */
  readonly isSecured?: boolean;
  /** Of plain processes; the others are started when they are asked for. Default: all. */
  readonly starting?: readonly ServerName[] | undefined;
}

/** An infrastructure of the caller's own. @throws InfrastructureUnavailable with what to install */
export const startInfrastructure = async ({
  isSecured = false,
  starting,
}: InfrastructureOptions = {}): Promise<Infrastructure> => {
  const kind = isSecured ? 'secured' : await availableKind();
  const folder = join(infrastructuresFolder, `own-${randomBytes(6).toString('hex')}`);
  const connection = await whileLocked(() => startDaemon(folder, kind, { starting }));
  return joinedInfrastructure(connection, folder, whenEnded(folder));
};

/** The shared one of this checkout; undefined when none runs or the one that runs is ending. */
const joinShared = async (folder: string): Promise<DaemonConnection | undefined> => {
  if (new ProcessRegistry(folder).running(daemonName) === undefined) return undefined;
  const connection = readConnection(folder);
  if (connection === undefined) return undefined;
  return joinRun(connection).then(
    () => connection,
    () => undefined, // it is ending
  );
};

/** The infrastructure that all spec files of a run share. @throws InfrastructureUnavailable */
export const sharedInfrastructure = async (): Promise<Infrastructure> => {
  const kind = await availableKind();
  const folder = join(infrastructuresFolder, `shared-${kind}`);
  const connection = await whileLocked(async () => {
    const joined = await joinShared(folder);
    if (joined !== undefined) return joined;
    await whenEnded(folder)();
    const started = await startDaemon(folder, kind);
    await joinRun(started);
    return started;
  });
  return joinedInfrastructure(connection, folder);
};

/**
 * Undefined when an infrastructure is available, otherwise what is missing.
 * @throws InfrastructureUnavailable in continuous integration, where suites must not be skipped
 */
export const whyInfrastructureUnavailable = async ({ isSecured = false }: InfrastructureOptions = {}): Promise<
  readonly string[] | undefined
> => {
  const missing = isSecured ? await missingForSecured() : await missingForAny();
  if (missing !== undefined && isContinuousIntegration()) throw new InfrastructureUnavailable(missing);
  return missing;
};

const missingForSecured = async (): Promise<readonly string[] | undefined> => {
  const reason = await whyTlsUnavailable();
  return reason === undefined ? undefined : [reason];
};

const missingForAny = async (): Promise<readonly string[] | undefined> => {
  const availability = await findAvailability();
  return availability.kind === undefined ? availability.missing : undefined;
};
