/**
 * How we lay out the headers of a single message in the bytes of its record: what the messages of a slice share first and in one piece,
 * then what each says for itself. Writers follow it; readers may count on nothing and only go faster where they find it.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { addressHead, type PlanAddress } from '@tietovirta/messages';
import { fieldOf, headerOf } from '@tietovirta/kafka-client';
import { crc32 } from 'node:zlib';
import { attributesOf } from './attributes.js';
import { messageCrcHead, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { contentTypes, messageVersion } from './wire-bodies.js';

export interface EnvelopeLayout {
  /** The headers that all messages of the slice have, and the name of the one that follows, which is the address. */
  readonly shared: Buffer;
  /** Beginning of the address: the ordinal follows. */
  readonly addressHead: string;
  /** Names of the attributes, which follow the address and the index. */
  readonly names: readonly Buffer[];
  /** How many headers a message has, unless it is the last one of its slice. */
  readonly headers: number;
  /** The checksum of what they share. */
  readonly crc: number;
  /** Messages keep their place in the slice; but follow-ups that come with what they answer, and so with gaps, have their ordinal and no index. */
  readonly isSparse: boolean;
}

export const indexName = fieldOf('ce_tvindex');
export const crcName = fieldOf('ce_tvcrc');
/** Of the last message of a slice. */
export const lastHeader = headerOf('ce_tvlast', 'true');
const addressName = fieldOf('ce_id');

const namesOfTypes = new Map<MessageType, readonly Buffer[]>();

export interface SliceFacts {
  readonly type: MessageType;
  readonly run: string;
  readonly day: number;
  /** Year and plan, as addresses have them. */
  readonly of: PlanAddress;
  /** See FrameHeader. */
  readonly isByTime: boolean;
}

export function envelopeLayout({ type, run, day, of, isByTime }: SliceFacts): EnvelopeLayout {
  const source = sourcePrefix + run;
  const eventType = typePrefix + type.id + typeSuffix.messages;
  const shared = [
    ['ce_specversion', '1.0'],
    ['ce_source', source],
    ['ce_type', eventType],
    ['content-type', contentTypes.messages],
    ['ce_tvversion', String(messageVersion)],
    ['ce_tvday', String(day)],
    ...(isByTime ? ([['ce_tvbytime', 'true']] as const) : []),
  ] as const;
  const isSparse = type.kind === 'follow-up' && !isByTime;
  const names = namesOf(type);
  return {
    shared: Buffer.concat([...shared.map(([name, value]) => headerOf(name, value)), addressName]),
    addressHead: addressHead({ ...of, messageType: type.id }),
    names,
    headers: shared.length + (isSparse ? 2 : 3) + names.length,
    crc: crc32(messageCrcHead(messageVersion, { source, eventType, day: String(day), isByTime })),
    isSparse,
  };
}

function namesOf(type: MessageType): readonly Buffer[] {
  let names = namesOfTypes.get(type);
  if (names === undefined) namesOfTypes.set(type, (names = attributesOf(type).map(({ name }) => fieldOf(name))));
  return names;
}
