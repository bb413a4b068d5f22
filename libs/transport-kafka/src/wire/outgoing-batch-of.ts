/** Chooses how a frame is published on its wire. */
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, type BodyPool, type Frame, type MessageColumns } from '@tietovirta/messages';
import { isSetAside } from '@tietovirta/wording';
import type { Wire } from '@tietovirta/scenarios/wire';
import { FrameBatch } from './frame-batch.js';
import { MessageBatch } from './message-batch.js';
import type { OutgoingBatch } from './outgoing-batch.js';
import { messageVersion } from './wire-bodies.js';

interface BatchOptions {
  /** Fingerprint of the plan, as addresses have it. */
  readonly plan?: string | undefined;
  readonly bodies?: BodyPool | undefined;
}

/** @returns undefined when there is nothing to publish: an empty frame has no messages */
export function outgoingBatchOf(
  frame: Frame,
  key: string,
  wire: Wire,
  { plan, bodies }: BatchOptions = {},
): OutgoingBatch | undefined {
  if (wire === 'frames') return new FrameBatch(frame, key, { bodies });
  if (frame.header.isWithheld === true) return new FrameBatch(withheldMessages(frame), key, { wire });
  if (frame.header.rows === 0) return undefined;
  const columns = columnsOf(frame);
  // An unreadable frame travels whole, and its readers set it aside.
  if (columns === undefined) return new FrameBatch(frame, key, { bodies });
  return new MessageBatch(frame, columns, key, { plan, bodies });
}

function columnsOf(frame: Frame): MessageColumns | undefined {
  try {
    return decodeFrame(frame, findMessageType(frame.header.messageType));
  } catch (error) {
    if (isSetAside(error)) return undefined;
    throw error;
  }
}

/** All ordinals that could have answered the openings covered. */
function withheldMessages({ header }: Frame): Frame {
  const type = findMessageType(header.messageType);
  const slots = type.kind === 'follow-up' ? type.slots : 1;
  const covered = {
    version: messageVersion,
    index: header.firstOrdinal,
    next: header.firstOrdinal + (header.next - header.index) * slots,
    isLast: false,
    isSparse: true,
  };
  return { header: { ...header, ...covered }, body: new Uint8Array(0) };
}
