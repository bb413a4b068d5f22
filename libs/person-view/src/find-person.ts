/** Whom a text means: an ordinal, as messages carry it, or an identity code. */
import {
  identityCodeOf,
  isArtificialIdentityCode,
  isIdentityCode,
  ordinalOfCode,
  personOrdinalLimit,
} from '@tietovirta/population';
import { PersonRefused } from './person-refused.js';

const last = personOrdinalLimit - 1;
const example = 1_234_567;
const advice = {
  fi: `Anna järjestysnumero 0-${last}, esim. ${example}, tai sen henkilön tunnus ${identityCodeOf(example)}.`,
  en: `Give an ordinal 0-${last}, e.g. ${example}, or the code of that person, ${identityCodeOf(example)}.`,
};

/**
 * The ordinal of the person.
 *
 * @throws PersonRefused for an ordinal past the last one, a text that is neither, a code that is nobody's, and every code outside the
 * artificial range 900-999: such a code could be a real person's, and the text is not repeated
 */
export function findPerson(text: string): number {
  if (/^\d{1,9}$/.test(text)) {
    const ordinal = Number(text);
    if (ordinal <= last) return ordinal;
    throw new PersonRefused(
      'PAST_LAST_PERSON',
      { fi: `Henkilöä ${ordinal} ei ole.`, en: `There is no person ${ordinal}.` },
      advice,
    );
  }
  const code = text.toUpperCase();
  if (!isIdentityCode(code))
    throw new PersonRefused(
      'NO_PERSON',
      { fi: 'Teksti ei ole järjestysnumero eikä henkilötunnus.', en: 'The text is no ordinal and no identity code.' },
      advice,
    );
  if (!isArtificialIdentityCode(code))
    throw new PersonRefused(
      'REAL_CODE',
      {
        fi: 'Tunnuksen yksilönumero ei ole keinotekoisella alueella 900-999: se voi olla todellisen henkilön.',
        en: 'The individual number of the code is not in the artificial range 900-999: a real person may have it.',
      },
      advice,
    );
  const ordinal = ordinalOfCode(code);
  if (ordinal !== undefined) return ordinal;
  throw new PersonRefused(
    'NOBODYS_CODE',
    { fi: `Tunnus ${code} ei ole kenenkään.`, en: `The code ${code} is nobody's.` },
    advice,
  );
}
