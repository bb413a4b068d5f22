/** How to reach an infrastructure daemon: a file in its folder, which it writes when all servers are ready. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InfrastructureKind } from './infrastructure.js';

export interface DaemonConnection {
  readonly kind: InfrastructureKind;
  /** Of its HTTP interface, on loopback. */
  readonly port: number;
  /** Requests must carry it as their bearer token. */
  readonly token: string;
  /** The environment variables with which an app reaches the servers. */
  readonly settings: Readonly<Record<string, string>>;
}

export const connectionFile = (folder: string): string => join(folder, 'daemon.json');

export const readConnection = (folder: string): DaemonConnection | undefined =>
  existsSync(connectionFile(folder))
    ? (JSON.parse(readFileSync(connectionFile(folder), 'utf8')) as DaemonConnection)
    : undefined;
