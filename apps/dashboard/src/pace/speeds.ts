/** Speeds as the page offers and names them. */
import type { Speed } from '@tietovirta/control-contract';
import type { Wording } from '../texts/texts.js';

/** A minute, an hour, a day and a month a second are what people ask for. */
export const offeredSpeeds: readonly Speed[] = ['max', 'real', 60, 3_600, 86_400, 2_592_000];

export function speedName(speed: Speed, { texts, formats }: Wording): string {
  if (typeof speed === 'string') return texts.pace.named[speed];
  return texts.pace.aSecond(formats.duration(speed));
}

/** What a choice stands for. */
export const speedFrom = (chosen: string): Speed => (chosen === 'max' || chosen === 'real' ? chosen : Number(chosen));
