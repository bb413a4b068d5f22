/**
 * Opens the stack that settings name for a command: refuses with everything that does not answer or refuses our log-in, and says how
 * to start one. Services open their backend without these checks: they wait for their servers.
 */
import { readSettings, settingsEnvironment, type Settings } from '@tietovirta/settings';
import { both, same, textsOf, type Label, type Language } from '@tietovirta/wording';
import { silentParts, type ServerPart } from './probe-servers.js';
import { openStackBackend, type StackBackend } from './stack-backend.js';
import { StackUnusable } from './stack-unusable.js';

export type StackSettings = Settings<'kafka' | 'redis' | 'postgres'>;

export interface OpenStack {
  readonly backend: StackBackend;
  readonly settings: StackSettings;
  /** The file that settings came from, if any. */
  readonly settingsFile: string | undefined;
}

export interface OpenStackOptions {
  /** Folder from which a settings file is looked for. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly productVersion: string;
  /** What the work cannot begin without; all three by default. */
  readonly needs?: readonly StackPart[];
}

export type StackPart = 'kafka' | 'redis' | 'postgres';
const allParts: readonly StackPart[] = ['kafka', 'redis', 'postgres'];

const howToStart: Label = {
  fi:
    '"npm run stack" käynnistää palvelupinon tälle koneelle ja "npm run stack:status" näyttää sen; muu pino nimetään ' +
    'asetuksilla (katso libs/settings/README.md).',
  en:
    '"npm run stack" starts a stack on this machine and "npm run stack:status" shows it; another one is named by settings ' +
    '(see libs/settings/README.md).',
};

/** Named in the environment without naming a stack. */
const ofNoStack = ['TIETOVIRTA_LANG', 'TIETOVIRTA_TABLES'];

/** Milliseconds after which a database that does not answer is given up: a person would not wait longer for a message. */
const answerWithinMs = 10_000;

/** @throws StackUnusable when there is none or it does not answer, SettingsRefused, StoreError, ServerUnusable */
export async function withOpenStack<T>(options: OpenStackOptions, work: (stack: OpenStack) => Promise<T>): Promise<T> {
  const { needs = allParts, productVersion } = options;
  const settings = stackSettings(options);
  await refuseSilent(partsOf(settings, needs), settings.file);
  const backend = await openStackBackend({
    settings: settings.values,
    name: 'command-line',
    productVersion,
    answerWithinMs,
  });
  try {
    await refuseUnusable(backend, needs);
    return await work({ backend, settings: settings.values, settingsFile: settings.file });
  } finally {
    await backend.close();
  }
}

function stackSettings({ folder, environment }: OpenStackOptions): {
  readonly values: StackSettings;
  readonly file?: string;
} {
  const { env, file } = settingsEnvironment({ folder, env: environment });
  const given = Object.keys(env).filter((name) => name.startsWith('TIETOVIRTA_') && (env[name] ?? '') !== '');
  if (given.every((name) => ofNoStack.includes(name)))
    throw new StackUnusable(
      {
        fi: 'Palvelupinoa ei tunneta: mikään asetus ei nimeä Kafkaa, Redistä ja PostgreSQL:ää.',
        en: 'No stack is known here: no settings name Kafka, Redis and PostgreSQL.',
      },
      howToStart,
    );
  return { values: readSettings(env, { needs: allParts, file }), file };
}

function partsOf({ values }: { readonly values: StackSettings }, needs: readonly StackPart[]): readonly ServerPart[] {
  const { kafka, redis, postgres } = values;
  const parts: Readonly<Record<StackPart, ServerPart>> = {
    kafka: { name: 'Kafka', addresses: kafka.brokers.map(hostAndPort) },
    redis: { name: 'Redis', addresses: [redis.address] },
    postgres: { name: 'PostgreSQL', addresses: [postgres.address] },
  };
  return needs.map((need) => parts[need]);
}

async function refuseSilent(parts: readonly ServerPart[], file: string | undefined): Promise<void> {
  const silent = await silentParts(parts);
  if (silent.length === 0) return;
  const lines = ({ word, lang }: { word: string; lang: Language }): string =>
    silent.map(({ name, address, reason }) => `\n  ${name} ${word} ${address}: ${reason[lang]}`).join('');
  throw new StackUnusable(
    {
      fi: `Palvelupino ei vastaa${file === undefined ? '' : ` (asetukset tiedostosta ${file})`}:${lines({ word: 'osoitteessa', lang: 'fi' })}`,
      en: `The stack does not answer${file === undefined ? '' : ` (settings from ${file})`}:${lines({ word: 'at', lang: 'en' })}`,
    },
    howToStart,
  );
}

/** Servers that listen but refuse our log-in, do not answer, or cannot be trusted. The database was opened before. */
async function refuseUnusable(backend: StackBackend, needs: readonly StackPart[]): Promise<void> {
  const faults = await backend.unusable(needs.filter((need) => need !== 'postgres'));
  const [first, ...others] = faults;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const lines = both((lang) => faults.map((fault) => `\n  ${textOf(fault)[lang]}`.trimEnd()).join(''));
  throw new StackUnusable({
    fi: `Palvelupinoa ei voi käyttää:${lines.fi}`,
    en: `The stack cannot be used:${lines.en}`,
  });
}

function textOf(fault: Error): Label {
  const { says, advice = same('') } = textsOf(fault) ?? { says: same(fault.message) };
  return both((lang) => `${says[lang]} ${advice[lang]}`);
}

/** `host:port`, where a host of IPv6 stands in brackets. */
function hostAndPort(broker: string): { readonly host: string; readonly port: number } {
  const at = broker.lastIndexOf(':');
  return { host: broker.slice(0, at).replace(/^\[(.*)\]$/, '$1'), port: Number(broker.slice(at + 1)) };
}
