/**
 * When each message of a load is to leave, in ms from its begin: by its simulated instant and a speed, by its place and a rate, or at once.
 * Nothing of it depends on what was sent before: a load that is late stays measured against these moments.
 */
import type { LoadShape, LoadStage } from '@tietovirta/scenarios';
import type { Stretch } from './stretch.js';

export interface Moments {
  /** One for each message that leaves; Infinity for those that come after the last stage. */
  of(stretch: Stretch): Float64Array;
  /** When the last stage ends, ms from the begin; Infinity where a load ends with its messages. */
  readonly endMs: number;
}

/** @param factor simulated milliseconds in a millisecond */
export const momentsBySpeed = (startMs: number, factor: number): Moments => ({
  endMs: Infinity,
  of: ({ count, instantOf }) => {
    const moments = new Float64Array(count);
    for (let at = 0; at < count; at += 1) moments[at] = ((instantOf[at] as number) - startMs) / factor;
    return moments;
  },
});

/** @param together messages of one instant leave together, when the last of them is to leave */
export function momentsByShape({ stages }: LoadShape, together = false): Moments {
  const ramps = rampsOf(stages);
  const last = ramps.at(-1);
  return {
    endMs: last === undefined ? 0 : last.beginMs + last.stage.durationMs,
    of: ({ count, placeOf, instantOf }) => {
      const moments = new Float64Array(count);
      let ramp = 0;
      for (let at = 0; at < count; at += 1) {
        const place = placeOf[at] as number;
        while (ramp < ramps.length && place >= (ramps[ramp] as Ramp).endCount) ramp += 1;
        moments[at] = ramp === ramps.length ? Infinity : momentIn(ramps[ramp] as Ramp, place);
      }
      if (together) joinEqual(moments, instantOf);
      return moments;
    },
  };
}

/** Gives each message the moment of the last one of its instant. */
function joinEqual(moments: Float64Array, instantOf: Float64Array): void {
  for (let at = moments.length - 2; at >= 0; at -= 1)
    if (instantOf[at] === instantOf[at + 1]) moments[at] = moments[at + 1] as number;
}

/** One stage, with what was sent before it and up to its end. */
interface Ramp {
  readonly stage: LoadStage;
  readonly beginMs: number;
  readonly beginCount: number;
  readonly endCount: number;
}

function rampsOf(stages: readonly LoadStage[]): readonly Ramp[] {
  let [beginMs, beginCount] = [0, 0];
  return stages.map((stage) => {
    const sent = ((stage.from + stage.to) / 2) * (stage.durationMs / 1_000);
    const ramp = { stage, beginMs, beginCount, endCount: beginCount + sent };
    beginMs += stage.durationMs;
    beginCount += sent;
    return ramp;
  });
}

/**
 * Within a stage `from·t + (to - from)·t²/2d` messages have left after t seconds of d; this is the t at which so many have. The root stands
 * below the line, where it stays exact when the stage hardly rises.
 */
function momentIn({ stage: { from, to, durationMs }, beginMs, beginCount }: Ramp, place: number): number {
  const sent = place - beginCount;
  if (sent <= 0) return beginMs;
  const rise = durationMs === Infinity ? 0 : (to - from) / (durationMs / 1_000);
  const root = Math.sqrt(Math.max(0, from * from + 2 * rise * sent));
  return beginMs + (1_000 * 2 * sent) / (from + root);
}
