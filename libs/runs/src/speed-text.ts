import type { Lateness, Speed } from '@tietovirta/scenarios';
import type { Language } from '@tietovirta/wording';

/** A speed as people read it. */
export function speedText(speed: Speed, lang: Language, lateness: Lateness = 'best-effort'): string {
  const pace = typeof speed === 'string' ? speed : lang === 'fi' ? `${speed} s sekunnissa` : `${speed} s a second`;
  return lateness === 'strict' && speed !== 'max' ? `${pace}, strict` : pace;
}
