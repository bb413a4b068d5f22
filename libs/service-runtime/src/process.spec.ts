/** A service as a process: exit codes, signals, and what is said on the way. Starts what was compiled last. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { LogLine } from './testing/lines.js';

const program = fileURLToPath(new URL('../../../dist/proofs/sample-service.js', import.meta.url));

// `npm test` compiles before it tests; alone, these tests start what was built last.
beforeAll(() => {
  if (!existsSync(program)) throw new Error('run "npm run build" first');
});

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly events: readonly LogLine[];
  readonly err: string;
}

const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

type OnEvent = (event: LogLine, child: ChildProcess) => void;

const run = (behaviour: string, onEvent: OnEvent = () => undefined): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...behaviour.split(' ')]);
    running.add(child);
    const events: LogLine[] = [];
    let [rest, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      const lines = (rest + piece.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line) as LogLine;
        events.push(event);
        onEvent(event, child);
      }
    });
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, events, err });
    });
  });

const messages = ({ events }: Ended): string[] => events.map(({ message }) => message);

/** Sends a signal when the service says something. */
const after =
  (said: Readonly<Record<string, NodeJS.Signals>>): OnEvent =>
  ({ message }, child) => {
    const signal = said[message];
    if (signal !== undefined) child.kill(signal);
  };

describe('a service that is asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s gives back what it took and ends well', async (signal) => {
    const ended = await run('drains', after({ ready: signal }));
    expect(messages(ended)).toEqual(['ready', 'stopping', 'gives back what it took', 'gave it back']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.events[0]?.fields).toEqual({
      host: '127.0.0.1',
      port: expect.any(Number),
      seconds: expect.any(Number),
    });
  });

  it('twice ends at once', async () => {
    const ended = await run('hangs', after({ ready: 'SIGTERM', 'gives back what it took': 'SIGTERM' }));
    expect(messages(ended).at(-1)).toBe('ends at once: a second signal came');
    expect(ended.code).toBe(143);
  });

  it('and does not in time ends all the same, and says so', async () => {
    const ended = await run('hangs debug', after({ ready: 'SIGTERM' }));
    expect(ended.events.at(-1)).toMatchObject({ level: 'error', message: 'did not stop in time, ends now' });
    expect(ended.code).toBe(1);
  });
});

describe('a service that cannot start', () => {
  it('for its settings names their faults and ends with 2', async () => {
    const ended = await run('refused');
    expect(ended).toMatchObject({ code: 2, events: [] });
    expect(ended.err).toContain('sample: The settings have 1 fault:\n  TIETOVIRTA_WIRE: "telegraph" is no wire.');
  });

  it('for a server that is away says so in one line, without its password, and ends with 2', async () => {
    const ended = await run('unreachable');
    expect(ended).toMatchObject({ code: 2, events: [] });
    expect(ended.err).toBe('sample: postgresql://teller:[redacted]@db is away. Check that it runs.\n');
  });

  it('for a port that is taken names the setting and ends with 2', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const ended = await run(`drains info ${(other.address() as AddressInfo).port}`);
    await new Promise((closed) => other.close(closed));
    expect(ended).toMatchObject({ code: 2, events: [] });
    expect(ended.err).toMatch(/^sample: .*EADDRINUSE.*TIETOVIRTA_HTTP_PORT.*\n$/);
  });

  it('for a fault of the program ends with 70, with a stack only when details are asked for', async () => {
    const [usual, detailed] = await Promise.all([run('broken'), run('broken debug')]);
    expect([usual.code, detailed.code]).toEqual([70, 70]);
    expect(usual.err).toMatch(/^sample: it cannot start: x is not a function .*\n$/);
    expect(usual.events).toEqual([]);
    expect(detailed.err).toContain('sample-service');
    expect(detailed.err + JSON.stringify(detailed.events)).not.toContain('sesame');
  });
});

describe('an unhandled error', () => {
  it('is logged and ends the service with 70', async () => {
    const ended = await run('rejects');
    expect(ended.events.at(-1)).toMatchObject({ level: 'fatal', error: { message: 'no listener' } });
    expect(ended.code).toBe(70);
  });
});
