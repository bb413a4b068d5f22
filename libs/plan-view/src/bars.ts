/**
 * Horizontal bars in a terminal, to an eighth of a character. Own code: the drawing libraries for terminals draw
 * curves or whole screens, and a bar is one line.
 */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as printed. */
  readonly printed: string;
}

/** @param width characters of a line */
export function drawBars(bars: readonly Bar[], width: number, paint: (bar: string) => string): string[] {
  const labelWidth = Math.max(...bars.map(({ label }) => label.length));
  const valueWidth = Math.max(...bars.map(({ printed }) => printed.length));
  const room = Math.max(8, width - labelWidth - valueWidth - 4);
  const most = Math.max(...bars.map(({ value }) => value));
  return bars.map(({ label, value, printed }) => {
    const bar = barOf(most === 0 ? 0 : value / most, room);
    return `${label.padEnd(labelWidth)}  ${printed.padStart(valueWidth)}  ${paint(bar)}`.trimEnd();
  });
}

/** Something that is there is always seen: the thinnest bar stands for the smallest part. */
function barOf(share: number, room: number): string {
  if (share === 0) return '';
  const whole = Math.max(1, Math.round(share * room * 8));
  return `${'█'.repeat(Math.floor(whole / 8))}${eighths[whole % 8] ?? ''}`;
}
