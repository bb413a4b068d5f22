import { messageTypes } from '@tietovirta/exchanges';
import { parseAddress, type MessageAddress } from '@tietovirta/messages';
import { nearestName, playedYears, playedYearsText } from '@tietovirta/scenarios';
import { both, didYouMean, type Label } from '@tietovirta/wording';
import { AddressRefused } from './address-refused.js';

/**
 * The address that a user typed.
 * @throws AddressRefused with every fault of it
 */
export function readAddress(text: string): MessageAddress {
  const address = parseAddress(text);
  if (address === undefined)
    throw new AddressRefused(
      'NO_ADDRESS',
      { fi: `"${text}" ei ole osoite.`, en: `"${text}" is no address.` },
      {
        fi: 'Osoite on vuosi/sanomatyyppi/järjestysnumero, kuten 2024/kelmu.query/1234567 tai 2024~9602e99a/kelmu.query/10.',
        en: 'An address is year/message type/ordinal, such as 2024/kelmu.query/1234567 or 2024~9602e99a/kelmu.query/10.',
      },
    );
  const { year, messageType } = address;
  const ids = messageTypes.map(({ id }) => id);
  const faults: readonly Label[] = [
    ...(playedYears.includes(year)
      ? []
      : [{ fi: `Vuotta ${year} ei voi simuloida. Sallittu: ${playedYearsText}.`, en: `The year ${year} cannot be simulated. Allowed: ${playedYearsText}.` }]), // oxfmt-ignore
    ...(ids.includes(messageType) ? [] : [unknownType(messageType, ids)]),
  ];
  if (faults.length === 0) return address;
  throw new AddressRefused(
    'NOT_IN_REPORT',
    both((lang) => faults.map((fault) => fault[lang]).join('\n')),
    {
      fi: '"tietovirta exchanges" luettelee sanomatyypit ja määrät.',
      en: '"tietovirta exchanges" lists message types and volumes.',
    },
  );
}

function unknownType(typed: string, ids: readonly string[]): Label {
  const meant = didYouMean(nearestName(typed, ids));
  return { fi: `Sanomatyyppiä ${typed} ei ole.${meant.fi}`, en: `There is no message type ${typed}.${meant.en}` };
}
