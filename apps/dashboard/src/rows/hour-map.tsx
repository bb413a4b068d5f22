/** The planned messages of a week's hours as a picture of 7 × 24 fields, and the same as numbers. */
import type { RowVolumes } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';

const side = 20;
/** Where the names of weekdays end and the hours begin. */
const left = 40;
const top = 18;

export function HourMap({ hours }: Pick<RowVolumes, 'hours'>): VNode {
  const { texts, formats } = wording.value;
  const most = Math.max(1, ...hours.flat());
  return (
    <figure class="hour-map">
      <svg viewBox={`0 0 ${left + 24 * side} ${top + 7 * side}`} aria-hidden="true">
        {Array.from({ length: 8 }, (_, i) => (
          <text key={i} x={left + (i * 3 + 0.5) * side} y={12} class="hour">
            {i * 3}
          </text>
        ))}
        {hours.map((ofDay, day) => (
          <g key={formats.weekday(day + 1)}>
            <text x={left - 6} y={top + (day + 0.7) * side} class="day">
              {formats.weekday(day + 1)}
            </text>
            {ofDay.map((count, hour) => (
              <rect
                key={`${day} ${hour}`}
                x={left + hour * side}
                y={top + day * side}
                width={side - 1}
                height={side - 1}
                fill-opacity={(count / most).toFixed(3)}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>{texts.row.hoursScale(formats.count(most))}</figcaption>
      <details>
        <summary>{texts.row.hoursAsNumbers}</summary>
        <ol class="hours">
          {hours.map((ofDay, day) => (
            <li key={formats.weekday(day + 1)}>
              <b>{formats.weekday(day + 1)}</b>{' '}
              {ofDay.map((count, hour) => `${`${hour}`.padStart(2, '0')}: ${formats.count(count)}`).join('; ')}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}
