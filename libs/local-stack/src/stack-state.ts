/** What a stack keeps between two calls: its ports and passwords, and what was asked of it. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface StackState {
  readonly redisPassword: string;
  readonly postgresPassword: string;
  /** Of a Kafka that is guarded. */
  readonly kafkaPassword: string;
  /** By name of the process. */
  readonly ports: Readonly<Record<string, number>>;
  /** What the stack was last asked for; empty when it is stopped. */
  readonly wish: Readonly<Record<string, unknown>>;
}

/** Hexadecimal: it needs no quoting in any of the places where it is written. */
const freshPassword = (): string => randomBytes(24).toString('hex');

/** What an older version did not write is made now. */
export const readState = (file: string): StackState => ({
  redisPassword: freshPassword(),
  postgresPassword: freshPassword(),
  kafkaPassword: freshPassword(),
  ports: {},
  wish: {},
  ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<StackState>) : {}),
});

/** Replaces a file that holds passwords; only its owner may read it. */
export const writeSecretFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
};

export const writeState = (file: string, state: StackState): void => {
  writeSecretFile(file, `${JSON.stringify(state, undefined, 2)}\n`);
};
