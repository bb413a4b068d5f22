/**
 * Municipal billing of the 2024 employment service reform (TE2024). The interface was built in 2024 and the law came
 * into force on 1.1.2025: it stands in the catalogue, and has no traffic in the years that the report prints.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, source } from './origin.js';

const benefitData: OpeningType = {
  kind: 'opening',
  id: 'municipal-billing.benefit-data',
  label: label('Kuntalaskutuksen etuustieto', 'Benefit data for municipal billing'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 18, to: 67 },
  organisations: organisationPool('unemployment-funds'),
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: source('No traffic before 1.1.2025, when the law came into force.'),
  season: seasons['earnings-related-benefits'],
  startsOn: '2025-01-01',
  variants: () => [],
};

export const municipalBilling: Exchange = {
  id: 'municipal-billing',
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
  notes: [
    source('The report tells that the interface was built in 2024; the law is in force from 1.1.2025.'),
    assumption('That the funds send and Kela receives is our reading of the report.'),
  ],
};
