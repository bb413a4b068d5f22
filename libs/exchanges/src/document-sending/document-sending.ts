/**
 * Sending documents in Kelmu: since 2022 a worker of a wellbeing services county can send Kela a customer's documents for basic
 * social assistance, at the customer's request. Kela's system confirms each. No volume is printed.
 */
import { organisationPool } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { clientsOfAreas } from '../people/clients-of-areas.js';
import { onSocialAssistance } from '../people/low-income.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { documentSendingSeason } from './season.js';

const areas = organisationPool('wellbeing-areas-and-helsinki');
/** Claims basic social assistance, and lives in the area that sends the papers. */
const customer = drawn(onSocialAssistance, 'resident');
const documentsInYear = stated(
  label('Asiakirjoja vuodessa', 'Documents a year'),
  30_000,
  assumption(
    'Palvelu on ollut käytössä vuodesta 2022, mutta määrää ei ole julkaistu.',
    'In use since 2022, no count is public.',
  ),
);

const confirmedWithin = bySystem(
  { median: 4, late: 20, longest: 30 },
  assumption('Järjestelmä kuittaa puolen minuutin kuluessa.', 'The system confirms within half a minute.'),
);

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
  assumption(
    'Asiakirjat, joita perustoimeentulotuen hakemus edellyttää; osuudet ovat omia arvioitamme.',
    'Documents that an application for basic social assistance needs; the shares are ours.',
  ),
);

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['received', 'Vastaanotettu', 'Received', 98.5],
    ['unreadable', 'Lukukelvoton', 'Unreadable', 1],
    ['refused', 'Hylätty', 'Refused', 0.5],
  ],
  assumption('Kuittausten osuudet ovat omia arvioitamme.', 'Shares of receipts are ours.'),
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
  volumeFrom: documentsInYear.origin,
  season: documentSendingSeason,
  variants: (figures) =>
    only(figures.assumed(documentsInYear.value)).map((variant) => ({
      ...variant,
      person: { ...customer, clients: clientsOfAreas(figures, { areClaimants: true }) },
      course: [{ type: 'kelmu.document-receipt', after: confirmedWithin }],
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
  volumeFrom: assumption('Jokaisesta asiakirjasta lähtee yksi kuittaus.', 'One receipt for each document.'),
  answers: 'kelmu.document',
  slots: 1,
};

export const documentSending: Exchange = {
  id: 'document-sending',
  service: 'kelmu',
  servedBy: 'kelmu',
  title: label('Kelmun asiakirjojen lähetys', 'Sending documents in Kelmu'),
  about: label(
    'Hyvinvointialueen työntekijä lähettää Kelmussa Kelaan asiakkaan perustoimeentulotukeen liittyvät asiakirjat asiakkaan pyynnöstä.',
    "A worker of a wellbeing services county uses Kelmu to send Kela a customer's documents for basic social assistance at the customer's request.",
  ),
  parties: label('Hyvinvointialueet ja Helsinki', 'Wellbeing services counties and Helsinki'),
  messageTypes: [document, receipt],
  numbers: [documentsInYear],
  notes: [
    source(theReport, 'Palvelu on ollut käytössä vuodesta 2022.', 'The service exists since 2022.'),
    assumption(
      'Asiakirjat eivät ole Kelmu-kyselyjä, eikä niitä lasketa millekään raportin riville.',
      'Documents are no Kelmu queries and are counted in no printed row.',
    ),
  ],
};
