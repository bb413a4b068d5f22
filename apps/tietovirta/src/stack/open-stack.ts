/** Opens the stack that settings name, for the command line: refuses with what does not answer, and how to start it. */
import { openDistributedHouse, type DistributedHouse } from '@tietovirta/stack-backend';
import { readSettings, settingsEnvironment, type Settings } from '@tietovirta/settings';
import { BadInput } from '../cli/bad-input.js';
import type { Terminal } from '../cli/terminal.js';
import { productVersion } from '../program-files.js';
import type { RunsKept } from '../runs/runs-kept.js';
import { silentParts, type ServerPart } from './probe-servers.js';

export type StackSettings = Settings<'kafka' | 'redis' | 'postgres'>;

export interface OpenStack {
  readonly house: DistributedHouse;
  readonly settings: StackSettings;
  /** The file that settings came from, if any. */
  readonly settingsFile: string | undefined;
  readonly runs: RunsKept;
}

export interface StackWish {
  readonly terminal: Terminal;
  /** What the work cannot begin without. */
  readonly needs?: readonly Part[];
}

type Part = 'kafka' | 'redis' | 'postgres';
const allParts: readonly Part[] = ['kafka', 'redis', 'postgres'];

const howToStart =
  '"npm run stack" starts a stack on this machine and "npm run stack:status" shows it; another one is named by settings ' +
  '(see libs/settings/README.md).';

/** A database that says nothing for so long: a person would not wait longer for a message. */
const answerWithinMs = 10_000;

/** @throws BadInput when there is no stack, SettingsRefused, StoreError, ServerUnusable */
export async function withStack<T>(wish: StackWish, work: (stack: OpenStack) => Promise<T>): Promise<T> {
  const { terminal, needs = allParts } = wish;
  const settings = stackSettings(terminal);
  await refuseSilent(partsOf(settings, needs), settings.file);
  const house = await openDistributedHouse({
    settings: settings.values,
    name: 'command-line',
    productVersion,
    answerWithinMs,
  });
  const { postgres } = settings.values;
  const runs = {
    archive: house.archive,
    ledger: house.ledger,
    place: 'database' as const,
    folder: postgres.address.url,
    options: ' --on kafka',
  };
  try {
    await refuseUnusable(house, needs);
    return await work({ house, settings: settings.values, settingsFile: settings.file, runs });
  } finally {
    await house.close();
  }
}

function stackSettings({ folder, environment }: Terminal): { readonly values: StackSettings; readonly file?: string } {
  const { env, file } = settingsEnvironment({ folder, env: environment });
  if (!Object.keys(env).some((name) => name.startsWith('TIETOVIRTA_') && (env[name] ?? '') !== ''))
    throw new BadInput('No stack is known here: no settings name Kafka, Redis and PostgreSQL.', howToStart);
  const source = file === undefined ? {} : { file };
  return { values: readSettings(env, { needs: allParts, ...source }), ...source };
}

function partsOf({ values }: { readonly values: StackSettings }, needs: readonly Part[]): readonly ServerPart[] {
  const { kafka, redis, postgres } = values;
  const parts: Readonly<Record<Part, ServerPart>> = {
    kafka: { name: 'Kafka', addresses: kafka.brokers.map(hostAndPort) },
    redis: { name: 'Redis', addresses: [redis.address] },
    postgres: { name: 'PostgreSQL', addresses: [postgres.address] },
  };
  return needs.map((need) => parts[need]);
}

async function refuseSilent(parts: readonly ServerPart[], file: string | undefined): Promise<void> {
  const silent = await silentParts(parts);
  if (silent.length === 0) return;
  const lines = silent.map(({ name, address, reason }) => `  ${name} at ${address}: ${reason}`);
  const source = file === undefined ? '' : ` (settings from ${file})`;
  throw new BadInput([`The stack does not answer${source}:`, ...lines].join('\n'), howToStart);
}

/** Servers that listen but do not let us in, do not answer, or cannot be trusted. The database was opened before. */
async function refuseUnusable(house: DistributedHouse, needs: readonly Part[]): Promise<void> {
  const faults: readonly (Error & { readonly hint?: string })[] = await house.unusable(
    needs.filter((need) => need !== 'postgres'),
  );
  const [first, ...others] = faults;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const lines = faults.map(({ message, hint = '' }) => `  ${message} ${hint}`.trimEnd());
  throw new BadInput(['The stack cannot be used:', ...lines].join('\n'));
}

/** `host:port`, where a host of IPv6 stands in brackets. */
function hostAndPort(broker: string): { readonly host: string; readonly port: number } {
  const at = broker.lastIndexOf(':');
  return { host: broker.slice(0, at).replace(/^\[(.*)\]$/, '$1'), port: Number(broker.slice(at + 1)) };
}
