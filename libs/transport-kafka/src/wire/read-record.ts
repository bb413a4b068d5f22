import type { StoredRecord } from '@tietovirta/kafka-client';
import { crc32 } from 'node:zlib';
import { readHeaders, type ReadHeaders } from './read-headers.js';
import { RecordUnreadable } from './record-unreadable.js';

export interface ReadRecord extends ReadHeaders {
  readonly position: number;
  readonly publishedAtMs: number | undefined;
  readonly body: Buffer;
}

const noBody = Buffer.alloc(0);

/**
 * Reads a record and checks its header and the checksum of its body. The body is not parsed before its checksum agrees: a damaged
 * length could mislead a reader of Arrow. A free body is not looked at.
 * @throws RecordUnreadable
 */
export function readRecord(record: StoredRecord, largestBodyBytes: number): ReadRecord {
  const read = readHeaders(record.headers);
  const { position, publishedAtMs } = record;
  if (read.bodyCrc === undefined) return { ...read, position, publishedAtMs, body: noBody };
  const body = record.value ?? noBody;
  if (body.byteLength > largestBodyBytes) {
    const reason = `a body of ${body.byteLength} bytes, at most ${largestBodyBytes} are read`;
    throw new RecordUnreadable('oversize', reason, read.header);
  }
  if (crc32(body) !== read.bodyCrc) {
    throw new RecordUnreadable('checksum-differs', 'the body differs from its checksum', read.header);
  }
  return { ...read, position, publishedAtMs, body };
}
