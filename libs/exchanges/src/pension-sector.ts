/**
 * The earnings-related pension sector and Kela: decisions in, work histories asked, unpaid periods reported, and
 * queries on accident data that insurers have given Kela. The sector's Kelmu queries are in kelmu.ts: they are Kelmu
 * queries first.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { withinSeconds } from './delays.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType } from './message-type.js';
import { assumption, derived, published } from './origin.js';
import { only, wholeFigure } from './whole-figure.js';

const institutions = organisationPool('pension-institutions');
const centre = organisationPool('pension-centre');

const pensionType = drawnDimension(
  'pension-type',
  label('Eläkelaji', 'Kind of pension'),
  [
    ['old-age', 'Vanhuuseläke', 'Old-age pension', 52],
    ['disability', 'Työkyvyttömyyseläke', 'Disability pension', 18],
    ['rehabilitation', 'Kuntoutustuki', 'Rehabilitation allowance', 8],
    ['survivor', 'Perhe-eläke', "Survivors' pension", 14],
    ['partial-early', 'Osittainen varhennettu vanhuuseläke', 'Partial early old-age pension', 7],
    ['years-of-service', 'Työuraeläke', 'Years-of-service pension', 1],
  ],
  assumption('No public source splits the decisions that Kela receives.'),
);

const decisionType = drawnDimension(
  'decision-type',
  label('Ratkaisu', 'Decision'),
  [
    ['grant', 'Myöntö', 'Grant', 46],
    ['change', 'Tarkistus', 'Change', 38],
    ['reject', 'Hylkäys', 'Rejection', 6],
    ['end', 'Lakkautus', 'End', 10],
  ],
  assumption('No public source splits the decisions that Kela receives.'),
);

const periodAction = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 90],
    ['replace', 'Korvaava', 'Replacement', 8],
    ['cancel', 'Peruutus', 'Cancellation', 2],
  ],
  assumption('Shares of corrections are ours.'),
);

const unpaidBenefit = drawnDimension(
  'benefit-group',
  label('Etuusryhmä', 'Benefit group'),
  [
    ['unemployment', 'Työttömyysetuudet', 'Unemployment benefits', 48],
    ['sickness', 'Sairauspäiväraha', 'Sickness allowance', 18],
    ['parental', 'Vanhempainetuudet', 'Parental benefits', 16],
    ['child-home-care', 'Kotihoidon tuki', 'Child home care allowance', 9],
    ['rehabilitation', 'Kuntoutusraha', 'Rehabilitation allowance', 6],
    ['study', 'Opintoraha', 'Study grant', 3],
  ],
  assumption('Benefits that accrue pension; the shares are ours.'),
);

const historyOutcome = drawnDimension(
  'outcome',
  label('Tulos', 'Outcome'),
  [
    ['found', 'Löytyi', 'Found', 96.5],
    ['no-history', 'Ei työhistoriaa', 'No work history', 3],
    ['error', 'Virhe', 'Error', 0.5],
  ],
  assumption('Shares of outcomes are ours.'),
);

const insuranceOutcome = drawnDimension(
  'outcome',
  label('Tulos', 'Outcome'),
  [
    ['found', 'Löytyi', 'Found', 22],
    ['nothing-found', 'Ei tietoja', 'Nothing found', 77.5],
    ['error', 'Virhe', 'Error', 0.5],
  ],
  assumption('Most applicants never had a compensated accident; the shares are ours.'),
);

const decision: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.decision',
  label: label('Työeläkepäätös', 'Pension decision'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 50, to: 100 },
  organisations: institutions,
  dimensions: [pensionType, decisionType],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.decisions'),
  season: seasons['pension-decisions'],
  variants: wholeFigure('pension-sector.decisions'),
};

const workHistoryQuery: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.work-history-query',
  label: label('Työhistorian kysely', 'Work-history query'),
  direction: 'from-kela',
  person: { kind: 'aged', from: 18, to: 68 },
  organisations: centre,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.work-history-queries'),
  season: seasons['office-hours'],
  variants: (figures) =>
    only(figures.of('pension-sector.work-history-queries')).map((variant) => ({
      ...variant,
      course: [{ type: 'pension-sector.work-history-reply', after: withinSeconds(0.2, 4) }],
    })),
};

const workHistoryReply: FollowUpType = {
  kind: 'follow-up',
  id: 'pension-sector.work-history-reply',
  label: label('Työhistoria', 'Work history'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 18, to: 68 },
  organisations: centre,
  dimensions: [historyOutcome],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(['pension-sector.work-history-queries'], 'Every query gets its reply (assumption).'),
  answers: 'pension-sector.work-history-query',
  slots: 1,
};

const unpaidPeriod: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.unpaid-period',
  label: label('Palkattoman jakson etuustieto', 'Benefit of an unpaid period'),
  direction: 'from-kela',
  person: { kind: 'aged', from: 17, to: 68 },
  organisations: centre,
  dimensions: [unpaidBenefit, periodAction],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.unpaid-periods'),
  season: seasons['unpaid-periods'],
  variants: wholeFigure('pension-sector.unpaid-periods'),
};

const insuranceQuery: OpeningType = {
  kind: 'opening',
  id: 'pension-sector.insurance-query',
  label: label('Liikennevahinko- ja tapaturmatietojen kysely', 'Query on traffic and accident data'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 30, to: 75 },
  organisations: institutions,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('pension-sector.insurance-queries'),
  season: seasons['office-and-night'],
  variants: (figures) =>
    only(figures.of('pension-sector.insurance-queries')).map((variant) => ({
      ...variant,
      course: [{ type: 'pension-sector.insurance-reply', after: withinSeconds(0.2, 4) }],
    })),
};

const insuranceReply: FollowUpType = {
  kind: 'follow-up',
  id: 'pension-sector.insurance-reply',
  label: label('Liikennevahinko- ja tapaturmatiedot', 'Traffic and accident data'),
  direction: 'from-kela',
  person: { kind: 'aged', from: 30, to: 75 },
  organisations: institutions,
  dimensions: [insuranceOutcome],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(['pension-sector.insurance-queries'], 'Every query gets its reply (assumption).'),
  answers: 'pension-sector.insurance-query',
  slots: 1,
};

export const pensionSector: Exchange = {
  id: 'pension-sector',
  title: label('Työeläkealan ja Kelan tiedonvälitys', 'The pension sector and Kela'),
  about: label(
    'Työeläkelaitokset antavat Kelalle päätöksensä ja kysyvät tapaturmatietoja. Kela kysyy Eläketurvakeskukselta työhistorian ja kertoo sille palkattomien jaksojen etuudet.',
    'Pension institutions give Kela their decisions and ask about accidents. Kela asks the Finnish Centre for Pensions for work histories and tells it about benefits of unpaid periods.',
  ),
  parties: label('Työeläkelaitokset ja Eläketurvakeskus', 'Pension institutions and the Finnish Centre for Pensions'),
  messageTypes: [decision, workHistoryQuery, workHistoryReply, unpaidPeriod, insuranceQuery, insuranceReply],
  notes: [
    assumption('Replies come by machine within seconds; the report counts the queries only.'),
    assumption('All six message types pass through Luova.'),
  ],
};
