import type { VNode } from 'preact';
import type { RatePoint } from '../live/live-view.js';
import { wording } from '../texts/texts.js';

const width = 600;
const height = 120;

/** The rate of the last minutes as a line from zero; its bounds stand in words below, for those who see no line. */
export function RateCurve({ points }: { readonly points: readonly RatePoint[] }): VNode {
  const { formats, texts } = wording.value;
  const first = points[0]?.atMs ?? 0;
  const span = Math.max(1, (points.at(-1)?.atMs ?? 0) - first);
  const most = Math.max(1, ...points.map(({ rate }) => rate));
  const line = points
    .map(
      ({ atMs, rate }) => `${(((atMs - first) / span) * width).toFixed(1)},${(height * (1 - rate / most)).toFixed(1)}`,
    )
    .join(' ');
  const clock = (point: RatePoint | undefined): string =>
    point === undefined ? '' : formats.clock(new Date(point.atMs).toISOString());
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline points={line} vector-effect="non-scaling-stroke" />
      </svg>
      <figcaption>
        {clock(points[0])} – {clock(points.at(-1))}; 0 – {formats.count(most)} {texts.now.rate}
      </figcaption>
    </figure>
  );
}
