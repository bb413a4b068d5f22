/**
 * The Arrow schema of each message type: one field a column, so that any tool that reads Arrow can read a frame.
 * The values of dimensions, and what times count from, stand in the metadata of their fields.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { Field, Schema, TimestampMillisecond, type DataType } from 'apache-arrow';
import { columnKinds } from './column-kind.js';
import { columnTable, instant, type Column } from './column-table.js';
import { frameVersion, type FrameVersion } from './frame.js';
import { generationVersion } from './generation-version.js';

const layouts: Readonly<Record<FrameVersion, Map<MessageType, Schema>>> = { 1: new Map(), 2: new Map() };
const zone = 'Europe/Helsinki';

/**
 * @param version of the frame; the one that is written when absent
 * @returns the same schema object for the same type and version
 */
export function frameLayout(type: MessageType, version: FrameVersion = frameVersion): Schema {
  let layout = layouts[version].get(type);
  if (layout === undefined) {
    layout = new Schema(frameColumns(type, version).map(fieldOf), metadataOf(type, version));
    layouts[version].set(type, layout);
  }
  return layout;
}

/** The columns of a frame. In version 1 every time was an instant. */
export function frameColumns(type: MessageType, version: FrameVersion): readonly Column[] {
  const { columns } = columnTable(type);
  return version === 1 ? columns.map((column) => (column.name === 'time' ? instant : column)) : columns;
}

/** The Arrow type of a column in frames. */
export const arrowTypeOf = ({ kind, meaning }: Column): DataType =>
  meaning.is === 'instant' ? new TimestampMillisecond(zone) : columnKinds[kind].arrowType();

const fieldOf = (column: Column): Field =>
  new Field(column.name, arrowTypeOf(column), false, new Map(Object.entries(notesOn(column))));

/** What a reader of the field cannot know from its type. */
function notesOn({ meaning }: Column): Readonly<Record<string, string>> {
  if (meaning.is === 'value') return { values: meaning.values.join(',') };
  // No time32 of Arrow's: that is what a clock shows, below 24 hours, and a day has up to 25.
  return meaning.is === 'time-of-day' ? { unit: 'ms', since: 'midnight before', zone } : {};
}

const metadataOf = (type: MessageType, version: FrameVersion): Map<string, string> =>
  new Map([
    ['product', 'tietovirta'],
    ['version', String(version)],
    ...(version === 1 ? [] : [['generation', String(generationVersion)] as const]),
    ['message-type', type.id],
    ['synthetic', 'true'],
  ]);
