/**
 * Columns for specs: sound messages of any type without a plan. Every value is within its bounds and depends on the seed and
 * the ordinal alone, so that the same messages can be cut into frames in different ways.
 */
import { calendarYear } from '@tietovirta/calendar';
import { carriedNone, followsNone, revisesNone, type MessageType } from '@tietovirta/exchanges';
import { personOrdinalLimit } from '@tietovirta/population';
import { frameVersion, type Frame } from './frame.js';
import { bodyForm } from './body-form.js';
import { decodeFrame, encodeColumns } from './frame-codec.js';
import { columnTable } from './column-table.js';
import { arrayIn, arrayOf, dimensionArrays, messageColumns, type MessageColumns } from './message-columns.js';
import { instantsOf, setInstant } from './message-times.js';
import { setWide } from './wide-numbers.js';

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
/** Samples name the first organisations of the directory: it grows at its end, and they stay what they are. */
const organisationsOfSamples = 552;

function mixed(seed: number, ordinal: number, purpose: number): number {
  let bits = Math.imul(ordinal + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 13), 0x297a2d39);
  return (bits ^ (bits >>> 16)) >>> 0;
}

export function sampleColumns(type: MessageType, spec: SampleSpec): MessageColumns {
  const { rows, day = 100, firstOrdinal = 0, seed = 1 } = spec;
  const isFollowUp = type.kind === 'follow-up';
  const starts = calendarYear(year).dayStartsMs;
  const from = starts[day] as number;
  const span = (starts[Math.min(starts.length - 1, isFollowUp ? day + 3 : day + 1)] as number) - from;
  const columns = messageColumns(type, rows, isFollowUp ? 0 : firstOrdinal, from);
  const ordinals = arrayOf(columns, 'ordinal', 'uint32');
  const persons = arrayOf(columns, 'person', 'uint32');
  const holders = arrayOf(columns, 'holder', 'uint32');
  const revised = arrayOf(columns, 'revises', 'uint32');
  const followed = arrayOf(columns, 'follows', 'uint32');
  const carried = arrayOf(columns, 'carried', 'uint32');
  const counterparties = arrayIn(columns, 'organisation', 'uint16');
  for (let row = 0; row < rows; row += 1) {
    const ordinal = isFollowUp ? 3 * (firstOrdinal + row) : firstOrdinal + row;
    const draw = (purpose: number, size: number): number => mixed(seed, ordinal, purpose) % size;
    if (ordinals) ordinals[row] = ordinal;
    setInstant(columns, row, from + draw(0, span));
    if (persons) persons[row] = draw(1, personOrdinalLimit);
    if (holders) holders[row] = draw(2, 55_000);
    // Most revise nothing.
    if (revised) revised[row] = draw(2, 4) === 0 ? draw(39, 55_000) : revisesNone;
    if (followed) followed[row] = draw(38, 8) === 0 ? followsNone : draw(2, 55_000);
    // One in four answers last year's opening.
    if (carried) carried[row] = draw(37, 4) === 0 ? draw(36, 55_000) : carriedNone;
    counterparties[row] = draw(3, organisationsOfSamples);
    dimensionArrays(columns).forEach((column, place) => {
      column[row] = draw(4 + place, type.dimensions[place]?.values.length ?? 1);
    });
    (type.numbers ?? []).forEach(({ id, kind, from: least = 0, below }, place) => {
      const number = least + Math.floor((mixed(seed, ordinal, 40 + place) / 2 ** 32) * (below - least));
      if (kind === 'int64') setWide(arrayIn(columns, id, kind), row, number);
      else arrayIn(columns, id, kind)[row] = number;
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

/** The same messages in a frame of version 1, as services and recordings of that time have them. */
export function earlierFrame(frame: Frame, type: MessageType): Frame {
  const columns = decodeFrame(frame, type);
  const { rows } = columns;
  const version = 1;
  const form = bodyForm(type, version);
  const body = new Uint8Array(form.bytes(rows));
  const instants = instantsOf(columns, () => new Int32Array(2 * rows));
  const arrays = columns.arrays.map((array, place) =>
    columnTable(type).places.get('time') === place ? instants : array,
  );
  form.write(body, { rows, arrays });
  return { header: { ...frame.header, version }, body };
}
