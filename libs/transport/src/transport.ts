import type { Frame, FrameHeader } from '@tietovirta/messages';

/** A frame as a group receives it. */
export interface Delivery {
  readonly frame: Frame;
  /** Name of the source: one partition of one stream. */
  readonly source: string;
  /** Offset in the source. */
  readonly position: number;
  /** Offset behind everything that this delivery holds. */
  readonly nextPosition: number;
  /** When it was published, in milliseconds of the wall clock since 1970, where the transport knows it: for lateness only. */
  readonly publishedAtMs?: number;
}

/** A record of a source that could not be read as a frame. */
export interface UnreadableRecord {
  readonly source: string;
  readonly position: number;
  readonly nextPosition: number;
  /** Stable code, e.g. `header-invalid`, `checksum-differs`. */
  readonly code: string;
  readonly reason: string;
  /** Its header where the checksum of the header agrees: enough to keep its place in the slice open. */
  readonly header: FrameHeader | undefined;
}

/** A record of a source that no group of this backend handles, e.g. of an unknown run. */
export interface SkippedRecord {
  readonly source: string;
  readonly nextPosition: number;
}

/** Records of a source that are gone before a group has read them: deleted by age or size, or with their topic. */
export interface LostRecords {
  readonly source: string;
  /** Whose messages lie in the source. */
  readonly exchange: string;
  /** The position that was due. */
  readonly position: number;
  /** What the source keeps now, up to (not including) `end`; reading goes on at `first`. A source that ends before `position` began anew. */
  readonly first: number;
  readonly end: number;
}

/** The handlers of a group. When one of them rejects or throws, the endpoint stops. */
export interface Subscription {
  /** Every group gets every frame; endpoints of one group share the sources. */
  readonly group: string;
  readonly handle: (delivery: Delivery) => Promise<void> | void;
  /** Default: the group skips unreadable records. */
  readonly unreadable?: (record: UnreadableRecord) => Promise<void> | void;
}

/**
 * Carries frames between parties and counters.
 *
 * Promise: at least once; frames of one key in the order of their publishing; every group sees every frame; positions of a
 * source grow. `publish` resolves when the transport has taken the frame over and has room for more: a publisher that waits
 * for it cannot flood a slow reader.
 * Not promised: order between keys; absence of repeats (readers must be idempotent).
 * `publish` takes the ownership of the body: the publisher must not use it afterwards. A handler must not keep the body after it
 * has handled the frame: its memory is used again.
 */
export interface Transport {
  /** @param key of frames that must stay in order: all frames of a slice and the answers to them */
  publish(frame: Frame, key: string): Promise<void>;
  /** An endpoint reads nothing before its first group. All groups must subscribe in the same turn of the event loop. */
  subscribe(subscription: Subscription): void;
  /**
   * Resolves when nothing that was published here so far can be lost by the death of this process: within a process when
   * every group has handled it, on a broker when the broker has it.
   */
  settled(): Promise<void>;
  /** Resolves with the error of the first handler that fails, also while the endpoint idles; stays pending otherwise. */
  failure(): Promise<Error>;
  close(): Promise<void>;
}
