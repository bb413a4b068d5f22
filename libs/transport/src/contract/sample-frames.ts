import { frameVersion, type Frame } from '@tietovirta/messages';

/** A small frame that tells where it belongs: the transport must carry it, not understand it. */
export const sampleFrame = (messageType: string, index: number, day = 0): Frame => ({
  header: {
    version: frameVersion,
    year: 2024,
    run: '',
    messageType,
    day,
    index,
    next: index + 1,
    isLast: false,
    rows: 4,
    firstOrdinal: 4 * index,
  },
  body: Uint8Array.of(index % 251, day % 251, 3, 4),
});

export const nameOf = ({ header }: Frame): string => `${header.messageType}/${header.day}/${header.index}`;
