import { both, faultCount, UserError, type Label } from '@tietovirta/wording';

/** A search that nothing can be found by. Names every fault at once. */
export class SearchRefused extends UserError {
  readonly code = 'SEARCH_REFUSED';

  constructor(
    what: string,
    readonly faults: readonly Label[],
  ) {
    const count = faultCount(faults.length);
    const first = { fi: `Sanomia ${what} ei voi hakea: ${count.fi}`, en: `${what} cannot be searched: ${count.en}` };
    super(both((lang) => [first[lang], ...faults.map((fault) => `  ${fault[lang]}`)].join('\n')));
  }
}
