/** The files of a load: one for each exchange, in a folder that was empty. */
import type { Wire } from '@tietovirta/scenarios/wire';
import { makeFolder } from '@tietovirta/host';
import { createWriteStream, readdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { LoadRefused } from './load-refused.js';

const largeBuffer = 1024 * 1024;

export class FileStreams {
  private readonly streams = new Map<string, WriteStream>();

  /** @throws LoadRefused for a folder that holds something, and what the file system says */
  constructor(
    private readonly folder: string,
    private readonly wire: Wire,
  ) {
    makeFolder(folder);
    if (readdirSync(folder).length > 0)
      throw new LoadRefused(`files:${folder}`, [{ fi: 'kansio ei ole tyhjä', en: 'the folder is not empty' }], {
        fi: 'Anna tyhjä tai uusi kansio.',
        en: 'Name an empty or a new folder.',
      });
  }

  of(exchange: string): WriteStream {
    let stream = this.streams.get(exchange);
    if (stream === undefined) {
      const path = join(this.folder, `${exchange}.${this.wire}.jsonl`);
      stream = createWriteStream(path, { highWaterMark: largeBuffer });
      // Node leaves the path out when a write fails.
      stream.on('error', (error) => Object.assign(error, { path }));
      this.streams.set(exchange, stream);
    }
    return stream;
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.streams.values()].map((stream) => new Promise<void>((resolve) => stream.end(() => resolve()))),
    );
  }
}
