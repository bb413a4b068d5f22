/** Tokens: secrets that say who asks. */
import { createHash, randomBytes } from 'node:crypto';

/** Scanners for secrets know a token by how it begins. */
const beginning = 'tv_';
const secretBytes = 32;

/** A new token: 256 bits of chance. */
export const newToken = (): string => `${beginning}${randomBytes(secretBytes).toString('base64url')}`;

/** What is kept of a token. It is as long as any guess could be, so a plain digest is enough: no salt, no slow hash. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
