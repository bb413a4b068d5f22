import type { Frame } from '@tietovirta/messages';

/** A frame as a group receives it. */
export interface Delivery {
  readonly frame: Frame;
  readonly partition: number;
  /** Place of the frame in its partition. */
  readonly position: number;
}

/** Handles one delivery; when it throws, the endpoint stops and `publish` and `settled` reject with its error. */
export type FrameHandler = (delivery: Delivery) => Promise<void> | void;

/**
 * Carries frames between parties and counters.
 *
 * Promise: at least once; frames of one key in the order of their publishing; every group sees every frame; positions of a
 * partition grow by one a frame. `publish` resolves when the transport has taken the frame over and has room for more: a
 * publisher that waits for it cannot flood a slow reader.
 * Not promised: order between keys; absence of repeats (a reader must bear them).
 * The publisher gives the body away: it must not touch it after `publish`. A handler must not keep the body once it has handled the
 * frame: its memory may be used again.
 */
export interface Transport {
  readonly partitions: number;
  /** @param key frames that must stay in order share it: all frames of a slice and the answers to them */
  publish(frame: Frame, key: string): Promise<void>;
  /**
   * Every frame of the partitions that this endpoint reads goes to every group. An endpoint reads nothing before its first
   * group; all groups subscribe in one go, without waiting in between.
   */
  subscribe(group: string, handler: FrameHandler): void;
  /** Resolves when all frames published here so far have been handled by every group. */
  settled(): Promise<void>;
  /** Resolves with the error of the first handler that threw; stays open while all goes well. For an endpoint that idles. */
  failure(): Promise<Error>;
  close(): Promise<void>;
}
