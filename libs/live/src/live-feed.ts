/**
 * Hands live pictures to viewers. A picture is written out once and is the same bytes for everybody. Who cannot take it skips it and
 * gets the newest one later; nothing waits for anybody. Notes are not skipped: the last of them are kept for those who come back. Knows
 * neither sockets nor timers: viewers are given, and so is the time.
 */
import type { LiveHello, LiveLayout, LiveNote, LiveState } from '@tietovirta/control-contract';

/** One open stream. */
export interface Viewer {
  /** @returns whether it takes more; when not, `isBlocked` says so until it does */
  write(bytes: Uint8Array): boolean;
  readonly isBlocked: boolean;
  /** Ends the stream at once. */
  end(): void;
}

export interface LiveFeedOptions {
  /** Tells one life of the server from another. */
  readonly epoch: string;
  /** Version of the product. */
  readonly version: string;
}

/** How often pictures are folded: at least, and at most when there are many viewers. */
export const foldBounds = { leastMs: 250, mostMs: 1_000 } as const;
/** Share of a processor that writing to viewers may take. */
const writingShare = 0.1;
const keptNotes = 256;
/** Who takes nothing for so long is dropped. */
const tooSlowAfterMs = 30_000;
const encoder = new TextEncoder();

interface KeptNote {
  readonly number: number;
  readonly bytes: Uint8Array;
}

interface Seat {
  readonly viewer: Viewer;
  /** Since when it takes nothing. */
  blockedMs: number | undefined;
  hasMissed: boolean;
}

export class LiveFeed {
  private readonly seats = new Map<Viewer, Seat>();
  private readonly notes: KeptNote[] = [];
  private noteNumber = 0;
  private layout: LiveLayout | null = null;
  private newest: Uint8Array | undefined;
  /** Mean cost of one write, ms. */
  private writeMs = 0;
  /** Pictures that viewers missed, since the server started. */
  skipped = 0;

  constructor(private readonly options: LiveFeedOptions) {}

  get viewers(): number {
    return this.seats.size;
  }

  /** How often a picture should be folded now, in ms. */
  get everyMs(): number {
    const bearable = (this.viewers * this.writeMs) / writingShare;
    return Math.round(Math.min(foldBounds.mostMs, Math.max(foldBounds.leastMs, bearable)));
  }

  /** @param lastEventId what a viewer who comes back has seen last */
  join(viewer: Viewer, lastEventId?: string): void {
    const missed = this.missedSince(lastEventId);
    viewer.write(this.event('hello', this.hello(missed.lost)));
    if (this.newest !== undefined) viewer.write(this.newest);
    for (const { bytes } of missed.notes) viewer.write(bytes);
    this.seats.set(viewer, { viewer, blockedMs: undefined, hasMissed: false });
  }

  leave(viewer: Viewer): void {
    this.seats.delete(viewer);
  }

  /** Another run is to be seen, or none. */
  show(layout: LiveLayout | null): void {
    this.layout = layout;
    this.newest = undefined;
    const bytes = this.event('hello', this.hello(0));
    for (const { viewer } of this.seats.values()) viewer.write(bytes);
  }

  /** @param measure runs work and gives its duration in ms */
  publish(state: LiveState, nowMs: number, measure: (work: () => void) => number): void {
    this.newest = this.event('state', state);
    const seats = [...this.seats.values()];
    let written = 0;
    const tookMs = measure(() => {
      for (const seat of seats) if (this.offer(seat, nowMs)) written += 1;
    });
    if (written > 0) this.writeMs = this.writeMs * 0.8 + (tookMs / written) * 0.2;
  }

  note(note: LiveNote): void {
    this.noteNumber += 1;
    const bytes = this.event('note', note);
    this.notes.push({ number: this.noteNumber, bytes });
    if (this.notes.length > keptNotes) this.notes.shift();
    for (const { viewer } of this.seats.values()) viewer.write(bytes);
  }

  /** A viewer takes bytes again: it gets the newest picture if it missed one. */
  drained(viewer: Viewer): void {
    const seat = this.seats.get(viewer);
    if (seat === undefined) return;
    seat.blockedMs = undefined;
    if (seat.hasMissed && this.newest !== undefined) viewer.write(this.newest);
    seat.hasMissed = false;
  }

  /** Keeps proxies and viewers sure that the stream is alive. */
  beat(): void {
    const bytes = encoder.encode(':\n\n');
    for (const { viewer } of this.seats.values()) if (!viewer.isBlocked) viewer.write(bytes);
  }

  /** @param againInMs for each viewer, so that not all of them come back at once */
  close(againInMs: () => number): void {
    for (const { viewer } of this.seats.values()) {
      viewer.write(this.event('bye', { why: 'shutdown', againInMs: againInMs() }));
      viewer.end();
    }
    this.seats.clear();
  }

  /** @returns whether the picture was written */
  private offer(seat: Seat, nowMs: number): boolean {
    if (!seat.viewer.isBlocked) {
      seat.blockedMs = undefined;
      seat.viewer.write(this.newest as Uint8Array);
      return true;
    }
    this.skipped += 1;
    seat.hasMissed = true;
    seat.blockedMs ??= nowMs;
    if (nowMs - seat.blockedMs >= tooSlowAfterMs) {
      this.leave(seat.viewer);
      seat.viewer.end();
    }
    return false;
  }

  private hello(notesLost: number): LiveHello {
    return { v: 1, everyMs: this.everyMs, server: this.options.version, notesLost, layout: this.layout };
  }

  private missedSince(lastEventId: string | undefined): { readonly notes: readonly KeptNote[]; readonly lost: number } {
    if (lastEventId === undefined) return { notes: [], lost: 0 };
    const [epoch, number] = lastEventId.split('.');
    // Of another life of the server: it cannot be known how many there were.
    if (epoch !== this.options.epoch || !/^\d{1,15}$/.test(number ?? ''))
      return { notes: [...this.notes], lost: this.noteNumber - this.notes.length };
    const seen = Number(number);
    const notes = this.notes.filter((note) => note.number > seen);
    return { notes, lost: Math.max(0, this.noteNumber - seen - notes.length) };
  }

  private event(name: string, data: object): Uint8Array {
    const id = `${this.options.epoch}.${this.noteNumber}`;
    return encoder.encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
