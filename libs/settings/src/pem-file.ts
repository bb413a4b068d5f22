/** TLS material in files. It is read and parsed at the start, so that a wrong file is a fault and not a failed handshake. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Secret } from './secret.js';

export interface CertificateFile {
  readonly path: string;
  /** One certificate after the other. */
  readonly pem: string;
}

export interface KeyFile {
  readonly path: string;
  readonly pem: Secret;
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
};

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** What is wrong with the content, or nothing. */
type Check = (pem: string) => string | undefined;

const passes = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    // Why OpenSSL refuses is not told: its words help nobody, and they may quote the content.
    return false;
  }
};

const checkCertificates: Check = (pem) => {
  const found = pem.match(certificates) ?? [];
  if (found.length === 0) return 'holds no certificate in PEM form';
  return found.every((one) => passes(() => new X509Certificate(one))) ? undefined : 'holds a damaged certificate';
};

const checkKey: Check = (pem) => {
  if (/ENCRYPTED/.test(pem)) return 'holds a key that is locked by a password; store it without one';
  return passes(() => createPrivateKey(pem)) ? undefined : 'holds no private key in PEM form';
};

const contentOf = (check: Check): z.ZodPipe<z.ZodString, z.ZodTransform<{ path: string; pem: string }, string>> =>
  z
    .string()
    .trim()
    .min(1)
    .transform((path, context) => {
      const refuse = (problem: string): typeof z.NEVER => {
        context.addIssue({ code: 'custom', message: `the file ${path} ${problem}` });
        return z.NEVER;
      };
      // Somebody who puts the key itself into the variable must not find it in a log.
      if (path.includes('-----BEGIN') || path.includes('\n')) {
        context.addIssue({ code: 'custom', message: 'it holds other text than the path of a file' });
        return z.NEVER;
      }
      try {
        const pem = readFileSync(path, 'utf8');
        const problem = check(pem);
        return problem === undefined ? { path, pem } : refuse(problem);
      } catch (error) {
        return refuse(problems[codeOf(error)] ?? `cannot be read (${codeOf(error)})`);
      }
    });

export const certificateFile = contentOf(checkCertificates).transform((file): CertificateFile => file);

export const keyFile = contentOf(checkKey).transform(({ path, pem }): KeyFile => ({ path, pem: new Secret(pem) }));

/** Whether a key is the one of the first certificate in a file. */
export const belongTogether = (certificate: CertificateFile, key: KeyFile): boolean =>
  new X509Certificate(certificate.pem).checkPrivateKey(createPrivateKey(key.pem.reveal()));
