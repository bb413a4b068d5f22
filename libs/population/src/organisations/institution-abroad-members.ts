import { label } from '@tietovirta/published';
import type { Member } from './member.js';
import { partnerCountryRows } from './partner-country-rows.js';

/** Ids are public examples where there are any; all others contain SYN. */
function membersOf([country, count, publicIds]: (typeof partnerCountryRows)[number]): Member[] {
  return Array.from({ length: count }, (_, place) => {
    const publicId = publicIds[place];
    const id = publicId ?? `${country}:SYN${String(place + 1).padStart(3, '0')}`;
    const remark =
      publicId === undefined
        ? label('synteettinen', 'synthetic')
        : label('julkinen tunniste, synteettinen nimi', 'public id, synthetic name');
    const number = `${country}-${place + 1}`;
    return {
      id,
      kind: 'institution-abroad',
      name: label(`Laitos ${number} (${remark.fi})`, `Institution ${number} (${remark.en})`),
      country,
      identifier: id,
    };
  });
}

/** The institutions that exchange EESSI messages with Finland, country by country. */
export const institutionsAbroad: readonly Member[] = partnerCountryRows.flatMap(membersOf);
