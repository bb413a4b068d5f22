import type { VNode } from 'preact';

export interface CurveLine {
  readonly name: string;
  /** Class of the line and of its name. */
  readonly look: string;
  readonly values: readonly number[];
}

interface LoadCurveProps {
  readonly title: string;
  readonly lines: readonly CurveLine[];
  readonly text: (most: number) => string;
  /** What stands below its first and its last point. */
  readonly ends: readonly [string, string];
}

const width = 600;
const height = 120;

/** Lines from zero; their bounds stand in words below, for those who see no line. */
export function LoadCurve({ title, lines, text, ends }: LoadCurveProps): VNode {
  const most = Math.max(...lines.flatMap(({ values }) => values), 0);
  const top = most === 0 ? 1 : most;
  const points = (values: readonly number[]): string =>
    values
      .map((value, at) => {
        const x = (at / Math.max(1, values.length - 1)) * width;
        return `${x.toFixed(1)},${(height * (1 - value / top)).toFixed(1)}`;
      })
      .join(' ');
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {lines.map(({ name, look, values }) => (
          <polyline key={name} class={look} points={points(values)} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
      <figcaption>
        {title}: {ends[0]} – {ends[1]}; 0 – {text(most)}{' '}
        {lines.length > 1 &&
          lines.map(({ name, look }) => (
            <span key={name} class={look}>
              {' '}
              ▬ {name}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
