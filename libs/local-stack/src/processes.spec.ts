import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from './free-port.js';
import { ProcessRegistry } from './process-registry.js';
import { identityOf, isAlive, signalProcess } from '@tietovirta/host';
import { refuseShortLived } from './refuse-short-lived.js';
import { startProcess, type ProcessPlan } from './start-process.js';
import { killProcess, stopProcess } from './stop-process.js';

let folder: string;
let registry: ProcessRegistry;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tietovirta-processes-'));
  registry = new ProcessRegistry(folder);
});
afterEach(async () => {
  for (const name of registry.names()) await killProcess(registry, name);
  rmSync(folder, { recursive: true, force: true });
});

/** The plan of a script that prints "ready". */
const planOf = (script: string, changes: Partial<ProcessPlan> = {}): ProcessPlan => ({
  name: 'program',
  program: process.execPath,
  programArguments: ['-e', script],
  folder,
  port: 0,
  stopSignal: 'SIGTERM',
  settingsFingerprint: 'first',
  readyTimeoutMs: 20_000,
  isReady: async (logFile) => readFileSync(logFile, 'utf8').includes('ready'),
  ...changes,
});
const waiting = "setInterval(() => {}, 1000); console.log('ready');";

describe('A started process', () => {
  it('is in the registry, alive, with its log', async () => {
    const record = await startProcess(registry, planOf(waiting));
    expect(registry.running('program')).toEqual(record);
    expect(isAlive(record)).toBe(true);
    expect(readFileSync(registry.logFileOf('program'), 'utf8')).toBe('ready\n');
  });

  it('is stopped by the signal it asked for', async () => {
    const orderly = "process.on('SIGINT', () => { console.log('orderly'); process.exit(); });";
    const record = await startProcess(registry, planOf(orderly + waiting, { stopSignal: 'SIGINT' }));
    expect(await stopProcess(registry, 'program')).toBe('stopped');
    expect(isAlive(record)).toBe(false);
    expect(registry.names()).toEqual([]);
    expect(readFileSync(registry.logFileOf('program'), 'utf8')).toBe('ready\norderly\n');
  });

  it('is stopped although it was suspended', async () => {
    const record = await startProcess(registry, planOf(waiting));
    signalProcess(record, 'SIGSTOP');
    expect(await stopProcess(registry, 'program')).toBe('stopped');
  });

  it('counts as stopped when another program killed it', async () => {
    const record = await startProcess(registry, planOf(waiting));
    process.kill(record.pid, 'SIGKILL');
    expect(await stopProcess(registry, 'program')).toMatch(/did not run|stopped/);
    expect(isAlive(record)).toBe(false);
  });
});

describe('A process that fails to start', () => {
  it('reports the end of its log', async () => {
    const failing = "for (let i = 1; i <= 30; i += 1) console.log('line ' + i); process.exit(3);";
    const start = startProcess(registry, planOf(failing, { isReady: async () => false }));
    await expect(start).rejects.toThrow(/ended with code 3[^]*line 11\n[^]*line 30/);
    await expect(start).rejects.not.toThrow(/line 10\n/);
    expect(registry.names()).toEqual([]);
  });

  it.each([
    ['ends at once', 'process.exit(3);', 20_000],
    ['is not ready in time', waiting, 300],
  ])(
    'stays in the registry as ended when it ran before and %s: it is to be started again',
    async (_, script, readyTimeoutMs) => {
      const before = await startProcess(registry, planOf(waiting));
      process.kill(before.pid, 'SIGKILL');
      while (isAlive(before)) await new Promise((resolve) => setImmediate(resolve));
      const again = startProcess(registry, planOf(script, { isReady: async () => false, readyTimeoutMs }));
      await expect(again).rejects.toThrow(/^program /);
      expect([registry.names(), registry.running('program')]).toEqual([['program'], undefined]);
    },
  );

  it('is reported when there is no such program', async () => {
    await expect(startProcess(registry, planOf('', { program: 'no-such-program' }))).rejects.toThrow(/ENOENT/);
    expect(registry.names()).toEqual([]);
  });

  it('leaves nothing running when it is not ready in time', async () => {
    const start = startProcess(registry, planOf(waiting, { isReady: async () => false, readyTimeoutMs: 300 }));
    await expect(start).rejects.toThrow(/was not ready within 0.3 s/);
    expect(registry.names()).toEqual([]);
  });

  it('leaves nothing running when its probe fails', async () => {
    const start = startProcess(registry, planOf(waiting, { isReady: () => Promise.reject(new Error('no probe')) }));
    await expect(start).rejects.toThrow('no probe');
    expect(registry.names()).toEqual([]);
  });

  it('leaves nothing running when its start is interrupted', async () => {
    const interruption = new AbortController();
    let pid = 0;
    const isReady = async (): Promise<boolean> => {
      pid = registry.read('program')?.pid ?? 0;
      interruption.abort(new Error('interrupted'));
      return false;
    };
    await expect(startProcess(registry, planOf(waiting, { isReady }), interruption.signal)).rejects.toThrow(
      'interrupted',
    );
    expect(identityOf(pid)).toBeUndefined();
  });
});

describe('A process that was ready', () => {
  it('and dies a second later is refused with the end of its log, which stays', async () => {
    const dying =
      "setTimeout(() => { console.log('the topic is foreign'); process.exit(9); }, 1000); console.log('ready');";
    await startProcess(registry, planOf(waiting, { name: 'lasting' }));
    await startProcess(registry, planOf(dying, { name: 'dying' }));
    expect(registry.running('dying')).toBeDefined();
    const look = refuseShortLived(registry, ['lasting', 'dying']);
    await expect(look).rejects.toThrow(/^dying ended right after it was ready\.[^]*the topic is foreign/);
    expect(readFileSync(registry.logFileOf('dying'), 'utf8')).toBe('ready\nthe topic is foreign\n');
    await expect(refuseShortLived(registry, ['lasting'])).resolves.toBeUndefined();
  });
});

describe('A process of another program', () => {
  it('is never signalled, although it has the id of a process in the registry', async () => {
    const stranger = spawn(process.execPath, ['-e', waiting], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => stranger.stdout.once('data', resolve));
    const identity = identityOf(stranger.pid ?? 0);
    const rest = { name: 'program', port: 0, stopSignal: 'SIGTERM', settingsFingerprint: '' } as const;
    registry.write({ ...rest, pid: stranger.pid ?? 0, startedAt: 'another time' });

    expect(await stopProcess(registry, 'program')).toBe('did not run');
    expect(await killProcess(registry, 'program')).toBe('did not run');
    expect(identity !== undefined && isAlive(identity)).toBe(true);
    stranger.kill('SIGKILL');
  });
});

describe('A free port', () => {
  it('is the preferred one, unless that is taken', async () => {
    const preferred = await freePort([], new Set());
    expect(await freePort([preferred], new Set())).toBe(preferred);
    expect(await freePort([preferred], new Set([preferred]))).not.toBe(preferred);
  });

  it('lies below those from which outgoing connections come', async () => {
    expect(await freePort([], new Set())).toBeLessThan(32_768);
  });
});
