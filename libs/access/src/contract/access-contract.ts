/** What every keeper of audit lines and tokens must keep. An adapter runs the suites in its `*.contract.spec.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditedChange, AuditLog } from '../audit-log.js';
import { digestOf, newToken } from '../token.js';
import type { TokenRegister } from '../token-register.js';

/** How a suite comes by what it looks at. */
export interface UnderContract<Kept> {
  open(): Promise<Kept>;
  /** One that has lost everything it did not store: reopened, or the same one where nothing is stored. */
  reopen(): Promise<Kept>;
}

const change: AuditedChange = {
  at: '2026-11-27T04:00:00.123Z',
  who: 'duty-desk',
  role: 'operator',
  from: '10.0.0.7',
  what: 'stopRun',
  on: 'run 7',
};

export const auditContract = (name: string, { open, reopen }: UnderContract<AuditLog>): void => {
  describe(`${name} keeps the promise of an audit log`, () => {
    let log: AuditLog;
    beforeEach(async () => {
      log = await open();
    });

    it('has a change from the moment that it is asked for, and says how it ended once it has', async () => {
      const { id } = await log.begin(change);
      expect((await log.list({ limit: 1 }))[0]).toEqual({ ...change, id, result: 'asked' });
      await log.end(id, '/problems/run-ended');
      expect((await log.list({ limit: 1 }))[0]).toEqual({ ...change, id, result: '/problems/run-ended' });
    });

    it('knows after a restart what it knew before, and numbers go on rising', async () => {
      const { id } = await log.begin(change);
      await log.end(id, 'done');
      log = await reopen();
      expect((await log.list({ limit: 1 }))[0]).toEqual({ ...change, id, result: 'done' });
      expect((await log.begin(change)).id).toBeGreaterThan(id);
    });

    it('lists page by page, the newest first', async () => {
      const ids: number[] = [];
      for (let i = 0; i < 5; i += 1) ids.push((await log.begin({ ...change, on: `run ${i}` })).id);
      const first = await log.list({ limit: 2 });
      expect(first.map(({ on }) => on)).toEqual(['run 4', 'run 3']);
      const second = await log.list({ limit: 2, before: first[1]?.id });
      expect(second.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    });

    it('gives two changes that begin at once a line each', async () => {
      const lines = await Promise.all([log.begin(change), log.begin(change)]);
      await log.end(lines[0].id, 'done');
      const kept = await log.list({ limit: 2 });
      expect(kept.map(({ result }) => result).sort()).toEqual(['asked', 'done']);
    });

    it('keeps whatever a caller sends in, line breaks included, in one line', async () => {
      const { id } = await log.begin({ ...change, on: 'run 7\n{"id":1}' });
      expect((await log.list({ limit: 1 }))[0]).toMatchObject({ id, on: 'run 7\n{"id":1}' });
    });
  });
};

export const tokenContract = (name: string, { open, reopen }: UnderContract<TokenRegister>): void => {
  describe(`${name} keeps the promise of a register of tokens`, () => {
    let register: TokenRegister;
    beforeEach(async () => {
      register = await open();
      for (const token of await register.list()) await register.remove(token.name);
    });

    const asked = (named: string, token = newToken()): Parameters<TokenRegister['add']>[0] => ({
      name: named,
      role: 'operator',
      addedAt: '2026-11-27T04:00:00.000Z',
      expiresAt: '2027-01-01T00:00:00.000Z',
      digest: digestOf(token),
    });

    it('finds a token by its digest, and tells neither the token nor its digest', async () => {
      const token = newToken();
      const added = await register.add(asked('desk', token));
      expect(await register.find(digestOf(token))).toEqual(added);
      expect(await register.find(digestOf(`${token}x`))).toBeUndefined();
      expect(JSON.stringify([added, await register.list()])).not.toContain(digestOf(token));
    });

    it('lists tokens by name, with their role, when they expire and when they were used', async () => {
      await register.add({ ...asked('wall'), role: 'viewer', expiresAt: null });
      await register.add(asked('desk'));
      await register.used('desk', '2026-11-27T05:00:00.000Z');
      expect((await register.list()).map(({ name: each, role, expiresAt, usedAt }) => [each, role, expiresAt, usedAt])).toEqual([
        ['desk', 'operator', '2027-01-01T00:00:00.000Z', '2026-11-27T05:00:00.000Z'],
        ['wall', 'viewer', null, null],
      ]); // oxfmt-ignore
    });

    it('refuses a second token of a name', async () => {
      await register.add(asked('desk'));
      await expect(register.add(asked('desk'))).rejects.toMatchObject({ code: 'TOKEN_NAME_TAKEN' });
      expect(await register.list()).toHaveLength(1);
    });

    it('lets in nobody whose token was removed, after a restart neither', async () => {
      const token = newToken();
      await register.add(asked('desk', token));
      expect(await register.remove('desk')).toBe(true);
      expect(await register.remove('desk')).toBe(false);
      register = await reopen();
      expect(await register.find(digestOf(token))).toBeUndefined();
    });

    it('knows a token after a restart', async () => {
      const token = newToken();
      const added = await register.add(asked('desk', token));
      register = await reopen();
      expect(await register.find(digestOf(token))).toEqual(added);
    });
  });
};
