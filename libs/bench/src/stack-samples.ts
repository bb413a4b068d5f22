/** Full frames of the largest message types, over many slices so that all partitions get their share. */
import { SliceFrames } from '@tietovirta/generation';
import { sliceKey } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { Frame } from '@tietovirta/messages';

export interface StackSample {
  readonly frame: Frame;
  readonly key: string;
}

export interface SampleOptions {
  readonly frames: number;
  /** Messages of each, at most. */
  readonly rows: number;
}

const typesTaken = 3;

export function stackSamples(planned: ScenarioPlan, { frames, rows }: SampleOptions): readonly StackSample[] {
  const { year, tasks } = planned;
  const largest = [...year.types].sort((a, b) => b.total - a.total).slice(0, typesTaken).map(({ type }) => type.id); // oxfmt-ignore
  const maker = new SliceFrames(year, '');
  const slices = tasks.filter(({ messageType, day }) => largest.includes(messageType) && (year.planOf(messageType).dayCounts[day] as number) >= rows); // oxfmt-ignore
  return slices.slice(0, frames).map((slice) => {
    const [frame] = maker.of(slice, { index: 0, next: rows });
    return { frame: frame as Frame, key: sliceKey(slice) };
  });
}
