/**
 * Sending documents in Kelmu: since 2022 a worker of a wellbeing area can send Kela a customer's documents for basic
 * social assistance, at the customer's request. Kela's system confirms each. No volume is printed.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { withinSeconds } from './delays.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType, PersonRule } from './message-type.js';
import { assumption, source } from './origin.js';
import { only } from './whole-figure.js';

const areas = organisationPool('wellbeing-areas-and-helsinki');
const customer: PersonRule = { kind: 'aged', from: 18, to: 90 };
const documentsInYear = 30_000;

const documentType = drawnDimension(
  'document-type',
  label('Asiakirjan laji', 'Kind of document'),
  [
    ['bank-statement', 'Tiliote', 'Bank statement', 34],
    ['bill', 'Lasku', 'Bill', 30],
    ['rental-agreement', 'Vuokrasopimus', 'Rental agreement', 14],
    ['statement', 'Lausunto', 'Statement', 12],
    ['other', 'Muu', 'Other', 10],
  ],
  assumption('Documents that an application for basic social assistance needs; the shares are ours.'),
);

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['received', 'Vastaanotettu', 'Received', 98.5],
    ['unreadable', 'Lukukelvoton', 'Unreadable', 1],
    ['refused', 'Hylätty', 'Refused', 0.5],
  ],
  assumption('Shares of receipts are ours.'),
);

const document: OpeningType = {
  kind: 'opening',
  id: 'kelmu.document',
  label: label('Asiakirja', 'Document'),
  direction: 'to-kela',
  person: customer,
  organisations: areas,
  dimensions: [documentType],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption('30 000 documents a year: in use since 2022, no count is public.'),
  season: seasons['document-sending'],
  variants: (figures) =>
    only(figures.assumed(documentsInYear)).map((variant) => ({
      ...variant,
      course: [{ type: 'kelmu.document-receipt', after: withinSeconds(1, 30) }],
    })),
};

const receipt: FollowUpType = {
  kind: 'follow-up',
  id: 'kelmu.document-receipt',
  label: label('Vastaanottokuittaus', 'Receipt of a document'),
  direction: 'from-kela',
  person: customer,
  organisations: areas,
  dimensions: [status],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption('One receipt for each document.'),
  answers: 'kelmu.document',
  slots: 1,
};

export const documentSending: Exchange = {
  id: 'document-sending',
  service: 'kelmu',
  title: label('Kelmun asiakirjojen lähetys', 'Sending documents in Kelmu'),
  about: label(
    'Hyvinvointialueen työntekijä lähettää Kelmussa Kelaan asiakkaan perustoimeentulotukeen liittyvät asiakirjat asiakkaan pyynnöstä.',
    "A worker of a wellbeing area uses Kelmu to send Kela a customer's documents for basic social assistance at the customer's request.",
  ),
  parties: label('Hyvinvointialueet ja Helsinki', 'Wellbeing areas and Helsinki'),
  messageTypes: [document, receipt],
  notes: [
    source('The service exists since 2022, as the report says.'),
    assumption('Documents are no Kelmu queries and are counted in no printed row.'),
  ],
};
