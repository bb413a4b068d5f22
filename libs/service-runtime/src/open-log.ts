/** The log of a service: one JSON line per event on stdout, or a line for people when stdout is a terminal. */
import { redactedText, type Settings } from '@tietovirta/settings';
import { printable } from '@tietovirta/wording';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { withoutCredentials } from './without-credentials.js';

export type LogLevel = Settings['service']['logLevel'];

export interface LogOptions {
  readonly service: string;
  readonly level: LogLevel;
  /** Where lines go; stdout when absent. */
  readonly to?: DestinationStream;
}

const secretNames = ['password', 'saslPassword', 'secret', 'token', 'authorization', 'privateKey'];
/** Fields of these names are hidden in the event and in what stands in it, three levels deep. */
const secretFields = ['fields', 'fields.*', 'fields.*.*'].flatMap((place) =>
  secretNames.map((name) => `${place}.${name}`),
);

export async function openLog({ service, level, to }: LogOptions): Promise<Logger> {
  return pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretFields, censor: redactedText },
      hooks: { streamWrite: withoutCredentials },
    },
    to ?? (process.stdout.isTTY ? await linesForPeople() : toStandardOutput()),
  );
}

/** Written at once: the last lines before the end of a process are those that an operator will look for. */
const toStandardOutput = (): DestinationStream => destination({ dest: 1, sync: true });

async function linesForPeople(): Promise<DestinationStream> {
  const { PinoPretty } = await import('pino-pretty');
  return PinoPretty({
    sync: true,
    messageKey: 'message',
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: 'service,context',
    messageFormat: ({ service, message }) => printable(`${String(service)}: ${String(message)}`, false),
  });
}
