import type { Label } from '@tietovirta/wording';

/** How to go on with a run that is not at its end. @param place options that lead to what keeps it */
export const goOnWith = (run: number, place: string): Label => ({
  fi: `"tietovirta run --resume ${run}${place}" jatkaa sitä.`,
  en: `"tietovirta run --resume ${run}${place}" goes on with it.`,
});
