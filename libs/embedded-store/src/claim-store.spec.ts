import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { claimStore } from './claim-store.js';
import { startChild } from './testing/child-process.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tietovirta-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const soon = (): string => String(Date.now() + 800);

describe('The lock of a store', () => {
  it('is taken, refused to a second taker, and free after its release', async () => {
    const lock = await claimStore(folder);
    await expect(claimStore(folder)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    lock.release();
    (await claimStore(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the process that holds it and what to do', async () => {
    const child = startChild('opener', folder, '0', '60000');
    await child.said(1);
    await expect(claimStore(folder)).rejects.toMatchObject({
      message: `The store ${folder} is in use by process ${child.pid} on ${hostname()}.`,
      hint: expect.stringContaining('--store'),
    });
    await child.kill();
  });

  it('is free at once when the process that held it was killed', async () => {
    const child = startChild('opener', folder, '0', '60000');
    await child.said(1);
    await child.kill();
    (await claimStore(folder)).release();
    expect(child.lines).toEqual(['won']);
  });

  // Only Linux says when a process started.
  (process.platform === 'linux' ? it : it.skip)(
    'is free when another process has been given the number of the one that held it',
    async () => {
      await writeFile(join(folder, `lock-${process.ppid}-1`), `${hostname()}\nholds\n`);
      (await claimStore(folder)).release();
    },
  );

  it('is not taken from a process on another machine', async () => {
    await writeFile(join(folder, 'lock-1-1'), 'elsewhere\nholds\n');
    await expect(claimStore(folder)).rejects.toThrow(/process 1 on elsewhere/);
  });

  it('is won by exactly one of several processes that race for what a dead one left', async () => {
    await writeFile(join(folder, 'lock-2147483646-1'), `${hostname()}\nholds\n`);
    const moment = soon();
    const children = [1, 2, 3, 4].map(() => startChild('opener', folder, moment, '1500'));
    await Promise.all(children.map((child) => child.ended()));
    const said = children.flatMap(({ lines }) => lines).sort();
    expect(said).toEqual(['STORE_LOCKED', 'STORE_LOCKED', 'STORE_LOCKED', 'won']);
  });
});
