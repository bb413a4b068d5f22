/**
 * Luova, the services through which Kela's systems and those of its partners hand over and receive data. The report
 * prints a daily band and no list of flows: this file holds the rest that the flows of our other files leave open.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import type { ReportYear } from '@tietovirta/published';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, derived } from './origin.js';
import { only } from './whole-figure.js';

/**
 * Messages with partners that the report does not name. Tuned so that the smallest and the largest day of all flows
 * through Luova lie in the middle of what `0,5` and `1,5 milj.` round from; luova-band.spec.ts shows it.
 */
const otherPartners: Readonly<Record<ReportYear, number>> = { 2023: 100_000_000, 2024: 100_000_000 };

const partnerTransfer: OpeningType = {
  kind: 'opening',
  id: 'luova.partner-transfer',
  label: label('Muiden kumppanien sanoma', 'Message of other partners'),
  direction: 'to-kela',
  organisations: organisationPool('luova-partners'),
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption('What the daily band needs beyond the flows that have a printed count of their own.'),
  season: seasons['partner-transfers'],
  variants: (figures) => only(figures.assumed(otherPartners[figures.year])),
};

export const luova: Exchange = {
  id: 'luova',
  title: label('Luovutus- ja vastaanottopalvelut Luova', 'Luova, services to hand over and receive data'),
  about: label(
    'Luovan kautta kulkevat Kelan ja sen sidosryhmien järjestelmien väliset sanomat. Tässä ovat ne, joita muut tiedonvälitykset eivät kata.',
    'Messages between the systems of Kela and its partners pass through Luova. Here are those that no other exchange covers.',
  ),
  parties: label('Muut sidosryhmät', 'Other partners'),
  messageTypes: [partnerTransfer],
  feeds: ['luova.daily'],
  notes: [
    assumption(
      'Which flows pass through Luova is not public: the national registers, the funds, the pension sector and certificates are taken to.',
    ),
    derived(['luova.daily'], 'The band is computed over the days of the year from all flows that pass through Luova.'),
  ],
};
