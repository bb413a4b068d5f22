/**
 * Municipal billing of the 2024 employment service reform (TE2024). The interface was built in 2024 and the law came
 * into force on 1.1.2025: it has no traffic in the years that the report prints, and a message a month for each recipient
 * whose allowance a municipality pays a part of from 2025 on.
 */
import { earningsRelatedBenefits } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { jobseekersOfFunds } from '../people/working-life.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';

const firstYear = 2025;

const recipients = stated(
  label('Ansiopäivärahan saajia kuukaudessa', 'Recipients of earnings-related allowance in a month'),
  122_500,
  source(
    'Fivan tilastot, sttinfo.fi 71513633',
    'Saajia oli 122 512 vuoden 2024 lopussa.',
    'There were 122,512 at the end of 2024.',
  ),
);
const percentBilled = stated(
  label(
    'Saajista, joiden etuudesta kunta maksaa osan, prosenttia',
    'Recipients whose municipality pays a part, per cent',
  ),
  45,
  assumption(
    'Kunta maksaa 101. etuuspäivästä alkaen; kuinka moni saaja on saanut etuutta niin kauan, ei ole julkaistu.',
    'Municipalities pay from the 101st day of benefit on; how many recipients have had it that long is not published.',
  ),
);
const recipientsBilled = (recipients.value * percentBilled.value) / 100;
const monthsBilled = 12;

const benefitData: OpeningType = {
  kind: 'opening',
  id: 'municipal-billing.benefit-data',
  label: label('Kuntalaskutuksen etuustieto', 'Benefit data for municipal billing'),
  direction: 'to-kela',
  person: drawn(jobseekersOfFunds, 'member'),
  organisations: organisationPool('unemployment-funds'),
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption(
    'Ei liikennettä ennen 1.1.2025, jolloin laki tuli voimaan; sen jälkeen yksi tieto kuukaudessa jokaisesta saajasta, jonka etuudesta kunta maksaa osan.',
    'No traffic before 1.1.2025, when the law came into force; from then on one a month for each recipient whose municipality pays a part.',
  ),
  season: earningsRelatedBenefits,
  startsOn: '2025-01-01',
  variants: (figures) => only(figures.year < firstYear ? 0 : figures.assumed(monthsBilled * recipientsBilled)),
};

export const municipalBilling: Exchange = {
  id: 'municipal-billing',
  servedBy: 'partners',
  title: label('TE2024-kuntalaskutus', 'Municipal billing (TE2024)'),
  about: label(
    'Työttömyyskassat antavat Kelalle tiedot, joiden perusteella Kela laskuttaa kunnilta niiden osuuden työttömyysetuuksista. Liikenne alkoi vasta 1.1.2025.',
    'Unemployment funds give Kela the data by which it bills municipalities for their share of unemployment benefits. Traffic began on 1 January 2025 only.',
  ),
  parties: label(
    'Työttömyyskassat; kunnat laskun saajina',
    'Unemployment funds; municipalities as receivers of the bills',
  ),
  messageTypes: [benefitData],
  numbers: [recipients, percentBilled],
  notes: [
    source(
      theReport,
      'Rajapinta rakennettiin vuonna 2024; laki on ollut voimassa 1.1.2025 alkaen.',
      'The interface was built in 2024; the law is in force from 1.1.2025.',
    ),
    assumption(
      'Tulkitsemme raporttia niin, että kassat lähettävät ja Kela vastaanottaa.',
      'That the funds send and Kela receives is our reading of the report.',
    ),
  ],
};
