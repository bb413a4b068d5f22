/**
 * Keeps one stream to the server open as long as the tab is seen, and comes back for ever when it breaks: with waits that grow to half a
 * minute and are drawn at random, so that many pages do not come back at the same moment. Knows no browser: what it needs is given.
 */
import type { LiveBye, LiveHello, LiveNote, LiveState } from '@tietovirta/control-contract';
import type { LiveEvent } from './live-view.js';

/** An event of the stream, or a comment that only says that the server is there. */
export interface StreamEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** In place of the status of an answer: this browser has no place for another stream. */
export const noPlaceHere = 0;

export interface Stream {
  readonly status: number;
  readonly events: AsyncIterable<StreamEvent>;
}

export interface FollowOptions {
  /** @throws when nobody answers */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Stream>;
  readonly tell: (event: LiveEvent) => void;
  /** Resolves early when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly chance: () => number;
}

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
/** A server that has no place, or asks for another sign-in, is asked again, but not at once. */
const refusedWaitMs = 30_000;
/** Another window may be closed at any moment, and asking for its place costs nobody anything. */
const noPlaceWaitMs = 1_000;

/** Until the signal is aborted. */
export async function followLive(options: FollowOptions, signal: AbortSignal): Promise<void> {
  let lastEventId: string | undefined;
  let failures = 0;
  const isWanted = (): boolean => !signal.aborted;
  while (isWanted()) {
    const ended = await followOnce(options, lastEventId, signal);
    if (!isWanted()) return;
    lastEventId = ended.lastEventId;
    failures = ended.wasLive ? 0 : failures + 1;
    const wait = ended.waitMs ?? options.chance() * Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
    await options.wait(wait, signal);
  }
}

interface Ended {
  readonly wasLive: boolean;
  readonly lastEventId: string | undefined;
  /** What the server asked for; drawn at random when absent. */
  readonly waitMs?: number;
}

async function followOnce(
  { open, tell }: FollowOptions,
  lastEventId: string | undefined,
  signal: AbortSignal,
): Promise<Ended> {
  let ended: Ended = { wasLive: false, lastEventId };
  try {
    const { status, events } = await open(lastEventId, signal);
    if (status !== 200) {
      tell({ kind: 'refused', status });
      return { ...ended, waitMs: status === noPlaceHere ? noPlaceWaitMs : refusedWaitMs };
    }
    for await (const each of events) {
      const event = eventOf(each);
      if (event === undefined) continue;
      tell(event);
      const waitMs = event.kind === 'bye' ? { waitMs: event.bye.againInMs } : {};
      ended = { wasLive: true, lastEventId: each.id ?? ended.lastEventId, ...waitMs };
    }
  } catch {
    // Said below: a stream that breaks and one that ends leave the page with the same old numbers.
  }
  if (!signal.aborted && ended.waitMs === undefined) tell({ kind: 'lost' });
  return ended;
}

/** Events of a kind that this page does not know are of a later server. */
function eventOf({ name, data }: StreamEvent): LiveEvent | undefined {
  if (name === 'beat') return { kind: 'beat' };
  const said: unknown = JSON.parse(data);
  // The server holds what it tells against the contract.
  if (name === 'hello') return { kind: 'hello', hello: said as LiveHello };
  if (name === 'state') return { kind: 'state', state: said as LiveState };
  if (name === 'note') return { kind: 'note', note: said as LiveNote };
  if (name === 'bye') return { kind: 'bye', bye: said as LiveBye };
  return undefined;
}
