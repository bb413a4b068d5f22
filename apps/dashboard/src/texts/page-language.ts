/** The languages of the page. The report and the server speak Finnish and English; in Swedish their texts stay Finnish, and say so. */
import type { Label, Language } from '@tietovirta/wording';

export type PageLanguage = Language | 'sv';

export const pageLanguages: readonly PageLanguage[] = ['fi', 'sv', 'en'];

/** How each language calls itself. */
export const languageNames: Readonly<Record<PageLanguage, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** The language in which the server and the report speak to a reader. */
export const serverLanguage = (lang: PageLanguage): Language => (lang === 'en' ? 'en' : 'fi');

export const labelIn = (label: Label, lang: PageLanguage): string => label[serverLanguage(lang)];

/** Of those that a reader prefers, the first that there is. */
export const languageAmong = (preferred: readonly string[]): PageLanguage =>
  preferred
    .map((each) => each.slice(0, 2).toLowerCase())
    .find((each): each is PageLanguage => (pageLanguages as readonly string[]).includes(each)) ?? 'en';
