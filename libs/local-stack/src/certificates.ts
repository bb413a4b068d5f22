/**
 * An authority and a certificate for servers on this machine, made with openssl for tests. The key of the authority is deleted
 * after one signature.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  /** Path of the authority's certificate, which clients trust. */
  readonly authorityFile: string;
  /** PEM text. */
  readonly certificate: string;
  /** PEM text. */
  readonly key: string;
}

const days = '30';
const extensions = 'subjectAltName = DNS:localhost, IP:127.0.0.1\nbasicConstraints = critical, CA:FALSE\n';
const freshKey = ['-newkey', 'rsa:2048', '-nodes'];

const openssl = (folder: string, ...programArguments: string[]): void => {
  const { status, stderr, error } = spawnSync('openssl', programArguments, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${programArguments[0] ?? ''} failed:\n${error?.message ?? stderr}`);
};

const make = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'extensions'), extensions);
  const subject = (name: string): string[] => ['-subj', `/O=Tietovirta proof/CN=${name}`];
  const authority = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial'];
  openssl(folder, 'req', '-x509', ...freshKey, '-keyout', 'authority.key', '-out', 'authority.pem', '-days', days, ...subject('authority')); // oxfmt-ignore
  openssl(folder, 'req', ...freshKey, '-keyout', 'server.key', '-out', 'server.csr', ...subject('localhost'));
  openssl(folder, 'x509', '-req', '-in', 'server.csr', ...authority, '-out', 'server.pem', '-days', days, '-extfile', 'extensions'); // oxfmt-ignore
  rmSync(join(folder, 'authority.key'));
};

/** The certificates in a folder. A missing folder is made; it appears complete or not at all. */
export const certificatesIn = (folder: string): Certificates => {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    make(unfinished);
    renameSync(unfinished, folder);
  }
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { authorityFile: join(folder, 'authority.pem'), certificate: text('server.pem'), key: text('server.key') };
};
