/** The words for where a number comes from. */
import type { Language } from '@tietovirta/wording';
import { findFigure } from './find-figure.js';
import type { Origin } from './origin.js';

export const originKindWords = {
  en: { published: 'published', source: 'source', assumption: 'assumption' },
  fi: { published: 'julkaistu', source: 'lähde', assumption: 'oletus' },
} as const;

/** Where a number comes from, in one line. */
export const originText = (origin: Origin, lang: Language): string =>
  `${originKindWords[lang][origin.kind]}: ${originReason(origin, lang)}`;

/** The rows, the source or the reason, without the word for the kind. */
export function originReason(origin: Origin, lang: Language): string {
  if (origin.kind === 'assumption') return origin.note[lang];
  if (origin.kind === 'source') return `${origin.source}: ${origin.note[lang]}`;
  const rows = origin.figures.map((id) => findFigure(id)?.label[lang] ?? id).join('; ');
  return origin.note === undefined ? rows : `${rows}. ${origin.note[lang]}`;
}
