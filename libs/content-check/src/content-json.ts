/** The table as plain data for machines. */
import type { CheckedContent } from './check-content.js';
import { verdictCounts } from './content-text.js';

export const contentJson = ({ lines, read }: CheckedContent): object => ({
  read,
  verdicts: verdictCounts(lines),
  lines: lines.map(({ id, contentClass, label, value, bar, judged, verdict, findings }) => {
    const { at, value: limit, within, unit, origin } = bar;
    const shown = { at, value: limit, within, origin };
    return { id, class: contentClass, label, value, unit, bar: shown, judged, verdict, findings };
  }),
});
