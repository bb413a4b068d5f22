/** What a reader must know about a frame before, or without, opening its body. */
export interface FrameHeader {
  /** Version of the frame's layout. */
  readonly version: number;
  readonly year: number;
  /** Key of the run it belongs to, where a transport serves several (see runKeyOf in archive); empty where it serves one. */
  readonly run: string;
  readonly messageType: string;
  /** Day of the year of the slice (0 = 1 January); for follow-ups the day on which their conversations opened. */
  readonly day: number;
  /**
   * What the frame covers of its slice: indexes from `index` up to (not including) `next`; the frames of a slice follow each
   * other without gaps from 0. Openings: the messages before it. Follow-ups: as the frame of openings that they answer.
   */
  readonly index: number;
  readonly next: number;
  readonly isLast: boolean;
  /** Single messages that travelled one by one: follow-ups then have their ordinals as indexes, with gaps. */
  readonly isSparse?: boolean;
  /** Holds no messages because the openings that it would answer could not be read; may come again with them. */
  readonly isWithheld?: boolean;
  /**
   * Of a run that goes by a clock: its messages come when they are due, and nobody answers them when they arrive. Openings lie index by
   * index as ever; the index of a follow-up is its place in the order of time among those of its slice.
   */
  readonly isByTime?: boolean;
  /** Messages in the body. */
  readonly rows: number;
  /** Ordinal of the first message where ordinals run on; for follow-ups the first one that can answer the openings covered. */
  readonly firstOrdinal: number;
}

/** Many messages of one slice as one Apache Arrow stream: what travels. */
export interface Frame {
  readonly header: FrameHeader;
  readonly body: Uint8Array;
}

/** Layouts that are read: in version 1 every time was an instant. */
export const frameVersions = [1, 2] as const;
export type FrameVersion = (typeof frameVersions)[number];

/** The layout that is written. */
export const frameVersion = 2 satisfies FrameVersion;

/** Messages in a full frame: large enough that the cost a frame vanishes, small enough for the processor's cache. */
export const frameRows = 8_192;
