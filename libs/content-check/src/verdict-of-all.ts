import type { ContentLine, Verdict } from './content-line.js';

/** How a table comes out: it fails with one of its lines, and is unjudged when all of them are. */
export function verdictOfAll(lines: readonly Pick<ContentLine, 'verdict'>[]): Verdict {
  const has = (verdict: Verdict): boolean => lines.some((line) => line.verdict === verdict);
  if (has('fails')) return 'fails';
  return has('holds') ? 'holds' : 'unjudged';
}
