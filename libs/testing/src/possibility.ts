/**
 * Which infrastructure this machine can offer: containers before plain processes, unless somebody insists on one kind.
 * The answer may take a download, so it is kept for all processes of a test run.
 */
import { identityOf, type ProcessIdentity } from '@tietovirta/host';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchKafkaJars, missingRequirements, tellMissing, type RequirementsWish } from '@tietovirta/local-stack';
import { forcedKind, infrastructuresFolder, mayHaveContainerEngine, root } from './environment.js';
import type { InfrastructureKind } from './infrastructure.js';
import { whyNoContainers } from './container-images.js';
import { whileLocked } from './while-locked.js';

/** Either what can be, or all reasons why nothing can. */
export type Possibility =
  | { readonly kind: InfrastructureKind }
  | { readonly kind: undefined; readonly missing: readonly string[] };

const whyNotNative = async (wish: RequirementsWish = {}): Promise<string | undefined> => {
  const missing = missingRequirements(root, wish);
  if (missing.length > 0) return tellMissing(missing);
  try {
    await fetchKafkaJars(root);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const find = async (): Promise<Possibility> => {
  const forced = forcedKind();
  const missing: string[] = [];
  if (forced !== 'native' && (forced === 'containers' || mayHaveContainerEngine())) {
    const reason = await whyNoContainers();
    if (reason === undefined) return { kind: 'containers' };
    missing.push(`containers: ${reason}`);
  }
  if (forced !== 'containers') {
    const reason = await whyNotNative();
    if (reason === undefined) return { kind: 'native' };
    missing.push(reason);
  }
  if (forced !== undefined)
    throw new Error(`TIETOVIRTA_TEST_INFRASTRUCTURE=${forced} cannot be:\n${missing.join('\n')}`);
  return { kind: undefined, missing };
};

/** Of servers that talk TLS only: always plain processes, because certificates lie in files of theirs. */
export const whyNotGuarded = (): Promise<string | undefined> => whileLocked(() => whyNotNative({ isGuarded: true }));

/** Jest's own process: the parent of a worker, or this one. Jest gives every test a `process.send`, so that tells nothing. */
export const testRunPid = (): number => (process.connected ? process.ppid : process.pid);

interface KeptAnswer {
  readonly run: ProcessIdentity | undefined;
  readonly possibility: Possibility;
}

export const findPossibility = async (): Promise<Possibility> => {
  const file = join(infrastructuresFolder, 'possibility.json');
  const run = identityOf(testRunPid());
  return whileLocked(async () => {
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptAnswer) : undefined;
    const isOfThisRun = kept?.run?.pid === run?.pid && kept?.run?.startedAt === run?.startedAt;
    if (kept !== undefined && isOfThisRun) return kept.possibility;
    const possibility = await find();
    mkdirSync(infrastructuresFolder, { recursive: true });
    writeFileSync(file, JSON.stringify({ run, possibility } satisfies KeptAnswer));
    return possibility;
  });
};
