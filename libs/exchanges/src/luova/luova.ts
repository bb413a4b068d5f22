/**
 * Luova, the services through which Kela's systems and those of its partners hand over and receive data. The report
 * prints a daily band and no list of flows: this file holds the rest that the flows of our other files leave open.
 */
import { benefitReports } from '@tietovirta/calendar';
import { assumption, derived, label, type ReportYear } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { partnerTransfers } from './partner-transfers-season.js';
import { partnersBySize } from './partners-by-size.js';

/**
 * Messages with partners that the report does not name, a year. As few as the smallest day allows: the flows with a
 * printed count leave about 0.1 million on a day off in July, and the band begins at 0,5. luova-band.spec.ts shows it.
 */
const otherPartners = stated(
  label('Muiden sidosryhmien sanomia vuodessa', 'Messages with other partners a year'),
  75_000_000,
  assumption(
    'Määrä, jonka vaihteluvälin hiljaisin päivä vaatii niiden tietovirtojen lisäksi, joista on julkaistu luku.',
    'What the smallest day of the band needs beyond the flows that have a printed count.',
  ),
);

/**
 * Messages of flows that exist but have no count in a year. In 2023 these are Kela's own benefit reports, printed as a
 * dash: without them no day comes near the upper end of the band, which the report prints alike for both years.
 */
const withoutCount = stated<Readonly<Record<ReportYear, number>>>(
  label('Sanomia tietovirroissa, joiden määrää ei ole julkaistu', 'Messages of flows without a count'),
  { 2023: 30_000_000, 2024: 0 },
  assumption(
    'Suunnilleen yhtä monta kuin Kelan lähettämiä etuustietoilmoituksia oli vuonna, jona ne laskettiin.',
    'About as many as the benefit reports that Kela sent in the year in which they were counted.',
  ),
);

const partnerTransfer: OpeningType = {
  kind: 'opening',
  id: 'luova.partner-transfer',
  label: label('Muiden kumppanien sanoma', 'Message of other partners'),
  direction: 'to-kela',
  organisations: partnersBySize,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: otherPartners.origin,
  season: partnerTransfers,
  variants: (figures) => only(figures.assumed(otherPartners.value)),
};

const uncountedTransfer: OpeningType = {
  kind: 'opening',
  id: 'luova.uncounted-transfer',
  label: label('Sanoma, jonka määrää ei ole julkaistu', 'Message of a flow without a count'),
  direction: 'from-kela',
  organisations: partnersBySize,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: withoutCount.origin,
  season: benefitReports,
  variants: (figures) => only(figures.assumed(withoutCount.value[figures.year])),
};

export const luova: Exchange = {
  id: 'luova',
  servedBy: 'partners',
  title: label('Luovutus- ja vastaanottopalvelut Luova', 'Luova, services to hand over and receive data'),
  about: label(
    'Luovan kautta kulkevat Kelan ja sen sidosryhmien järjestelmien väliset sanomat. Tässä ovat ne, joita muut tiedonvälitykset eivät kata.',
    'Messages between the systems of Kela and its partners pass through Luova. Here are those that no other exchange covers.',
  ),
  parties: label('Muut sidosryhmät', 'Other partners'),
  messageTypes: [partnerTransfer, uncountedTransfer],
  numbers: [otherPartners, withoutCount],
  notes: [
    assumption(
      'Luovan kautta kulkevia tietovirtoja ei ole julkaistu; niiksi oletetaan kansalliset rekisterit, kassat, työeläkeala ja lääkärintodistukset.',
      'Which flows pass through Luova is not public: the national registers, the funds, the pension sector and certificates are taken to.',
    ),
    derived(
      ['luova.daily'],
      'Vaihteluväli lasketaan vuoden päiviltä kaikista Luovan kautta kulkevista tietovirroista.',
      'The band is computed over the days of the year from all flows that pass through Luova.',
    ),
  ],
};
