import { inEnglish } from './printing.js';

export type Language = 'fi' | 'en';

/** A printed form in the marks of the language. Cells are kept in Finnish form. */
export const printedIn = (language: Language, printed: string): string =>
  language === 'fi' ? printed : inEnglish(printed);

/** What the tables say around their figures. */
export const words = {
  fi: {
    report: 'Tunnuslukuja – Tiedonvälitys',
    row: 'Tunnusluku',
    published: 'Julkaistu',
    expected: 'Odotettu',
    simulated: 'Simuloitu',
    difference: 'Ero',
  },
  en: {
    report: 'Key figures – Exchange of information',
    row: 'Key figure',
    published: 'Published',
    expected: 'Expected',
    simulated: 'Simulated',
    difference: 'Difference',
  },
} as const;
