import type { Speed } from '@tietovirta/scenarios';
import type { Language } from '@tietovirta/wording';

/** A speed as people read it. */
export const speedText = (speed: Speed, lang: Language): string =>
  typeof speed === 'string' ? speed : lang === 'fi' ? `${speed} s sekunnissa` : `${speed} s a second`;
