import { isAlive } from '@tietovirta/host';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ProcessRegistry } from '@tietovirta/local-stack';
import { describeOnInfrastructure } from './describe-on-infrastructure.js';
import { infrastructuresFolder } from './environment.js';
import { eventually } from './eventually.js';
import { daemonName } from './daemon-folder.js';
import { startDaemon } from './start-infrastructure.js';

await describeOnInfrastructure('An infrastructure daemon', (infrastructure) => {
  it('stops the servers and leaves nothing behind when its only user was killed', async () => {
    const user = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const folder = join(infrastructuresFolder, `own-${process.pid}`);
    const connection = await startDaemon(folder, infrastructure().kind, { firstUser: user.pid });
    expect(connection.settings).not.toEqual(infrastructure().settings());
    const registry = new ProcessRegistry(folder);
    const processes = registry.names().flatMap((name) => registry.running(name) ?? []);
    expect(processes.map(({ name }) => name)).toContain(daemonName);

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
