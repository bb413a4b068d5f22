import type { VNode } from 'preact';
import type { YearRow } from './year-rows.js';

const width = 100;
const height = 12;

/** The counted share of a row's plan, with a mark where it should be by now. The numbers stand beside it. */
export function PlanBar({ share, mark, status, setAside, planned }: YearRow): VNode | null {
  if (share === null || planned === null) return null;
  const filled = Math.min(1, share) * width;
  const due = mark === null ? undefined : Math.min(1, mark) * width;
  const aside = planned === 0 ? 0 : Math.min(width - filled, (setAside / planned) * width);
  return (
    <svg class={`bar ${status}`} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width={width} height={height} />
      <rect class="filled" width={filled.toFixed(2)} height={height} />
      {aside > 0 && <rect class="aside" x={filled.toFixed(2)} width={aside.toFixed(2)} height={height} />}
      {due !== undefined && (
        <path class="due" d={`M${due.toFixed(2)} 0V${height}`} vector-effect="non-scaling-stroke" />
      )}
    </svg>
  );
}
