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
 * Messages with partners that the report does not name, a year. As few as the smallest day allows: the flows with a
 * printed count leave about 0.1 million on a day off in July, and the band begins at 0,5. luova-band.spec.ts shows it.
 */
const otherPartners = 75_000_000;

/**
 * Messages of flows that exist but have no count in a year. In 2023 these are Kela's own benefit reports, printed as a
 * dash: without them no day comes near the upper end of the band, which the report prints alike for both years.
 */
const withoutCount: Readonly<Record<ReportYear, number>> = { 2023: 30_000_000, 2024: 0 };

const partnerTransfer: OpeningType = {
  kind: 'opening',
  id: 'luova.partner-transfer',
  label: label('Muiden kumppanien sanoma', 'Message of other partners'),
  direction: 'to-kela',
  organisations: organisationPool('luova-partners'),
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption('What the smallest day of the band needs beyond the flows that have a printed count.'),
  season: seasons['partner-transfers'],
  variants: (figures) => only(figures.assumed(otherPartners)),
};

const uncountedTransfer: OpeningType = {
  kind: 'opening',
  id: 'luova.uncounted-transfer',
  label: label('Sanoma, jonka määrää ei ole julkaistu', 'Message of a flow without a count'),
  direction: 'from-kela',
  organisations: organisationPool('luova-partners'),
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption('About as many as the benefit reports that Kela sent in the year in which they were counted.'),
  season: seasons['benefit-reports'],
  variants: (figures) => only(figures.assumed(withoutCount[figures.year])),
};

export const luova: Exchange = {
  id: 'luova',
  title: label('Luovutus- ja vastaanottopalvelut Luova', 'Luova, services to hand over and receive data'),
  about: label(
    'Luovan kautta kulkevat Kelan ja sen sidosryhmien järjestelmien väliset sanomat. Tässä ovat ne, joita muut tiedonvälitykset eivät kata.',
    'Messages between the systems of Kela and its partners pass through Luova. Here are those that no other exchange covers.',
  ),
  parties: label('Muut sidosryhmät', 'Other partners'),
  messageTypes: [partnerTransfer, uncountedTransfer],
  notes: [
    assumption('75 million messages a year with other partners; 30 million more in 2023 for flows without a count.'),
    assumption(
      'Which flows pass through Luova is not public: the national registers, the funds, the pension sector and certificates are taken to.',
    ),
    derived(['luova.daily'], 'The band is computed over the days of the year from all flows that pass through Luova.'),
  ],
};
