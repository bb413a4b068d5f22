/** A small curve as SVG: lines over time, a scale, and what the largest value is. */
import { escaped } from './markup.js';

export interface CurveLine {
  readonly name: string;
  /** Class of its colour in the page. */
  readonly look: string;
  readonly values: readonly number[];
}

export interface CurveOptions {
  readonly title: string;
  readonly lines: readonly CurveLine[];
  /** What the largest value is called. */
  readonly mostText: (most: number) => string;
  /** What stands below the begin and the end. */
  readonly ends: readonly [string, string];
}

const [width, height, left, top] = [640, 120, 4, 16];

export function curveSvg({ title, lines, mostText, ends }: CurveOptions): string {
  const most = Math.max(0, ...lines.flatMap(({ values }) => values));
  const points = Math.max(1, ...lines.map(({ values }) => values.length));
  const drawn = lines.map(({ look, name, values }) => {
    const at = values.map((value, place) => `${x(place, points)},${y(value, most)}`);
    // One point alone is a line as wide as the picture.
    const path = at.length === 1 ? [...at, `${left + width},${y(values[0] as number, most)}`] : at;
    return `<polyline class="${look}" points="${path.join(' ')}"><title>${escaped(name)}</title></polyline>`;
  });
  const legend = lines.map(({ name, look }) => `<span class="key ${look}">${escaped(name)}</span>`).join(' ');
  return `<figure><figcaption>${escaped(title)} ${legend}</figcaption>
<svg viewBox="0 0 ${width + 2 * left} ${height + top + 18}" role="img" aria-label="${escaped(title)}">
<line class="axis" x1="${left}" y1="${height + top}" x2="${width + left}" y2="${height + top}"/>
<line class="grid" x1="${left}" y1="${top}" x2="${width + left}" y2="${top}"/>
<text x="${left}" y="12">${escaped(mostText(most))}</text>
<text x="${left}" y="${height + top + 14}">${escaped(ends[0])}</text>
<text x="${width + left}" y="${height + top + 14}" text-anchor="end">${escaped(ends[1])}</text>
${drawn.join('\n')}
</svg></figure>`;
}

const x = (place: number, points: number): string => (left + (width * place) / Math.max(1, points - 1)).toFixed(1);
const y = (value: number, most: number): string => (top + height - (most === 0 ? 0 : (height * value) / most)).toFixed(1); // oxfmt-ignore
