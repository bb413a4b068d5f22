/** What a reader must know about a frame before, or without, opening its body. */
export interface FrameHeader {
  /** Version of the frame's layout. */
  readonly version: number;
  readonly year: number;
  readonly messageType: string;
  /** Day of the year of the slice (0 = 1 January); for follow-ups the day on which their conversations opened. */
  readonly day: number;
  /** Place of the frame in its slice, from 0 without gaps. */
  readonly index: number;
  readonly isLast: boolean;
  /** Messages in the body. */
  readonly rows: number;
  /** Ordinal of the first message where ordinals run on, otherwise 0. */
  readonly firstOrdinal: number;
}

/** Many messages of one slice as one Apache Arrow stream: what travels. */
export interface Frame {
  readonly header: FrameHeader;
  readonly body: Uint8Array;
}

/** Layout written by this product; readers refuse others. */
export const frameVersion = 1;

/** Messages in a full frame: large enough that the cost a frame vanishes, small enough for the processor's cache. */
export const frameRows = 16_384;
