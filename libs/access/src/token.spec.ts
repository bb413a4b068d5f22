import { digestOf, newToken } from './token.js';

describe('a token', () => {
  it('begins as scanners for secrets know it, and is never the same twice', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    // 32 bytes in base64url are 43 characters.
    for (const token of tokens) expect(token).toMatch(/^tv_[\w-]{43}$/);
  });

  it('is kept as its SHA-256', () => {
    // printf abc | sha256sum
    expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
