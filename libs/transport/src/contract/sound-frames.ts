import { findMessageType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';

const rows = 4;

/** A small readable frame with a header of its own: the nth of its slice, numbered from 0. */
export const soundFrame = (messageType: string, nth: number, day = 0): Frame =>
  sampleFrame(findMessageType(messageType), { rows, day, index: rows * nth, firstOrdinal: rows * nth });

/** Which frame of its slice it is. */
export const nthOf = ({ header }: Frame): number => header.index / rows;

export const nameOf = (frame: Frame): string => `${frame.header.messageType}/${frame.header.day}/${nthOf(frame)}`;

/** Keys of slices of Kelmu queries, by day. */
export const keys: readonly string[] = Array.from({ length: 24 }, (_, day) => `kelmu.query/${day}`);

export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, each) => each);
