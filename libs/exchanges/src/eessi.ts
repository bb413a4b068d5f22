/**
 * EESSI, the exchange of social security documents between institutions of European countries. Messages belong to
 * cases: one institution opens a case with a start document, the other replies, either may go on. The report prints
 * how many messages were received and sent; cases are chosen so that both totals come out (eessi/solve-cases.ts).
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { directionOf } from './eessi/cases.js';
import { stepsOf } from './eessi/case-steps.js';
import { buc, direction, longestCourse, sed } from './eessi/document-dimensions.js';
import { finnishInstitution } from './eessi/finnish-institutions.js';
import { solveCases } from './eessi/solve-cases.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType } from './message-type.js';
import { assumption, derived, published, source } from './origin.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

const facts = {
  direction: 'by-dimension',
  person: { kind: 'aged', from: 0, to: 100 },
  organisations: organisationPool('institutions-abroad'),
  dimensions: [direction, buc, sed, finnishInstitution],
  countedBy: ['direction'],
  throughLuova: false,
} as const;

function casesOfYear(figures: YearFigures): readonly Variant[] {
  const totals = { received: figures.of('eessi.received'), sent: figures.of('eessi.sent') };
  return solveCases(totals).map((cases) => {
    const [start] = cases.turns;
    if (start === undefined) throw new Error(`${cases.buc.id} has a course without documents`);
    return {
      count: cases.count,
      values: { direction: directionOf(start, cases.openedIn), buc: cases.buc.id, sed: start.sed },
      shares: {
        'finnish-institution': cases.openedIn === 'finland' ? cases.buc.owners : cases.buc.counterparties,
      },
      course: stepsOf(cases),
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
    'The number of cases: together with what follows them they give both printed totals.',
  ),
  season: seasons.eessi,
  variants: casesOfYear,
};

const followUp: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'eessi.follow-up',
  label: label('Asian myöhempi EESSI-sanoma', 'Later EESSI message of a case'),
  volumeFrom: published('eessi.received', 'eessi.sent'),
  answers: 'eessi.start',
  slots: longestCourse,
};

export const eessi: Exchange = {
  id: 'eessi',
  title: label('Kansainvälinen tiedonvälitys: EESSI', 'International exchange: EESSI'),
  about: label(
    'Suomalaiset laitokset ja muiden Euroopan maiden laitokset hoitavat ihmisten sosiaaliturva-asioita EESSI-sanomilla. Sanomat kuuluvat asioihin: avaus, vastaus, muistutus, päivitys ja sulkeminen.',
    'Finnish institutions and those of other European countries handle the social security of people by EESSI messages. Messages belong to cases: opening, reply, reminder, update, closing.',
  ),
  parties: label('Muiden EESSI-maiden laitokset', 'Institutions of the other EESSI countries'),
  messageTypes: [start, followUp],
  notes: [
    source('Case types, documents and who may answer what: public definitions of the common data model 4.2.'),
    assumption('Shares of sectors, case types, administrative documents (15 %) and updates (10 %): eessi/shares.ts.'),
    assumption('Delays of replies: medians of 20 days (LA, H), 40 days (FB, UB, S, R, AW, M) and 60 days (P).'),
    assumption('Which Finnish institution takes part, by case type and role: eessi/finnish-institutions.ts.'),
    assumption('P_BUC_04 is left out, as no Finnish institution is known to own such cases.'),
    assumption('A message goes to one institution, also where the case type allows several.'),
  ],
};
