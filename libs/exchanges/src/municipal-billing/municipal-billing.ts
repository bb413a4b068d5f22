/**
 * Municipal billing of the 2024 employment service reform (TE2024). The interface was built in 2024 and the law came
 * into force on 1.1.2025: it stands in the catalogue, and has no traffic in the years that the report prints.
 */
import { earningsRelatedBenefits } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { jobseekersOfFunds } from '../people/working-life.js';
import { drawn } from '../person-rule.js';

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
  volumeFrom: source(
    theReport,
    'Ei liikennettä ennen 1.1.2025, jolloin laki tuli voimaan.',
    'No traffic before 1.1.2025, when the law came into force.',
  ),
  season: earningsRelatedBenefits,
  startsOn: '2025-01-01',
  variants: () => [],
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
  numbers: [],
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
