import type { Language } from '@tietovirta/wording';

/** Finnish for those who ask for it first, English for all others. */
export const requestLanguage = (accepted: string | undefined): Language =>
  /^\s*fi\b/i.test(accepted ?? '') ? 'fi' : 'en';
