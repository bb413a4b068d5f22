import { both, faultCount, UserError, type Label } from '@tietovirta/wording';

/** A load that cannot begin. Names every fault at once. */
export class LoadRefused extends UserError {
  readonly code = 'LOAD_REFUSED';

  /** @param to where it was to go, as typed; undefined where that is not known */
  constructor(to: string | undefined, faults: readonly Label[], advice?: Label) {
    const count = faultCount(faults.length);
    super(
      both((lang) => {
        const first = to === undefined ? { fi: `Kuorma ei voi alkaa: ${count.fi}`, en: `The load cannot begin: ${count.en}` } : { fi: `Kohteeseen ${to} ei voi lähettää: ${count.fi}`, en: `Nothing can be sent to ${to}: ${count.en}` }; // oxfmt-ignore
        return [first[lang], ...faults.map((fault) => `  ${fault[lang]}`)].join('\n');
      }),
      advice,
    );
  }
}
