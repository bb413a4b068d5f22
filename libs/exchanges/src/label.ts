import type { Label } from '@tietovirta/published';

/** A text in Finnish and in English. */
export const label = (fi: string, en: string): Label => ({ fi, en });
