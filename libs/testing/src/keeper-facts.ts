/** What a keeper tells its users, in a file of its folder that appears when everything is ready. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InfrastructureKind } from './infrastructure.js';

export interface KeeperFacts {
  readonly kind: InfrastructureKind;
  /** Of its control, on loopback. */
  readonly port: number;
  /** Whoever knows it may control. */
  readonly token: string;
  readonly settings: Readonly<Record<string, string>>;
}

export const keeperFile = (folder: string): string => join(folder, 'keeper.json');

export const readFacts = (folder: string): KeeperFacts | undefined =>
  existsSync(keeperFile(folder)) ? (JSON.parse(readFileSync(keeperFile(folder), 'utf8')) as KeeperFacts) : undefined;
