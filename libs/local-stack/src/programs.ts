/** The programs of other makers that the stack needs, and where they are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a program answers when asked for its version; undefined when there is none. */
const answerOf = (program: string, question: string): string | undefined => {
  const { status, stdout, stderr } = spawnSync(program, [question], { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim() : undefined;
};

const leastJava = 17;

/** Kafka 4 needs Java 17 or newer. */
export const hasJava = (): boolean => {
  const version = /version "(\d+)/.exec(answerOf('java', '-version') ?? '')?.[1];
  return version !== undefined && Number(version) >= leastJava;
};

export const hasMaven = (): boolean => answerOf('mvn', '--version') !== undefined;

export const hasRedis = (): boolean => answerOf('redis-server', '--version') !== undefined;

export const hasOpenssl = (): boolean => answerOf('openssl', 'version') !== undefined;

const debianFolder = '/usr/lib/postgresql';

/** Debian keeps the server's programs out of PATH, a folder for each version: the newest. */
const debianBinaries = (): string[] =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];

/** The folder of `postgres` and `initdb`; an empty string stands for PATH. */
export const postgresBinaries = (): string | undefined => {
  const folders = [answerOf('pg_config', '--bindir') ?? '', ...debianBinaries()].filter((folder) => folder !== '');
  const found = folders.find((folder) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))));
  return found ?? (answerOf('postgres', '--version') !== undefined ? '' : undefined);
};
