/** Files with certificates and keys. They are parsed at the start, so that a wrong file is a fault and not a failed handshake. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Label } from '@tietovirta/wording';
import { Secret } from './secret.js';
import { refuse } from './setting.js';

export interface CertificateFile {
  readonly path: string;
  /** One certificate after the other. */
  readonly pem: string;
}

export interface KeyFile {
  readonly path: string;
  readonly pem: Secret;
}

const problems: Readonly<Record<string, Label>> = {
  ENOENT: { fi: 'puuttuu', en: 'does not exist' },
  EACCES: { fi: 'on kielletty lukijalta', en: 'may not be read' },
  EPERM: { fi: 'on kielletty lukijalta', en: 'may not be read' },
  EISDIR: { fi: 'on kansio', en: 'is a folder' },
};

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Returns what is wrong with the content, undefined when nothing is. */
type Check = (pem: string) => Label | undefined;

const passes = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    // The message of OpenSSL is dropped: it does not say what to do, and it may quote the content.
    return false;
  }
};

const checkCertificates: Check = (pem) => {
  const found = pem.match(certificates) ?? [];
  if (found.length === 0) return { fi: 'ei sisällä varmennetta PEM-muodossa', en: 'holds no certificate in PEM form' };
  return found.every((one) => passes(() => new X509Certificate(one)))
    ? undefined
    : { fi: 'sisältää vioittuneen varmenteen', en: 'holds a damaged certificate' };
};

const checkKey: Check = (pem) => {
  if (/ENCRYPTED/.test(pem))
    return {
      fi: 'sisältää salasanalla lukitun avaimen; tallenna se ilman salasanaa',
      en: 'holds a key that is locked by a password; store it without one',
    };
  return passes(() => createPrivateKey(pem))
    ? undefined
    : { fi: 'ei sisällä yksityistä avainta PEM-muodossa', en: 'holds no private key in PEM form' };
};

const contentOf = (check: Check): z.ZodPipe<z.ZodString, z.ZodTransform<{ path: string; pem: string }, string>> =>
  z
    .string()
    .trim()
    .min(1)
    .transform((path, context) => {
      const refuseFile = ({ fi, en }: Label): typeof z.NEVER =>
        refuse(context, { fi: `tiedosto ${path} ${fi}`, en: `the file ${path} ${en}` });
      // A variable that holds the key itself must not be quoted: the message goes to the log.
      if (path.includes('-----BEGIN') || path.includes('\n'))
        return refuse(context, { fi: 'siinä on muuta tekstiä kuin tiedoston polku', en: 'it holds other text than the path of a file' }); // oxfmt-ignore
      try {
        const pem = readFileSync(path, 'utf8');
        const problem = check(pem);
        return problem === undefined ? { path, pem } : refuseFile(problem);
      } catch (error) {
        const code = codeOf(error);
        return refuseFile(problems[code] ?? { fi: `ei aukea (${code})`, en: `cannot be read (${code})` });
      }
    });

export const certificateFile = contentOf(checkCertificates).transform((file): CertificateFile => file);

export const keyFile = contentOf(checkKey).transform(({ path, pem }): KeyFile => ({ path, pem: new Secret(pem) }));

/** Whether a key is the one of the first certificate in a file. */
export const belongTogether = (certificate: CertificateFile, key: KeyFile): boolean =>
  new X509Certificate(certificate.pem).checkPrivateKey(createPrivateKey(key.pem.reveal()));
