/** Installs Debian packages where the current user may, without starting the services in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian asks this program before a package may start its service; 101 means no. */
const servicePolicy = '/usr/sbin/policy-rc.d';

export const mayInstallPackages = (): boolean =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const aptGet = (...programArguments: string[]): string | undefined => {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-y', '-qq', ...programArguments], {
    encoding: 'utf8',
    input: '',
  });
  return status === 0 ? undefined : `${stdout}${stderr}`.trim();
};

/** Fetches the package lists when the first attempt fails. Returns what went wrong, undefined when nothing did. */
export const installPackages = (packages: readonly string[]): string | undefined => {
  const keepsPolicy = existsSync(servicePolicy);
  if (!keepsPolicy) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const install = (): string | undefined =>
    aptGet('install', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages);
  try {
    if (install() === undefined) return undefined;
    return aptGet('update') ?? install();
  } finally {
    if (!keepsPolicy) rmSync(servicePolicy, { force: true });
  }
};
