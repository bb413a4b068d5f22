/** The state of a stack between two commands: its ports, its passwords and the options it was started with. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface StackState {
  readonly redisPassword: string;
  readonly postgresPassword: string;
  /** Used only when Kafka is secured. */
  readonly kafkaPassword: string;
  /** By name of the process. */
  readonly ports: Readonly<Record<string, number>>;
  /** The options of the last start, under the name they have in the file; empty when the stack is stopped. */
  readonly wish: Readonly<Record<string, unknown>>;
}

/** Hexadecimal, which needs no quoting in any of the files that hold it. */
const freshPassword = (): string => randomBytes(24).toString('hex');

/** Returns the state in the file. Fields that are missing, as in a file of an earlier version, get new values. */
export const readState = (file: string): StackState => ({
  redisPassword: freshPassword(),
  postgresPassword: freshPassword(),
  kafkaPassword: freshPassword(),
  ports: {},
  wish: {},
  ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<StackState>) : {}),
});

/** Replaces a file with passwords, which only its owner may read. */
export const writeSecretFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
};

export const writeState = (file: string, state: StackState): void => {
  writeSecretFile(file, `${JSON.stringify(state, undefined, 2)}\n`);
};
