import { isAlive } from '@tietovirta/host';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ProcessBook } from '@tietovirta/local-stack';
import { describeOnInfrastructure } from './describe-on-infrastructure.js';
import { infrastructuresFolder } from './environment.js';
import { eventually } from './eventually.js';
import { keeperName } from './keeper-folder.js';
import { startKeeper } from './start-infrastructure.js';

await describeOnInfrastructure('The keeper of an infrastructure', (infrastructure) => {
  it('ends it, and leaves nothing, when its only user was killed', async () => {
    const user = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const folder = join(infrastructuresFolder, `own-${process.pid}`);
    const facts = await startKeeper(folder, infrastructure().kind, user.pid);
    expect(facts.settings).not.toEqual(infrastructure().settings());
    const book = new ProcessBook(folder);
    const processes = book.names().flatMap((name) => book.running(name) ?? []);
    expect(processes.map(({ name }) => name)).toContain(keeperName);

    user.kill('SIGKILL');
    await eventually(
      () => {
        expect(processes.filter(isAlive).map(({ name }) => name)).toEqual([]);
        expect(existsSync(folder)).toBe(false);
      },
      { withinMs: 60_000 },
    );
  }, 240_000);
});
