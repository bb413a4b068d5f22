/**
 * Infrastructures for proofs. One of one's own can be killed and restarted at will; the shared one is started by the
 * first spec file that needs it and serves all others of the run, so nobody may treat it badly.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessBook, startProcess } from '@tietovirta/local-stack';
import { infrastructuresFolder, isContinuousIntegration, keeperEnvironment, root } from './environment.js';
import { eventually } from './eventually.js';
import type { Infrastructure, InfrastructureKind } from './infrastructure.js';
import { askKeeper, joinedInfrastructure } from './joined-infrastructure.js';
import { readFacts, type KeeperFacts } from './keeper-facts.js';
import { clearUp, keeperName } from './keeper-folder.js';
import { findPossibility, testRunPid, whyNotGuarded } from './possibility.js';
import { whileLocked } from './while-locked.js';

const readyWithinMs = 180_000;
const endedWithinMs = 60_000;

export class InfrastructureImpossible extends Error {
  readonly code = 'INFRASTRUCTURE_IMPOSSIBLE';
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`Neither containers nor plain processes can be had for these tests.\n${missing.join('\n')}`);
    this.name = 'InfrastructureImpossible';
    this.missing = missing;
  }
}

const possibleKind = async (): Promise<InfrastructureKind> => {
  const possibility = await findPossibility();
  if (possibility.kind === undefined) throw new InfrastructureImpossible(possibility.missing);
  return possibility.kind;
};

/** The keeper runs as a program of its own, and tests need no build: so it is compiled here. */
const compileKeeper = (): string => {
  const compiler = join(root, 'node_modules/typescript7/bin/tsc');
  const project = join(root, 'libs/testing/tsconfig.lib.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-b', project], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`libs/testing does not compile:\n${stdout}${stderr}`);
  return join(root, 'libs/testing/dist/keeper.js');
};

/** Starts a keeper for a first user; when that has gone, and nobody else joined, it ends. */
export const startKeeper = async (
  folder: string,
  kind: InfrastructureKind | 'guarded',
  firstUser = process.pid,
): Promise<KeeperFacts> => {
  await clearUp();
  const program = compileKeeper();
  mkdirSync(folder, { recursive: true });
  await startProcess(new ProcessBook(folder), {
    name: keeperName,
    program: process.execPath,
    programArguments: ['--enable-source-maps', program, folder, kind, String(firstUser)],
    folder: root,
    environment: keeperEnvironment(),
    port: 0,
    stopSignal: 'SIGTERM',
    settingsMark: '',
    readyWithinMs,
    isReady: async () => readFacts(folder) !== undefined,
  });
  const facts = readFacts(folder);
  if (facts === undefined) throw new Error('the infrastructure ended as soon as it was ready');
  return facts;
};

/** Jest replaces its workers; the infrastructure stays for the next one of the same run. */
const joinRun = (facts: KeeperFacts): Promise<void> => askKeeper(facts, 'join', String(testRunPid()));

const whenEnded = (folder: string) => async (): Promise<void> => {
  const book = new ProcessBook(folder);
  const stillThere = (): void => {
    if (book.running(keeperName) !== undefined) throw new Error(`the infrastructure in ${folder} runs`);
  };
  await eventually(stillThere, { withinMs: endedWithinMs });
};

export interface InfrastructureWish {
  /** Servers that talk TLS only and ask for a log-in. */
  readonly isGuarded?: boolean;
}

/** One of one's own. In CI, and wherever none can be had, it rejects with what to install. */
export const startInfrastructure = async ({ isGuarded = false }: InfrastructureWish = {}): Promise<Infrastructure> => {
  const kind = isGuarded ? 'guarded' : await possibleKind();
  const folder = join(infrastructuresFolder, `own-${randomBytes(6).toString('hex')}`);
  const facts = await whileLocked(() => startKeeper(folder, kind));
  return joinedInfrastructure(facts, folder, whenEnded(folder));
};

/** The one that runs for this checkout, if it still takes users. */
const joinShared = async (folder: string): Promise<KeeperFacts | undefined> => {
  if (new ProcessBook(folder).running(keeperName) === undefined) return undefined;
  const facts = readFacts(folder);
  if (facts === undefined) return undefined;
  return joinRun(facts).then(
    () => facts,
    () => undefined, // it is ending
  );
};

/** The one that all spec files of a run share. */
export const sharedInfrastructure = async (): Promise<Infrastructure> => {
  const kind = await possibleKind();
  const folder = join(infrastructuresFolder, `shared-${kind}`);
  const facts = await whileLocked(async () => {
    const joined = await joinShared(folder);
    if (joined !== undefined) return joined;
    await whenEnded(folder)();
    const started = await startKeeper(folder, kind);
    await joinRun(started);
    return started;
  });
  return joinedInfrastructure(facts, folder);
};

/** Undefined when an infrastructure can be had; in CI one must be. */
export const whyNoInfrastructure = async ({ isGuarded = false }: InfrastructureWish = {}): Promise<
  readonly string[] | undefined
> => {
  const missing = isGuarded ? await missingForGuarded() : await missingForAny();
  if (missing !== undefined && isContinuousIntegration()) throw new InfrastructureImpossible(missing);
  return missing;
};

const missingForGuarded = async (): Promise<readonly string[] | undefined> => {
  const reason = await whyNotGuarded();
  return reason === undefined ? undefined : [reason];
};

const missingForAny = async (): Promise<readonly string[] | undefined> => {
  const possibility = await findPossibility();
  return possibility.kind === undefined ? possibility.missing : undefined;
};
