/**
 * Which infrastructure this machine offers: containers before plain processes, unless TIETOVIRTA_TEST_INFRASTRUCTURE demands one kind.
 * Finding out may take a download, so the answer is cached for all processes of a test run.
 */
import { identityOf, type ProcessIdentity } from '@tietovirta/host';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchKafkaJars, missingRequirements, missingText, type RequirementsOptions } from '@tietovirta/local-stack';
import { forcedKind, infrastructuresFolder, mayHaveContainerEngine, root } from './environment.js';
import type { InfrastructureKind } from './infrastructure.js';
import { whyContainersUnavailable } from './container-images.js';
import { whileLocked } from './while-locked.js';

/** Either the kind that is available, or the reasons why neither is. */
export type Availability =
  | { readonly kind: InfrastructureKind }
  | { readonly kind: undefined; readonly missing: readonly string[] };

const whyNativeUnavailable = async (options: RequirementsOptions = {}): Promise<string | undefined> => {
  const missing = missingRequirements(root, options);
  if (missing.length > 0) return missingText(missing);
  try {
    await fetchKafkaJars(root);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const find = async (): Promise<Availability> => {
  const forced = forcedKind();
  const missing: string[] = [];
  if (forced !== 'native' && (forced === 'containers' || mayHaveContainerEngine())) {
    const reason = await whyContainersUnavailable();
    if (reason === undefined) return { kind: 'containers' };
    missing.push(`containers: ${reason}`);
  }
  if (forced !== 'containers') {
    const reason = await whyNativeUnavailable();
    if (reason === undefined) return { kind: 'native' };
    missing.push(reason);
  }
  if (forced !== undefined)
    throw new Error(`TIETOVIRTA_TEST_INFRASTRUCTURE=${forced} is not available:\n${missing.join('\n')}`);
  return { kind: undefined, missing };
};

/** Undefined when servers with TLS are available: always as plain processes, because they read certificates from files. */
export const whyTlsUnavailable = (): Promise<string | undefined> =>
  whileLocked(() => whyNativeUnavailable({ isSecured: true }));

/** Jest's own process: the parent of a worker, or this one. `process.send` cannot be asked, as Jest gives one to every test. */
export const testRunPid = (): number => (process.connected ? process.ppid : process.pid);

interface CachedAvailability {
  readonly run: ProcessIdentity | undefined;
  readonly availability: Availability;
}

export const findAvailability = async (): Promise<Availability> => {
  const file = join(infrastructuresFolder, 'availability.json');
  const run = identityOf(testRunPid());
  return whileLocked(async () => {
    const cached = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CachedAvailability) : undefined;
    const isOfThisRun = cached?.run?.pid === run?.pid && cached?.run?.startedAt === run?.startedAt;
    if (cached !== undefined && isOfThisRun) return cached.availability;
    const availability = await find();
    mkdirSync(infrastructuresFolder, { recursive: true });
    writeFileSync(file, JSON.stringify({ run, availability } satisfies CachedAvailability));
    return availability;
  });
};
