import type { YearFigures } from '@tietovirta/exchanges';
import type { CountedYear } from '@tietovirta/counting';

/** A slice whose counted messages are not those that the oracle expects. */
export interface DifferingSlice {
  readonly messageType: string;
  readonly day: number;
  readonly date: string;
  readonly expected: number;
  readonly found: number;
}

/** A slice whose counted messages are as many as those that were sent, and are others. */
export type ChangedSlice = Pick<DifferingSlice, 'messageType' | 'day' | 'date'>;

/** How far the counters were behind at most; what could not be read is absent. */
export interface RunLag {
  /** Records that lay before the counters. */
  readonly records?: number;
  /** From when messages were marked as sent until as many were counted. */
  readonly seconds?: number;
}

/** What a run came to, before it is turned into tables. */
export interface RunResult {
  /** `stopped`: asked to stop; can be resumed. */
  readonly ending: 'complete' | 'stopped';
  readonly planned: number;
  readonly sent: number;
  readonly counted: number;
  readonly setAside: number;
  readonly repeatedFrames: number;
  /** 64 hexadecimal digits over the logical content; empty when the run was stopped. */
  readonly hash: string;
  /** Wall seconds of this sitting. */
  readonly seconds: number;
  /** Messages counted in this sitting a second. */
  readonly messagesPerSecond: number;
  readonly peakMemoryBytes: number;
  /** Figures that the scenario asks for (scaled). */
  readonly figures: YearFigures;
  /** Counted totals, and those that the oracle expects. */
  readonly counters: CountedYear;
  readonly expected: CountedYear;
  /** First slice whose counts differ from the oracle's, in canonical order. */
  readonly firstDifference: DifferingSlice | undefined;
  /** First slice whose counted content is not what its publisher sent, in canonical order; where publishers say what they sent. */
  readonly firstChange?: ChangedSlice | undefined;
  /** What the manifest says, where the messages came from a recording. */
  readonly replayed?: { readonly streamHash: string; readonly generation: number };
  /** How far counting fell behind, where messages wait to be counted and the lag was watched. */
  readonly lag?: RunLag;
}
