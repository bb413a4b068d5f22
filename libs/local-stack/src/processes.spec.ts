import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from './free-port.js';
import { ProcessBook } from './process-book.js';
import { identityOf, isAlive, signalProcess } from '@tietovirta/host';
import { startProcess, type ProcessPlan } from './start-process.js';
import { killProcess, stopProcess } from './stop-process.js';

let folder: string;
let book: ProcessBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tietovirta-processes-'));
  book = new ProcessBook(folder);
});
afterEach(async () => {
  for (const name of book.names()) await killProcess(book, name);
  rmSync(folder, { recursive: true, force: true });
});

/** A program that says "ready", and what it is told to do when it is asked to end. */
const planOf = (script: string, changes: Partial<ProcessPlan> = {}): ProcessPlan => ({
  name: 'program',
  program: process.execPath,
  programArguments: ['-e', script],
  folder,
  port: 0,
  stopSignal: 'SIGTERM',
  settingsMark: 'first',
  readyWithinMs: 20_000,
  isReady: async (logFile) => readFileSync(logFile, 'utf8').includes('ready'),
  ...changes,
});
const waiting = "setInterval(() => {}, 1000); console.log('ready');";

describe('A started process', () => {
  it('is in the book, alive, with its log', async () => {
    const record = await startProcess(book, planOf(waiting));
    expect(book.running('program')).toEqual(record);
    expect(isAlive(record)).toBe(true);
    expect(readFileSync(book.logOf('program'), 'utf8')).toBe('ready\n');
  });

  it('is stopped by the signal it asked for', async () => {
    const orderly = "process.on('SIGINT', () => { console.log('orderly'); process.exit(); });";
    const record = await startProcess(book, planOf(orderly + waiting, { stopSignal: 'SIGINT' }));
    expect(await stopProcess(book, 'program')).toBe('stopped');
    expect(isAlive(record)).toBe(false);
    expect(book.names()).toEqual([]);
    expect(readFileSync(book.logOf('program'), 'utf8')).toBe('ready\norderly\n');
  });

  it('is stopped although it was halted', async () => {
    const record = await startProcess(book, planOf(waiting));
    signalProcess(record, 'SIGSTOP');
    expect(await stopProcess(book, 'program')).toBe('stopped');
  });

  it('is known to be down when something else killed it', async () => {
    const record = await startProcess(book, planOf(waiting));
    process.kill(record.pid, 'SIGKILL');
    expect(await stopProcess(book, 'program')).toMatch(/did not run|stopped/);
    expect(isAlive(record)).toBe(false);
  });
});

describe('A process that fails to start', () => {
  it('tells the end of its log', async () => {
    const failing = "for (let i = 1; i <= 30; i += 1) console.log('line ' + i); process.exit(3);";
    const start = startProcess(book, planOf(failing, { isReady: async () => false }));
    await expect(start).rejects.toThrow(/ended with code 3[^]*line 11\n[^]*line 30/);
    await expect(start).rejects.not.toThrow(/line 10\n/);
    expect(book.names()).toEqual([]);
  });

  it('is told when there is no such program', async () => {
    await expect(startProcess(book, planOf('', { program: 'no-such-program' }))).rejects.toThrow(/ENOENT/);
    expect(book.names()).toEqual([]);
  });

  it('leaves nothing running when it is not ready in time', async () => {
    const start = startProcess(book, planOf(waiting, { isReady: async () => false, readyWithinMs: 300 }));
    await expect(start).rejects.toThrow(/was not ready within 0.3 s/);
    expect(book.names()).toEqual([]);
  });

  it('leaves nothing running when its start is interrupted', async () => {
    const interruption = new AbortController();
    let pid = 0;
    const isReady = async (): Promise<boolean> => {
      pid = book.read('program')?.pid ?? 0;
      interruption.abort(new Error('interrupted'));
      return false;
    };
    await expect(startProcess(book, planOf(waiting, { isReady }), interruption.signal)).rejects.toThrow('interrupted');
    expect(identityOf(pid)).toBeUndefined();
  });
});

describe('A process of somebody else', () => {
  it('is never signalled, although it has the id of one that was ours', async () => {
    const stranger = spawn(process.execPath, ['-e', waiting], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => stranger.stdout.once('data', resolve));
    const identity = identityOf(stranger.pid ?? 0);
    const rest = { name: 'program', port: 0, stopSignal: 'SIGTERM', settingsMark: '' } as const;
    book.write({ ...rest, pid: stranger.pid ?? 0, startedAt: 'another time' });

    expect(await stopProcess(book, 'program')).toBe('did not run');
    expect(await killProcess(book, 'program')).toBe('did not run');
    expect(identity !== undefined && isAlive(identity)).toBe(true);
    stranger.kill('SIGKILL');
  });
});

describe('A free port', () => {
  it('is the wished one, unless that is taken', async () => {
    const wished = await freePort([], new Set());
    expect(await freePort([wished], new Set())).toBe(wished);
    expect(await freePort([wished], new Set([wished]))).not.toBe(wished);
  });

  it('lies below those from which outgoing connections come', async () => {
    expect(await freePort([], new Set())).toBeLessThan(32_768);
  });
});
