import type { Label } from '@tietovirta/wording';

export type { Label };

/** A text in Finnish and in English. */
export const label = (fi: string, en: string): Label => ({ fi, en });
