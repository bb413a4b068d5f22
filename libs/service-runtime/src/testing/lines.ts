import type { DestinationStream } from 'pino';

export interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly service: string;
  readonly message: string;
  readonly context?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly error?: Readonly<Record<string, unknown>>;
}

/** A log that keeps its lines. */
export class Lines implements DestinationStream {
  readonly texts: string[] = [];

  write(line: string): void {
    this.texts.push(line);
  }

  get events(): readonly LogLine[] {
    return this.texts.map((line) => JSON.parse(line) as LogLine);
  }
}
