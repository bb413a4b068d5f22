/**
 * PostgreSQL with one role, which may make databases but is no superuser, and its database. There is no socket in the
 * file system and no password for the superuser: nobody logs in as that one.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Certificates } from './certificates.js';
import type { ServerDefinition } from './native-server.js';
import { postgresPlace } from './postgres-place.js';
import { markOf } from './settings-mark.js';

export interface PostgresOptions {
  /** Holds the data, or a link to them. */
  readonly folder: string;
  /** Of the programs; empty: PATH. */
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly port: number;
  readonly role: string;
  /** Letters and digits. */
  readonly password: string;
  /** Further lines of postgresql.conf; they win. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** TLS only; without it, none. */
  readonly certificates?: Certificates | undefined;
}

const ownFile = 'tietovirta.conf';

/** Commits survive a loss of power: fsync and synchronous_commit stay on unless a caller says otherwise. */
const parametersOf = ({ port, parameters, certificates }: PostgresOptions): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  synchronous_commit: 'on',
  ...(certificates === undefined ? {} : { ssl: 'on' }), // with server.crt and server.key of the data folder
  ...parameters,
});

const runIn = (options: PostgresOptions, folder: string) => {
  return (program: string, programArguments: readonly string[], input = ''): void => {
    const { status, stdout, stderr, error } = spawnSync(join(options.binaries, program), programArguments, {
      ...options.account,
      cwd: folder,
      encoding: 'utf8',
      input,
    });
    if (status !== 0) throw new Error(`${program} failed:\n${[error?.message, stdout, stderr].join('\n').trim()}`);
  };
};

/** The role is made in single-user mode, before anyone can connect. */
const initialise = (options: PostgresOptions, folder: string): void => {
  const { role, password } = options;
  const run = runIn(options, folder);
  const unfinished = join(folder, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  run('initdb', ['-D', unfinished, '--encoding=UTF8', '--locale=C', '--auth-local=peer', '--auth-host=scram-sha-256']);
  const statements = [
    `CREATE ROLE ${role} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${role} OWNER ${role};`,
  ];
  run('postgres', ['--single', '-D', unfinished, 'postgres'], statements.map((line) => `${line}\n`).join(''));
  appendFileSync(join(unfinished, 'postgresql.conf'), `include_if_exists = '${ownFile}'\n`);
  renameSync(unfinished, join(folder, 'data'));
};

/** By name, in the data folder: there its account may read them. */
const guardFiles = ({ certificates }: PostgresOptions): readonly (readonly [string, string])[] =>
  certificates === undefined
    ? []
    : [
        ['server.crt', certificates.certificate],
        ['server.key', certificates.key],
        ['pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256\n'],
      ];

export const postgresServer = (options: PostgresOptions): ServerDefinition => {
  const { account, binaries, port } = options;
  const place = (): string => postgresPlace(options.folder, account);
  return {
    name: 'postgres',
    prepare: async () => {
      const folder = place();
      const data = join(folder, 'data');
      if (!existsSync(data)) initialise(options, folder);
      const lines = Object.entries(parametersOf(options)).map(([name, value]) => `${name} = '${value}'\n`);
      for (const [name, text] of [[ownFile, lines.join('')] as const, ...guardFiles(options)]) {
        writeFileSync(join(data, name), text, { mode: 0o600 });
        if (account !== undefined) chownSync(join(data, name), account.uid, account.gid);
      }
    },
    plan: () => ({
      name: 'postgres',
      program: join(binaries, 'postgres'),
      programArguments: ['-D', join(place(), 'data')],
      folder: place(),
      account,
      port,
      stopSignal: 'SIGINT', // ends now and orderly; SIGTERM would wait until the last client has gone
      settingsMark: markOf(parametersOf(options)),
      readyWithinMs: 30_000,
      isReady: async () =>
        spawnSync(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0,
    }),
  };
};
