/**
 * The attributes of a single message's envelope, in the order in which its checksum takes them. They follow from the table of the
 * type's columns, so a new column travels without a line here.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { columnTable, type Column } from '@tietovirta/messages';

/** What an attribute says: a column, or something for routing that follows from columns and is not read by counters. */
export type Attribute =
  | { readonly name: string; readonly says: 'column'; readonly column: Column; readonly place: number }
  | { readonly name: string; readonly says: 'conversation' | 'cause' | 'direction' | 'receiver' };

/** Before the ordinal of a person: the identity code stays in the body. */
export const personPrefix = 'person/';

/** Said instead of an address where a message names no other: an attribute of CloudEvents is never empty. */
export const noMessage = 'none';

/** Names that mean something else in CloudEvents or in our headers; all that begin with `ce_tv` are ours. */
const taken = ['id', 'source', 'type', 'specversion', 'datacontenttype', 'dataschema', 'data'].map(
  (name) => `ce_${name}`,
);

const known = new Map<MessageType, readonly Attribute[]>();

/**
 * @returns the same list for the same type
 * @throws Error that names all columns whose attribute would have a name that is taken
 */
export function attributesOf(type: MessageType): readonly Attribute[] {
  let attributes = known.get(type);
  if (attributes === undefined) known.set(type, (attributes = listed(type)));
  return attributes;
}

/** What the places in a dimension's list are called in its header. A direction is called as that of every other type. */
export function valueTexts({ meaning, name }: Column, type: MessageType): readonly string[] {
  if (meaning.is !== 'value') return [];
  const isDirection = type.direction === 'by-dimension' && name === 'direction';
  return isDirection ? meaning.values.map((value) => (value === 'received' ? 'to-kela' : 'from-kela')) : meaning.values;
}

function listed(type: MessageType): readonly Attribute[] {
  const attributes: readonly Attribute[] = [
    { name: 'ce_partitionkey', says: 'conversation' },
    ...(type.kind === 'follow-up' ? [{ name: 'ce_causationid', says: 'cause' } as const] : []),
    ...(type.direction === 'by-dimension' ? [] : [{ name: 'ce_direction', says: 'direction' } as const]),
    ...columnTable(type).columns.flatMap((column, place) =>
      // Said by the address.
      column.meaning.is === 'ordinal' ? [] : [{ name: nameOf(column), says: 'column' as const, column, place }],
    ),
    { name: 'ce_receiver', says: 'receiver' },
  ];
  const names = attributes.map(({ name }) => name);
  const wrong = names.filter(
    (name, nth) => names.indexOf(name) < nth || taken.includes(name) || name.startsWith('ce_tv') || name === 'ce_',
  );
  if (wrong.length > 0)
    throw new Error(`columns of ${type.id} need headers whose names are taken: ${wrong.join(', ')}`);
  return attributes;
}

function nameOf({ name, meaning }: Column): string {
  switch (meaning.is) {
    case 'instant':
    case 'time-of-day':
      return 'ce_time';
    case 'person':
      return 'ce_subject';
    case 'organisation':
      return 'ce_counterparty';
    case 'message':
      return attributeName(meaning.saidAs);
    case 'ordinal':
    case 'value':
    case 'number':
      return attributeName(name);
  }
}

/** CloudEvents allows lower-case letters and digits. */
const attributeName = (name: string): string => `ce_${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;
