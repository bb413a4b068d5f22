import type { Language, TableOptions } from '@tietovirta/key-figures';
import type { Label } from '@tietovirta/wording';

/** What `--tables` is for. */
export const tablesText: Label = {
  fi: 'vain nämä taulukot tai raportin osat, pilkuin erotettuina: esim. exchange, secondary-use, kelmu',
  en: 'only these tables or sections of the report, with commas between them: e.g. exchange, secondary-use, kelmu',
};

const howToSeeAll = { fi: '--all-rows näyttää ne', en: '--all-rows shows them' };

/** What `--all-rows` means for tables, and what is said where it is missing. */
export const rowsShown = (allRows: boolean | undefined, lang: Language): Pick<TableOptions, 'rows' | 'howToSeeAll'> =>
  allRows === true ? { rows: 'all' } : { howToSeeAll: howToSeeAll[lang] };
