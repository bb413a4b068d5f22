import type { Frame, FrameHeader } from '@tietovirta/messages';

/** A frame as a group receives it. */
export interface Delivery {
  readonly frame: Frame;
  /** Name of the source: one partition of one stream. */
  readonly source: string;
  /** Place in the source. */
  readonly position: number;
  /** Place in the source behind everything that this delivery holds. */
  readonly nextPosition: number;
  /** When it was published, in milliseconds of the wall clock, where the transport knows it: for lateness only. */
  readonly publishedAtMs?: number;
}

/** Something in a source that is no frame: it could not be read far enough to hand it to a reader of frames. */
export interface UnreadableRecord {
  readonly source: string;
  readonly position: number;
  readonly nextPosition: number;
  /** Stable code, e.g. `header-invalid`, `checksum-differs`. */
  readonly code: string;
  readonly reason: string;
  /** What its header says, where the header can be trusted: enough to leave its place open for it. */
  readonly header: FrameHeader | undefined;
}

/** Something in a source that is for nobody here, e.g. of a run that this backend does not know. */
export interface SkippedRecord {
  readonly source: string;
  readonly nextPosition: number;
}

/** What a group does with what its sources bring. When one of these rejects or throws, the endpoint stops. */
export interface Subscription {
  /** Every group gets every frame; endpoints of one group share the sources. */
  readonly group: string;
  readonly handle: (delivery: Delivery) => Promise<void> | void;
  /** Absent: this group passes over what it cannot read. */
  readonly unreadable?: (record: UnreadableRecord) => Promise<void> | void;
}

/**
 * Carries frames between parties and counters.
 *
 * Promise: at least once; frames of one key in the order of their publishing; every group sees every frame; positions of a
 * source grow. `publish` resolves when the transport has taken the frame over and has room for more: a publisher that waits
 * for it cannot flood a slow reader.
 * Not promised: order between keys; absence of repeats (a reader must bear them).
 * The publisher gives the body away: it must not touch it after `publish`. A handler must not keep the body once it has handled the
 * frame: its memory may be used again.
 */
export interface Transport {
  /** @param key frames that must stay in order share it: all frames of a slice and the answers to them */
  publish(frame: Frame, key: string): Promise<void>;
  /** An endpoint reads nothing before its first group; all groups subscribe in one go, without waiting in between. */
  subscribe(subscription: Subscription): void;
  /**
   * Resolves when nothing that was published here so far can be lost by the death of this process: within a process when
   * every group has handled it, on a broker when the broker has it.
   */
  settled(): Promise<void>;
  /** Resolves with the error of the first handler that failed; stays open while all goes well. For an endpoint that idles. */
  failure(): Promise<Error>;
  close(): Promise<void>;
}
