/** The servers that an infrastructure daemon controls, and the settings with which an app reaches them. */
import type { InfrastructureKind, TestServer } from './infrastructure.js';

export const serverNames = ['kafka', 'redis', 'postgres'] as const;
export type ServerName = (typeof serverNames)[number];

export interface RunningServers {
  readonly kind: InfrastructureKind;
  readonly servers: Readonly<Record<ServerName, TestServer>>;
  settings(): Readonly<Record<string, string>>;
  makeDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}
