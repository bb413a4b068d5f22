import type { Origin } from '@tietovirta/exchanges';
import type { Language } from '@tietovirta/key-figures';
import { findFigure } from '@tietovirta/published';

const kinds = {
  en: { published: 'published', source: 'source', assumption: 'assumption' },
  fi: { published: 'julkaistu', source: 'lähde', assumption: 'oletus' },
} as const;

/** Where a number comes from, in one line. Notes are kept in English: they name their sources. */
export function originText(origin: Origin, lang: Language): string {
  const kind = kinds[lang][origin.kind];
  if (origin.kind !== 'published') return `${kind}: ${origin.note}`;
  const cells = origin.figures.map((id) => findFigure(id)?.label[lang] ?? id).join('; ');
  return `${kind}: ${cells}${origin.note === undefined ? '' : `. ${origin.note}`}`;
}
