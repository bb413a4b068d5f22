/**
 * A small run without threads or transport: the frames that the endpoint of a worker would deliver, in that order, and a counter
 * for them. Two days of three exchanges contain everything that a recording must handle: slices of several frames, answers, empty
 * frames of openings without answers, and contained messages.
 */
import { Answering } from '@tietovirta/conversations';
import {
  daysOfDeltas,
  FrameCounter,
  MeasuredEntries,
  streamHash,
  talliesOf,
  type SliceContent,
} from '@tietovirta/counting';
import { findMessageType } from '@tietovirta/exchanges';
import { Generator as SliceGenerator } from '@tietovirta/generation';
import { sliceKey, decodeFrame, encodeColumns, FrameUnreadable, frameVersion, type Frame } from '@tietovirta/messages';
import { scenarioPlan, type YearPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';

export const sampleScenario: Scenario = {
  name: 'sample',
  base: 2024,
  year: 2024,
  exchanges: ['kelmu', 'kelmu-information-requests', 'banks'],
  from: '2024-12-02',
  to: '2024-12-04',
  scale: { numerator: 1, denominator: 40 },
  seed: 7,
  speed: 'max',
  lateness: 'best-effort',
};

/** Far less than a run takes, so that slices of a small year have several frames. */
const frameRows = 256;

let plan: YearPlan | undefined;

export function samplePlan(): YearPlan {
  return (plan ??= scenarioPlan(sampleScenario).year);
}

/** Frames of each planned slice, the answers to a frame right behind it. */
export function* sampleFrames(): Generator<Frame, void, undefined> {
  const year = samplePlan();
  const generator = new SliceGenerator(year);
  const firstDay = year.calendar.dayIndexOf(sampleScenario.from);
  for (const day of [firstDay, firstDay + 1]) {
    for (const typePlan of year.types) {
      const { count } = typePlan.slice(day);
      const answering = new Answering(typePlan, year, frameRows);
      const maker = generator.openSlice(typePlan.type.id, day);
      for (let from = 0; from < count; from += frameRows) {
        const to = Math.min(count, from + frameRows);
        const opening = maker.make(from, to);
        for (const columns of [opening, ...answering.answer(opening)]) {
          const { rows, firstOrdinal, type } = columns;
          const place = {
            version: frameVersion,
            year: year.year,
            run: '',
            day,
            index: from,
            next: to,
            isLast: to === count,
          };
          yield { header: { ...place, messageType: type.id, rows, firstOrdinal }, body: encodeColumns(columns) };
        }
      }
    }
  }
}

export interface CountedFrames {
  readonly hash: string;
  readonly messages: number;
  readonly setAside: number;
  /** `message type/day/cell` to count. */
  readonly cells: ReadonlyMap<string, number>;
}

export function countFrames(frames: Iterable<Frame>): CountedFrames {
  const { calendar, year } = samplePlan();
  const slices = new Map<string, { -readonly [K in keyof SliceContent]: SliceContent[K] }>();
  const cells = new Map<string, number>();
  let setAside = 0;
  for (const frame of frames) {
    const { messageType, day, rows } = frame.header;
    const type = findMessageType(messageType);
    const counter = new FrameCounter(type, calendar);
    const tallies = talliesOf(type, calendar);
    const slice = slices.get(sliceKey({ messageType, day })) ?? {
      messageType,
      day,
      counted: 0,
      hashLow: 0,
      hashHigh: 0,
    };
    slices.set(sliceKey(slice), slice);
    try {
      const found = counter.count(decodeFrame(frame, type), day, tallies);
      slice.counted += found.counted;
      slice.hashLow = (slice.hashLow + found.hashLow) % 4294967296;
      slice.hashHigh = (slice.hashHigh + found.hashHigh) % 4294967296;
      setAside += found.faults.total;
    } catch (error) {
      if (!(error instanceof FrameUnreadable)) throw error;
      setAside += rows;
    }
    const entries = new MeasuredEntries();
    for (const tally of tallies) tally.take(entries);
    for (const { day: onDay, cell, count } of daysOfDeltas(entries.deltas)) {
      const key = `${messageType}/${onDay}/${cell}`;
      cells.set(key, (cells.get(key) ?? 0) + count);
    }
  }
  const messages = [...slices.values()].reduce((sum, slice) => sum + slice.counted, 0);
  return { hash: streamHash(year, [...slices.values()]), messages, setAside, cells };
}
