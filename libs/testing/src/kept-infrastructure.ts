/** What a keeper holds: servers it can treat as a proof wishes, and the settings that lead to them. */
import type { InfrastructureKind, TestServer } from './infrastructure.js';

export const serverNames = ['kafka', 'redis', 'postgres'] as const;
export type ServerName = (typeof serverNames)[number];

export interface KeptInfrastructure {
  readonly kind: InfrastructureKind;
  readonly servers: Readonly<Record<ServerName, TestServer>>;
  settings(): Readonly<Record<string, string>>;
  makeDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}
