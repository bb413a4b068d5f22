/** PostgreSQL refuses to run as root: the account under which it runs then. */
import { spawnSync } from 'node:child_process';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const numberOf = (option: string, name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

/** Undefined when the current user is not root: programs then run as the current user. */
export const accountWithoutPrivileges = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [numberOf('-u', name), numberOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
};
