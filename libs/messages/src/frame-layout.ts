/**
 * The Arrow schema of each message type: one column an attribute, so that any tool that reads Arrow can read a frame.
 * The names and codes of dimensions stand in the metadata of their fields.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { Field, Schema, TimestampMillisecond, Uint16, Uint32, Uint8 } from 'apache-arrow';
import { frameVersion } from './frame.js';

const layouts = new Map<MessageType, Schema>();

/** @returns the same schema object for the same type */
export function frameLayout(type: MessageType): Schema {
  const known = layouts.get(type);
  if (known !== undefined) return known;
  const layout = new Schema(fieldsOf(type), metadataOf(type));
  layouts.set(type, layout);
  return layout;
}

function fieldsOf(type: MessageType): Field[] {
  const field = (name: string, of: Uint8 | Uint16 | Uint32 | TimestampMillisecond, values?: string): Field =>
    new Field(name, of, false, new Map(values === undefined ? [] : [['values', values]]));
  return [
    ...(type.kind === 'follow-up' ? [field('ordinal', new Uint32())] : []),
    field('time', new TimestampMillisecond('Europe/Helsinki')),
    ...(type.person === undefined ? [] : [field('person', new Uint32())]),
    ...(type.kind === 'contained' ? [field('holder', new Uint32())] : []),
    field('organisation', new Uint16()),
    ...type.dimensions.map((dimension) =>
      field(dimension.id, new Uint8(), dimension.values.map((value) => value.id).join(',')),
    ),
  ];
}

const metadataOf = (type: MessageType): Map<string, string> =>
  new Map([
    ['product', 'tietovirta'],
    ['version', String(frameVersion)],
    ['message-type', type.id],
    ['synthetic', 'true'],
  ]);
