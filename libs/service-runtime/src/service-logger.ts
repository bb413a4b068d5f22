import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { eventOf } from './event.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Parts of Nest that log every module and route when a service starts: of interest only when that fails. */
const nestItself = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  // Logs a failed start with a stack; `startService` reports it in one line.
  'ExceptionHandler',
]);

/** The name of a class as its package writes it: the bundler puts a line before one that names itself, and a number behind one of two that are alike. */
const asWritten = (name: string): string => name.replace(/^_/, '').replace(/_?\d+$/, '');

/** Nest's logger on the log of the service. `new Logger('Counter').log('flushed', { rows })` is one event with fields. */
export class ServiceLogger implements LoggerService {
  constructor(private readonly to: Logger) {}

  fatal(message: unknown, ...parameters: unknown[]): void {
    this.write('fatal', message, parameters);
  }

  error(message: unknown, ...parameters: unknown[]): void {
    this.write('error', message, parameters);
  }

  warn(message: unknown, ...parameters: unknown[]): void {
    this.write('warn', message, parameters);
  }

  log(message: unknown, ...parameters: unknown[]): void {
    this.write('info', message, parameters);
  }

  debug(message: unknown, ...parameters: unknown[]): void {
    this.write('debug', message, parameters);
  }

  verbose(message: unknown, ...parameters: unknown[]): void {
    this.write('trace', message, parameters);
  }

  private write(asked: Level, text: unknown, parameters: readonly unknown[]): void {
    if (!this.to.isLevelEnabled(asked)) return;
    const { message, ...rest } = eventOf(text, parameters);
    const level = nestItself.has(asWritten(rest.context ?? '')) ? 'debug' : asked;
    this.to[level](rest, message);
  }
}
