/** docker/compose.yaml as an engine reads it: aliases followed, variables put in. */
import { parse } from 'yaml';
import { read } from './workspace.js';

export interface Container {
  readonly image: string;
  readonly user?: string;
  readonly build?: { readonly dockerfile: string; readonly args: Readonly<Record<string, string>> };
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly volumes?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly environment: Readonly<Record<string, string | number>>;
}

/** What the user has to give, as docker/passwords.sh makes it. */
export const somePasswords = {
  TIETOVIRTA_KAFKA_SASL_PASSWORD: 'aPasswordOfKafka1',
  TIETOVIRTA_REDIS_PASSWORD: 'aPasswordOfRedis2',
  TIETOVIRTA_POSTGRES_PASSWORD: 'aPasswordOfPostgreSQL3',
  TIETOVIRTA_CONTROL_TOKEN: 'aTokenOfControl4',
};

const put = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string | undefined, kind: string, rest: string) => {
    if (name === undefined) return '$';
    const value = environment[name] ?? '';
    if (value !== '' || kind === '-') return value === '' ? rest : value;
    throw new Error(`${name} ${rest}`);
  });

/** @throws with the file's own words when a variable is missing that must be given. */
export const containersOf = (
  environment: Readonly<Record<string, string>>,
): readonly (readonly [string, Container])[] => {
  const document: unknown = parse(read('docker/compose.yaml'), {
    merge: true,
    reviver: (_, value: unknown) => (typeof value === 'string' ? put(value, environment) : value),
  });
  return Object.entries((document as { services: Record<string, Container> }).services);
};
