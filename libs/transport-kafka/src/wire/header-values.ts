/** Single values of Kafka headers: there once, and of the shape they must have. All throw RecordUnreadable when they are not. */
import type { RecordHeaders } from '@tietovirta/kafka-client';
import { RecordUnreadable } from './record-unreadable.js';

const largestNumber = 0xffff_ffff;

export const invalid = (reason: string): RecordUnreadable => new RecordUnreadable('header-invalid', reason);

export function text(headers: RecordHeaders, name: string): string {
  const value = headers[name];
  if (value === undefined || value === null) throw invalid(`${name} is missing`);
  if (typeof value === 'string') return value;
  if (!Buffer.isBuffer(value)) throw invalid(`${name} is there more than once`);
  return value.toString('utf8');
}

export function number(headers: RecordHeaders, name: string): number {
  const digits = text(headers, name);
  const value = /^(0|[1-9]\d{0,9})$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(value <= largestNumber)) throw invalid(`${name} is no whole number`);
  return value;
}

export function flag(headers: RecordHeaders, name: string): boolean {
  if (headers[name] === undefined) return false;
  if (text(headers, name) !== 'true') throw invalid(`${name} is neither true nor absent`);
  return true;
}
