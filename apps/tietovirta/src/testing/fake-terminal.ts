import { PassThrough } from 'node:stream';
import { startCli } from '../cli/start-cli.js';
import type { Output, Terminal } from '../cli/terminal.js';

/** What a command line wrote and how it ended. */
export interface Said {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

export interface FakeTerminalOptions {
  readonly hasColour?: boolean;
  readonly columns?: number;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process, on a terminal that only remembers. */
export async function say(
  line: string | readonly string[],
  { hasColour = false, columns = 100, folder = '/nowhere', environment = {} }: FakeTerminalOptions = {},
): Promise<Said> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns,
    hasColour,
  });
  const terminal: Terminal = {
    out: output('out'),
    takeOutput: () => new PassThrough().on('data', (piece: Buffer) => (written.out += piece.toString())),
    err: output('err'),
    folder,
    environment,
    cores: 2,
    now: () => 0,
    timestamp: () => '2026-01-01T00:00:00.000Z',
    onStop: () => () => undefined,
  };
  const words = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  return { exitCode: await startCli(words, terminal), ...written };
}
