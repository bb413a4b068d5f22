/** How a frame is published on each wire. */
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, FrameUnreadable, type BodyPool, type Frame, type MessageColumns } from '@tietovirta/messages';
import { FrameParcel } from './frame-parcel.js';
import { MessageParcel } from './message-parcel.js';
import type { Parcel } from './parcel.js';
import type { Wire } from './wire.js';

/** @returns undefined when there is nothing to publish: on the messages' wire nobody needs to know of no answers */
export function parcelOf(frame: Frame, key: string, wire: Wire, bodies?: BodyPool): Parcel | undefined {
  if (wire === 'frames') return new FrameParcel(frame, key, { bodies });
  if (frame.header.isWithheld === true) return new FrameParcel(withheldMessages(frame), key, { wire });
  if (frame.header.rows === 0) return undefined;
  const columns = columnsOf(frame);
  // What cannot be taken apart travels whole, to be set aside by those who read it.
  if (columns === undefined) return new FrameParcel(frame, key, { bodies });
  return new MessageParcel(frame, columns, Buffer.from(key), bodies);
}

function columnsOf(frame: Frame): MessageColumns | undefined {
  try {
    return decodeFrame(frame, findMessageType(frame.header.messageType));
  } catch (error) {
    if (error instanceof FrameUnreadable) return undefined;
    throw error;
  }
}

/** All ordinals that could have answered the openings covered. */
function withheldMessages({ header }: Frame): Frame {
  const type = findMessageType(header.messageType);
  const slots = type.kind === 'follow-up' ? type.slots : 1;
  const covered = {
    index: header.firstOrdinal,
    next: header.firstOrdinal + (header.next - header.index) * slots,
    isLast: false,
    isSparse: true,
  };
  return { header: { ...header, ...covered }, body: new Uint8Array(0) };
}
