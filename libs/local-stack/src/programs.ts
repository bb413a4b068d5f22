/** Looks for the third-party programs that the stack needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Output of a program with one argument; undefined when it is not installed or fails. */
const outputOf = (program: string, argument: string): string | undefined => {
  const { status, stdout, stderr } = spawnSync(program, [argument], { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim() : undefined;
};

const leastJava = 17;

/** Kafka 4 needs Java 17 or newer. */
export const hasJava = (): boolean => {
  const version = /version "(\d+)/.exec(outputOf('java', '-version') ?? '')?.[1];
  return version !== undefined && Number(version) >= leastJava;
};

export const hasMaven = (): boolean => outputOf('mvn', '--version') !== undefined;

export const hasRedis = (): boolean => outputOf('redis-server', '--version') !== undefined;

export const hasOpenssl = (): boolean => outputOf('openssl', 'version') !== undefined;

const debianFolder = '/usr/lib/postgresql';

/** Debian installs the server's programs outside PATH, in a folder for each version. The newest comes first. */
const debianBinaries = (): string[] =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];

/** The folder of `postgres` and `initdb`; an empty string stands for PATH. */
export const postgresBinaries = (): string | undefined => {
  const folders = [outputOf('pg_config', '--bindir') ?? '', ...debianBinaries()].filter((folder) => folder !== '');
  const found = folders.find((folder) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))));
  return found ?? (outputOf('postgres', '--version') !== undefined ? '' : undefined);
};
