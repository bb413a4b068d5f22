/**
 * PostgreSQL with one role, which may create databases but is no superuser, and its database. The superuser has no password
 * and there is no socket in the file system, so no client can log in as superuser.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Certificates } from './certificates.js';
import type { ServerDefinition } from './native-server.js';
import { postgresDataFolder } from './postgres-data-folder.js';
import { fingerprintOf } from './settings-fingerprint.js';

export interface PostgresOptions {
  /** The data folder, or a link to it. */
  readonly folder: string;
  /** Folder of the programs; an empty string stands for PATH. */
  readonly binaries: string;
  /** Undefined: the current user. */
  readonly account: Account | undefined;
  readonly port: number;
  readonly role: string;
  /** Letters and digits. */
  readonly password: string;
  /** Further lines of postgresql.conf, which override the others. Default: none. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** With certificates the server accepts TLS only. Default: no TLS. */
  readonly certificates?: Certificates;
}

const ownFile = 'tietovirta.conf';

/** Commits survive a loss of power: fsync and synchronous_commit are on unless `parameters` override them. */
const parametersOf = ({ port, parameters, certificates }: PostgresOptions): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  synchronous_commit: 'on',
  ssl: certificates === undefined ? 'off' : 'on', // with server.crt and server.key of the data folder
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

/** Creates the data folder with the role and its database, in single-user mode: no client can connect before they exist. */
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

/** Names and texts of the files for TLS. They go to the data folder, where the account can read them. */
const tlsFiles = ({ certificates }: PostgresOptions): readonly (readonly [string, string])[] =>
  certificates === undefined
    ? []
    : [
        ['server.crt', certificates.certificate],
        ['server.key', certificates.key],
        ['pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256\n'],
      ];

export const postgresServer = (options: PostgresOptions): ServerDefinition => {
  const { account, binaries, port } = options;
  const place = (): string => postgresDataFolder(options.folder, account);
  return {
    name: 'postgres',
    prepare: async () => {
      const folder = place();
      const data = join(folder, 'data');
      if (!existsSync(data)) initialise(options, folder);
      const lines = Object.entries(parametersOf(options)).map(([name, value]) => `${name} = '${value}'\n`);
      for (const [name, text] of [[ownFile, lines.join('')] as const, ...tlsFiles(options)]) {
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
      stopSignal: 'SIGINT', // fast shutdown; SIGTERM would wait until the last client has disconnected
      settingsFingerprint: fingerprintOf(parametersOf(options)),
      readyTimeoutMs: 30_000,
      isReady: async () =>
        spawnSync(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0,
    }),
  };
};
