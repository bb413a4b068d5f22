import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant: one that begins or ends with what was typed, or one a few keys away. Nothing when
 * no name is near, since a far guess misleads more than it helps.
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const partial = wanted.length < 3 ? [] : names.filter((name) => name.startsWith(wanted) || name.endsWith(wanted));
  if (partial.length === 1) return partial[0];
  const farthest = Math.max(2, Math.floor(wanted.length * 0.4));
  const [nearest] = names
    .map((name) => ({ name, away: distance(wanted, name.toLowerCase()) }))
    .filter(({ away }) => away <= farthest)
    .sort((a, b) => a.away - b.away);
  return nearest?.name;
}
