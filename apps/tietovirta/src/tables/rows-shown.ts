import type { Language, TableOptions } from '@tietovirta/key-figures';

const howToSeeAll = { fi: '--all-rows näyttää ne', en: '--all-rows shows them' };

/** What `--all-rows` means for tables, and what is said where it is missing. */
export const rowsShown = (allRows: boolean | undefined, lang: Language): Pick<TableOptions, 'rows' | 'howToSeeAll'> =>
  allRows === true ? { rows: 'all' } : { howToSeeAll: howToSeeAll[lang] };
