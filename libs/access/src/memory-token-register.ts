import { TokenNameTaken, type AccessToken, type NewAccessToken, type TokenRegister } from './token-register.js';

/** A register that ends with the process: for dry runs, and as the plainest reading of the port's promise. */
export class MemoryTokenRegister implements TokenRegister {
  private readonly tokens = new Map<string, { readonly digest: string; token: AccessToken }>();

  async add({ digest, ...asked }: NewAccessToken): Promise<AccessToken> {
    if (this.tokens.has(asked.name)) throw new TokenNameTaken(asked.name);
    const token = { ...asked, usedAt: null };
    this.tokens.set(asked.name, { digest, token });
    return token;
  }

  async list(): Promise<readonly AccessToken[]> {
    return [...this.tokens.values()].map(({ token }) => token).sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async remove(name: string): Promise<boolean> {
    return this.tokens.delete(name);
  }

  async find(digest: string): Promise<AccessToken | undefined> {
    return [...this.tokens.values()].find((each) => each.digest === digest)?.token;
  }

  async used(name: string, at: string): Promise<void> {
    const kept = this.tokens.get(name);
    if (kept !== undefined) kept.token = { ...kept.token, usedAt: new Date(at).toISOString() };
  }
}
