export type Alignment = 'left' | 'right';

const gap = '  ';

/** Rows as lines with their columns under each other; the last left column is not padded. */
export function alignColumns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const text = row[column] ?? '';
        return alignment === 'left' ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
      })
      .join(gap)
      .trimEnd(),
  );
}
