/**
 * EESSI, the exchange of social security documents between institutions of European countries. Messages belong to
 * cases: one institution opens a case with a start document, the other replies, either may go on. The report prints
 * how many messages were received and sent; cases are chosen so that both totals come out (solve-cases.ts).
 */
import { assumption, derived, label, published, source } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { byValue, drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { bucs } from './bucs.js';
import { stepsOf } from './case-steps.js';
import { directionOf } from './cases.js';
import {
  about,
  buc,
  direction,
  document,
  longestCourse,
  sed,
  valuesOfDocument,
  version,
} from './document-dimensions.js';
import { documentsOf, type CaseDocument } from './documents.js';
import { finnishInstitution } from './finnish-institutions.js';
import { institutionNumbers, institutionsAbroad, institutionsOfSector } from './institutions-abroad.js';
import { openedAbroad, openedInFinland } from './season.js';
import { roles } from './roles.js';
import {
  bucShares,
  dialogueWeights,
  livingAbroad,
  noticesAskedAbout,
  noticeWeights,
  replyDays,
  sectorShares,
  sentInDialogues,
} from './shares.js';
import { solveCases } from './solve-cases.js';

const courseWeights = stated(
  label('Asian kulkujen painot asiatyypeittäin', 'Courses of cases by case type, weights'),
  Object.fromEntries(bucs.map(({ id, courses }) => [id, courses.map(({ weight }) => weight)])),
  assumption('Asioiden kulkua ei ole julkaistu.', 'What course cases take is not published.'),
);

const personOfCase = drawn(byValue(buc, Object.fromEntries(bucs.map((one) => [one.id, one.about]))), 'country');

const facts = {
  direction: 'by-dimension',
  person: personOfCase,
  organisations: institutionsAbroad,
  dimensions: [direction, buc, sed, document, version, about, finnishInstitution],
  countedBy: ['direction'],
  throughLuova: false,
} as const;

function casesOfYear(figures: YearFigures): readonly Variant[] {
  const totals = { received: figures.of('eessi.received'), sent: figures.of('eessi.sent') };
  return solveCases(totals).map((cases) => {
    const [start] = cases.turns;
    if (start === undefined) throw new Error(`${cases.buc.id} has a course without documents`);
    const documents = documentsOf(cases.buc.id, cases.turns);
    return {
      count: cases.count,
      values: {
        direction: directionOf(start, cases.openedIn),
        buc: cases.buc.id,
        sed: start.sed,
        ...valuesOfDocument(documents[0] as CaseDocument),
      },
      shares: {
        'finnish-institution': cases.openedIn === 'finland' ? cases.buc.owners : cases.buc.counterparties,
      },
      organisations: institutionsOfSector[cases.buc.sector],
      season: cases.openedIn === 'finland' ? openedInFinland : openedAbroad,
      course: stepsOf(cases, documents),
    };
  });
}

const start: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'eessi.start',
  label: label('Asian avaava EESSI-sanoma', 'EESSI message that opens a case'),
  volumeFrom: derived(
    ['eessi.received', 'eessi.sent'],
    'Asioiden määrä: yhdessä myöhempien sanomien kanssa ne antavat molemmat julkaistut luvut.',
    'The number of cases: together with what follows them they give both printed totals.',
  ),
  season: openedAbroad,
  variants: casesOfYear,
};

const followUp: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'eessi.follow-up',
  label: label('Asian myöhempi EESSI-sanoma', 'Later EESSI message of a case'),
  volumeFrom: published('eessi.received', 'eessi.sent'),
  answers: 'eessi.start',
  slots: 2 * longestCourse,
  isCarried: true,
};

export const eessi: Exchange = {
  id: 'eessi',
  servedBy: 'eessi',
  title: label('Kansainvälinen tiedonvälitys: EESSI', 'International exchange: EESSI'),
  about: label(
    'Suomalaiset laitokset ja muiden Euroopan maiden laitokset hoitavat ihmisten sosiaaliturva-asioita EESSI-sanomilla. Sanomat kuuluvat asioihin: avaus, vastaus, muistutus, päivitys ja sulkeminen.',
    'Finnish institutions and those of other European countries handle the social security of people by EESSI messages. Messages belong to cases: opening, reply, reminder, update, closing.',
  ),
  parties: label('Muiden EESSI-maiden laitokset', 'Institutions of the other EESSI countries'),
  messageTypes: [start, followUp],
  numbers: [
    sectorShares.dialogues,
    sectorShares.notices,
    bucShares,
    courseWeights,
    sentInDialogues,
    noticesAskedAbout,
    dialogueWeights,
    noticeWeights,
    replyDays,
    livingAbroad,
    ...institutionNumbers,
  ],
  notes: [
    ...roles.map(({ origin }) => origin),
    source(
      'EESSI CDM 4.2 (navikt/eessi-DataMigrationTool)',
      'Asiatyypit, asiakirjat ja se, kuka voi vastata mihin.',
      'Case types, documents and who may answer what.',
    ),
    assumption(
      'P_BUC_04 on jätetty pois, koska yhdenkään suomalaisen laitoksen ei tiedetä avaavan sellaisia asioita.',
      'P_BUC_04 is left out, as no Finnish institution is known to own such cases.',
    ),
    assumption(
      'Sanoma menee yhdelle laitokselle silloinkin, kun asiatyyppi sallii useita.',
      'A message goes to one institution, also where the case type allows several.',
    ),
  ],
};
