import type { Member } from './member.js';
import { partnerCountryRows } from './partner-country-rows.js';

/** Divisible by 1 + 2 + … + n for every n in use (1-5, 8 and 12), so that all weights are whole numbers. */
const perHundredth = 16_380;

/**
 * Institutions of one country share its weight as n : n-1 : … : 1, the first being the largest (assumption). Ids that
 * are public examples keep them; the others say SYN.
 */
function membersOf([country, hundredths, count, publicIds]: (typeof partnerCountryRows)[number]): Member[] {
  const parts = (count * (count + 1)) / 2;
  return Array.from({ length: count }, (_, place) => {
    const publicId = publicIds[place];
    const id = publicId ?? `${country}:SYN${String(place + 1).padStart(3, '0')}`;
    const kind = publicId === undefined ? 'synthetic' : 'public id, synthetic name';
    return {
      id,
      name: `Institution ${country}-${place + 1} (${kind})`,
      country,
      identifier: id,
      weight: (hundredths * perHundredth * (count - place)) / parts,
    };
  });
}

/** The institutions that exchange EESSI messages with Finland. */
export const institutionsAbroad: readonly Member[] = partnerCountryRows.flatMap(membersOf);
