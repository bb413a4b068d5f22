/**
 * The earnings-related pension sector and Kela: decisions in, work histories asked, unpaid periods reported, and
 * queries on accident data that insurers have given Kela. The sector's Kelmu queries are in kelmu.ts: they are Kelmu
 * queries first.
 */
import { officeAndNight, officeHours } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { carersOfSmallChildren, newParents } from '../people/families.js';
import * as pensions from '../people/pensions.js';
import { students } from '../people/studies.js';
import { inRehabilitation, insuredForPension, jobseekersOfKela, onSickLeave } from '../people/working-life.js';
import { agedFrom, byValue, drawn } from '../person-rule.js';
import { only, wholeFigure } from '../whole-figure.js';
import { pensionDecisions } from './decisions-season.js';
import { decisionNumbers, decisionsByKind, decisionType, pensionType } from './decisions.js';
import { daysOfReplacement, historyOutcome, insuranceOutcome, periodAction, unpaidBenefit } from './dimensions.js';
import { unpaidPeriods } from './unpaid-periods-season.js';

const institutions = organisationPool('pension-institutions');
const centre = organisationPool('pension-centre');

const insured = drawn(insuredForPension);
const claimant = drawn(pensions.claimingDisabilityPension, 'member');
const pensioner = drawn(pensions.inPensionMatters, 'member');
const pensionAccrues = source(
  'etk.fi, eläkkeen karttuminen',
  'Eläkettä karttuu 17 vuoden iästä, joten sitä nuoremman etuudesta ei kerrota; muut iät ovat kuin etuuden saajilla.',
  'A pension accrues from the age of 17, so that no benefit of anybody younger is told of; other ages are those of the recipients.',
);
const onUnpaidLeave = drawn(
  byValue(unpaidBenefit, {
    unemployment: jobseekersOfKela,
    sickness: agedFrom(17, onSickLeave, pensionAccrues),
    parental: newParents,
    'child-home-care': carersOfSmallChildren,
    rehabilitation: agedFrom(17, inRehabilitation, pensionAccrues),
    study: students,
  }),
);
const byMachine = bySystem(
  { median: 0.8, late: 4, longest: 60 },
  assumption('Vastaukset tulevat koneellisesti sekunneissa.', 'Replies come by machine within seconds.'),
);

const decision: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.decision',
  label: label('Työeläkepäätös', 'Pension decision'),
  direction: 'to-kela',
  person: pensioner,
  organisations: institutions,
  dimensions: [pensionType, decisionType],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.decisions'),
  season: pensionDecisions,
  variants: decisionsByKind,
};

const workHistoryQuery: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.work-history-query',
  label: label('Työhistorian kysely', 'Work-history query'),
  direction: 'from-kela',
  person: insured,
  organisations: centre,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.work-history-queries'),
  season: officeHours,
  variants: (figures) =>
    only(figures.of('pension-sector.work-history-queries')).map((variant) => ({
      ...variant,
      course: [{ type: 'pension-sector.work-history-reply', after: byMachine }],
    })),
};

const workHistoryReply: FollowUpType = {
  kind: 'follow-up',
  id: 'pension-sector.work-history-reply',
  label: label('Työhistoria', 'Work history'),
  direction: 'to-kela',
  person: insured,
  organisations: centre,
  dimensions: [historyOutcome],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption(
    'Jokainen kysely saa vastauksensa; raportti laskee vain kyselyt.',
    'Every query gets its reply; the report counts the queries only.',
  ),
  answers: 'pension-sector.work-history-query',
  slots: 1,
};

const unpaidPeriod: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.unpaid-period',
  label: label('Palkattoman jakson etuustieto', 'Benefit of an unpaid period'),
  direction: 'from-kela',
  person: onUnpaidLeave,
  organisations: centre,
  dimensions: [unpaidBenefit, periodAction],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.unpaid-periods'),
  season: unpaidPeriods,
  variants: wholeFigure('pension-sector.unpaid-periods'),
  revises: {
    of: 'pension-sector.unpaid-period',
    where: { dimension: periodAction.id, values: ['replace', 'cancel'] },
    within: daysOfReplacement,
  },
};

const insuranceQuery: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.insurance-query',
  label: label('Liikennevahinko- ja tapaturmatietojen kysely', 'Query on traffic and accident data'),
  direction: 'to-kela',
  person: claimant,
  organisations: institutions,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.insurance-queries'),
  season: officeAndNight,
  variants: (figures) =>
    only(figures.of('pension-sector.insurance-queries')).map((variant) => ({
      ...variant,
      course: [{ type: 'pension-sector.insurance-reply', after: byMachine }],
    })),
};

const insuranceReply: FollowUpType = {
  kind: 'follow-up',
  id: 'pension-sector.insurance-reply',
  label: label('Liikennevahinko- ja tapaturmatiedot', 'Traffic and accident data'),
  direction: 'from-kela',
  person: claimant,
  organisations: institutions,
  dimensions: [insuranceOutcome],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption(
    'Jokainen kysely saa vastauksensa; raportti laskee vain kyselyt.',
    'Every query gets its reply; the report counts the queries only.',
  ),
  answers: 'pension-sector.insurance-query',
  slots: 1,
};

export const pensionSector: Exchange = {
  id: 'pension-sector',
  servedBy: 'partners',
  title: label('Työeläkealan ja Kelan tiedonvälitys', 'The pension sector and Kela'),
  about: label(
    'Työeläkelaitokset antavat Kelalle päätöksensä ja kysyvät tapaturmatietoja. Kela kysyy Eläketurvakeskukselta työhistorian ja kertoo sille palkattomien jaksojen etuudet.',
    'Pension institutions give Kela their decisions and ask about accidents. Kela asks the Finnish Centre for Pensions for work histories and tells it about benefits of unpaid periods.',
  ),
  parties: label('Työeläkelaitokset ja Eläketurvakeskus', 'Pension institutions and the Finnish Centre for Pensions'),
  messageTypes: [decision, workHistoryQuery, workHistoryReply, unpaidPeriod, insuranceQuery, insuranceReply],
  numbers: decisionNumbers,
  notes: [
    assumption('Kaikki kuusi sanomatyyppiä kulkevat Luovan kautta.', 'All six message types pass through Luova.'),
  ],
};
