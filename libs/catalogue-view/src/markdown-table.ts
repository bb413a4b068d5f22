import type { Alignment } from '@tietovirta/wording';

/** A Markdown table; the first row is the heading. */
export function markdownTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [heading = [], ...body] = rows;
  const rule = alignments.map((alignment) => (alignment === 'left' ? '---' : '--:'));
  return `${[line(heading), line(rule), ...body.map(line)].join('\n')}\n`;
}
