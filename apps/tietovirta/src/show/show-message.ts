/** `tietovirta show`: one message of the full-scale year, from its address alone. */
import { exchangeOf, messageTypes } from '@tietovirta/exchanges';
import { describeMessage, messageText } from '@tietovirta/message-view';
import { parseAddress, type MessageAddress } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { fullScale, reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { defaultSeed, nearestName } from '@tietovirta/scenarios';
import { jsonText, both, didYouMean, type Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { originText } from '../cli/origin-text.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

export interface ShowOptions extends GlobalOptions {
  readonly seed?: number;
  readonly why?: boolean;
}

export function showMessage(text: string, options: ShowOptions, { out }: Terminal): void {
  const { seed = defaultSeed, json, lang, why } = options;
  const address = readAddress(text);
  const figures = scaledFigures(address.year as ReportYear, fullScale);
  // Chance is drawn type by type: the other exchanges of the year would change nothing.
  const plan = planYear({ figures, seed, exchanges: [exchangeOf(address.messageType)] });
  const view = describeMessage(plan, address);
  const origins = why === true ? (origin: Parameters<typeof originText>[0]) => originText(origin, lang) : undefined;
  out.write(
    json === true ? jsonText(view) : messageText(view, { lang, pen: penOf(out), columns: out.columns, why: origins }),
  );
}

/** @throws BadInput with every fault of the address */
function readAddress(text: string): MessageAddress {
  const address = parseAddress(text);
  if (address === undefined)
    throw new BadInput(
      { fi: `"${text}" ei ole osoite.`, en: `"${text}" is no address.` },
      {
        fi: 'Osoite on vuosi/sanomatyyppi/järjestysnumero, kuten 2024/kelmu.query/1234567.',
        en: 'An address is year/message type/ordinal, such as 2024/kelmu.query/1234567.',
      },
    );
  const { year, messageType } = address;
  const years = reportYears.join(', ');
  const ids = messageTypes.map(({ id }) => id);
  const faults: readonly Label[] = [
    ...((reportYears as readonly number[]).includes(year)
      ? []
      : [{ fi: `Raportissa ei ole vuotta ${year}. Sallittu: ${years}.`, en: `There is no year ${year} in the report. Allowed: ${years}.` }]), // oxfmt-ignore
    ...(ids.includes(messageType) ? [] : [unknownType(messageType, ids)]),
  ];
  if (faults.length === 0) return address;
  throw new BadInput(
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
