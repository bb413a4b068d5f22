/**
 * Columns for specs: sound messages of any type without a plan. Every value is within its bounds and depends on the seed and
 * the ordinal alone, so that the same messages can be cut into frames in different ways.
 */
import { calendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import { organisations, personOrdinalLimit } from '@tietovirta/population';
import { frameVersion, type Frame } from './frame.js';
import { encodeColumns } from './frame-codec.js';
import { messageColumns, setInstant, type MessageColumns } from './message-columns.js';

export interface SampleSpec {
  readonly rows: number;
  /** Day of 2024 on which the messages lie, from 0; 100 when absent. Follow-ups lie on it or up to three days later. */
  readonly day?: number;
  /** Of the first row; 0 when absent. */
  readonly firstOrdinal?: number;
  /** Other seeds give other values; 1 when absent. */
  readonly seed?: number;
}

const year = 2024;

function mixed(seed: number, ordinal: number, purpose: number): number {
  let bits = Math.imul(ordinal + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 13), 0x297a2d39);
  return (bits ^ (bits >>> 16)) >>> 0;
}

export function sampleColumns(type: MessageType, spec: SampleSpec): MessageColumns {
  const { rows, day = 100, firstOrdinal = 0, seed = 1 } = spec;
  const isFollowUp = type.kind === 'follow-up';
  const columns = messageColumns(type, rows, isFollowUp ? 0 : firstOrdinal);
  const starts = calendarYear(year).dayStartsMs;
  const from = starts[day] as number;
  const span = (starts[Math.min(starts.length - 1, isFollowUp ? day + 3 : day + 1)] as number) - from;
  for (let row = 0; row < rows; row += 1) {
    const ordinal = isFollowUp ? 3 * (firstOrdinal + row) : firstOrdinal + row;
    const draw = (purpose: number, size: number): number => mixed(seed, ordinal, purpose) % size;
    if (columns.ordinals) columns.ordinals[row] = ordinal;
    setInstant(columns.times, row, from + draw(0, span));
    if (columns.persons) columns.persons[row] = draw(1, personOrdinalLimit);
    if (columns.holders) columns.holders[row] = draw(2, 55_000);
    columns.organisations[row] = draw(3, organisations.length);
    columns.dimensions.forEach((column, place) => {
      column[row] = draw(4 + place, type.dimensions[place]?.values.length ?? 1);
    });
  }
  return columns;
}

/** A frame of such messages. */
export function sampleFrame(
  type: MessageType,
  spec: SampleSpec & { index?: number; next?: number; isLast?: boolean },
): Frame {
  const columns = sampleColumns(type, spec);
  const { index = 0, isLast = false, day = 100 } = spec;
  const { rows, firstOrdinal } = columns;
  const covered = { index, next: spec.next ?? index + Math.max(1, rows) };
  const header = {
    version: frameVersion,
    year,
    run: '',
    messageType: type.id,
    day,
    ...covered,
    isLast,
    rows,
    firstOrdinal,
  };
  return { header, body: encodeColumns(columns) };
}
