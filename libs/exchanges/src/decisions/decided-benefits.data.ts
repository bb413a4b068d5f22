/**
 * The benefits of the report's table of decisions, one a printed row: how many of its decisions answer an application, what comes of them and how long it takes.
 * The report prints their number alone. What else stands here is an assumption, but for the four benefits whose applications Kela has published.
 */
import {
  assumption,
  label,
  source,
  type FigureId,
  type Label,
  type Origin,
  type ReportYear,
} from '@tietovirta/published';
import type { Shape } from './shapes.data.js';

/** Per cent of what is decided on application; what is left of 100 is withdrawn. */
type Outcomes = readonly [granted: number, inPart: number, refused: number];
/** Weights of what is applied for. */
type Kinds = readonly [anew: number, renewal: number, change: number];
/** Days from an application to its decision by a case worker. */
type Lead = readonly [shortest: number, median: number, longest: number];

/** What has Kela decide without an application (own-initiative.ts), with weights. */
type Occasions = Readonly<
  Partial<Record<'check' | 'notice' | 'noticeByProgram' | 'register' | 'end' | 'trip' | 'visit', number>>
>;

type BenefitOfRow<Row> = Row extends `decisions.${infer Benefit}` ? Benefit : never;

export interface DecidedBenefit {
  /** As in the ids of the printed rows. */
  readonly id: BenefitOfRow<FigureId>;
  /** Where the row is misspelt; as printed when absent. */
  readonly name?: Label;
  readonly shape: Shape;
  /** Per cent of its decisions that answer an application; by year where applications are known. */
  readonly applied: number | Readonly<Record<ReportYear, number>>;
  /** Of these, per cent made online, and per cent granted by a program within a day. */
  readonly online: number;
  readonly automatic: number;
  readonly outcomes: Outcomes;
  readonly kinds: Kinds;
  readonly lead: Lead;
  readonly own: Occasions;
}

export const applicationsFrom: readonly [Origin, ...Origin[]] = [
  source(
    'Kela, koronamittarit 2023 (CC BY 4.0)',
    'Hakemuksia 2023: toimeentulotuki 1,40, asumistuki 0,74, sairauspäiväraha tartuntatautipäivärahan kanssa 0,69 ja työttömyysturva 0,31 miljoonaa.',
    'Applications in 2023: 1.40 million for social assistance, 0.74 for housing, 0.69 for sickness with infectious diseases, 0.31 for unemployment.',
  ),
  assumption(
    'Vuoden 2024 hakemukset ratkaisujen suhteessa; muiden etuuksien osuudet ovat omia arvioitamme. Hakemus ratkaistaan kerran.',
    'Applications of 2024 in proportion to the decisions; the shares of other benefits are ours. An application is decided once.',
  ),
];
export const leadFrom = assumption(
  'Käsittelyajat etuuksittain ovat omia arvioitamme: toimeentulotuki seitsemässä arkipäivässä, eläkkeet viikoissa. Lakkautuksilla ja automaattisilla ratkaisuilla ei ole käsittelyaikaa.',
  'Lead times by benefit are ours: social assistance within seven working days, pensions in weeks. Terminations and automatic decisions have none.',
);

const specialCare = label('Erityishoitoraha', 'Special care allowance');

// oxfmt-ignore
export const decidedForPersons = [
  { id: 'maintenance-release', shape: 'even', applied: 72, online: 62, automatic: 0, outcomes: [66, 8, 24], kinds: [45, 55, 0], lead: [2, 20, 60], own: { register: 60, end: 40 } },
  { id: 'maintenance', shape: 'even', applied: 55, online: 78, automatic: 5, outcomes: [82, 4, 12], kinds: [20, 50, 30], lead: [1, 14, 50], own: { check: 45, register: 35, end: 20 } },
  { id: 'pensions', shape: 'pensions', applied: 40, online: 48, automatic: 3, outcomes: [76, 6, 16], kinds: [52, 8, 40], lead: [3, 30, 110], own: { check: 30, register: 52, end: 18 } },
  { id: 'pension-assistance', shape: 'run-off', applied: 0, online: 30, automatic: 0, outcomes: [70, 0, 30], kinds: [0, 0, 100], lead: [3, 30, 90], own: { register: 100 } },
  { id: 'pensioners-housing', shape: 'pensions', applied: 42, online: 46, automatic: 4, outcomes: [74, 10, 14], kinds: [12, 30, 58], lead: [2, 21, 80], own: { check: 52, register: 36, end: 12 } },
  { id: 'special-care', name: specialCare, shape: 'sickness', applied: 97, online: 82, automatic: 0, outcomes: [84, 5, 9], kinds: [48, 52, 0], lead: [1, 14, 50], own: { register: 100 } },
  { id: 'care-entitlement', shape: 'even', applied: 70, online: 52, automatic: 0, outcomes: [80, 2, 16], kinds: [66, 14, 20], lead: [2, 21, 80], own: { register: 60, end: 40 } },
  { id: 'school-travel', shape: 'school-year', applied: 86, online: 90, automatic: 12, outcomes: [88, 2, 8], kinds: [62, 28, 10], lead: [0.5, 9, 35], own: { register: 55, end: 45 } },
  { id: 'rehabilitation-services', shape: 'even', applied: 93, online: 44, automatic: 0, outcomes: [80, 6, 11], kinds: [52, 36, 12], lead: [3, 24, 90], own: { register: 70, end: 30 } },
  { id: 'rehabilitation-allowances', shape: 'even', applied: 84, online: 68, automatic: 4, outcomes: [88, 4, 6], kinds: [10, 84, 6], lead: [2, 15, 60], own: { register: 70, end: 30 } },
  { id: 'child-benefit', shape: 'families', applied: 62, online: 93, automatic: 45, outcomes: [96, 1, 2], kinds: [82, 0, 18], lead: [0.5, 8, 40], own: { register: 52, end: 48 } },
  { id: 'child-care', shape: 'child-care', applied: 64, online: 92, automatic: 6, outcomes: [88, 3, 7], kinds: [30, 42, 28], lead: [1, 15, 55], own: { register: 42, end: 58 } },
  { id: 'medicine-rights', shape: 'even', applied: 97, online: 58, automatic: 36, outcomes: [82, 3, 14], kinds: [64, 34, 2], lead: [0.5, 7, 45], own: { register: 100 } },
  { id: 'medicine-additional', shape: 'yearly-ceiling', applied: 55, online: 60, automatic: 10, outcomes: [94, 2, 3], kinds: [100, 0, 0], lead: [1, 8, 40], own: { register: 100 } },
  { id: 'study-loan', shape: 'degrees', applied: 14, online: 94, automatic: 0, outcomes: [52, 8, 38], kinds: [90, 0, 10], lead: [2, 20, 70], own: { register: 100 } },
  { id: 'study', shape: 'study', applied: 84, online: 97, automatic: 34, outcomes: [84, 5, 8], kinds: [46, 22, 32], lead: [0.5, 14, 50], own: { register: 58, end: 42 } },
  { id: 'social-assistance', shape: 'social-assistance', applied: { 2023: 86.1, 2024: 86.1 }, online: 76, automatic: 7, outcomes: [54, 18, 26], kinds: [24, 66, 10], lead: [0.5, 3.5, 7], own: { notice: 70, register: 22, end: 8 } },
  { id: 'care-reimbursements', shape: 'care', applied: 5.6, online: 62, automatic: 18, outcomes: [88, 6, 5], kinds: [100, 0, 0], lead: [1, 9, 45], own: { trip: 44, visit: 46 } },
  { id: 'sickness', shape: 'sickness', applied: { 2023: 84.0, 2024: 91.2 }, online: 86, automatic: 28, outcomes: [86, 4, 8], kinds: [64, 34, 2], lead: [1, 12, 60], own: { register: 64, end: 36 } },
  { id: 'conscripts-allowance', shape: 'intakes', applied: 82, online: 96, automatic: 0, outcomes: [78, 8, 12], kinds: [70, 8, 22], lead: [0.5, 9, 35], own: { register: 40, end: 60 } },
  { id: 'occupational-health-self-employed', shape: 'business-year', applied: 100, online: 82, automatic: 8, outcomes: [92, 4, 3], kinds: [100, 0, 0], lead: [2, 25, 90], own: {} },
  { id: 'unemployment', shape: 'unemployment', applied: { 2023: 31.9, 2024: 31.9 }, online: 94, automatic: 8, outcomes: [72, 6, 19], kinds: [72, 20, 8], lead: [1, 12, 45], own: { notice: 58, noticeByProgram: 24, register: 8, end: 10 } },
  { id: 'insurance', shape: 'even', applied: 68, online: 70, automatic: 3, outcomes: [74, 2, 22], kinds: [82, 10, 8], lead: [2, 25, 90], own: { register: 66, end: 34 } },
  { id: 'disability', shape: 'pensions', applied: 72, online: 46, automatic: 0, outcomes: [72, 8, 18], kinds: [14, 66, 20], lead: [3, 26, 90], own: { check: 22, register: 48, end: 30 } },
  { id: 'parental', shape: 'families', applied: 88, online: 95, automatic: 26, outcomes: [94, 2, 2], kinds: [72, 6, 22], lead: [1, 13, 50], own: { register: 74, end: 26 } },
  { id: 'general-housing', shape: 'housing', applied: { 2023: 81.6, 2024: 81.6 }, online: 84, automatic: 14, outcomes: [70, 8, 20], kinds: [44, 10, 46], lead: [1, 14, 60], own: { check: 62, register: 26, end: 12 } },
  { id: 'maternity-grant', shape: 'families', applied: 100, online: 96, automatic: 48, outcomes: [96, 0, 2], kinds: [100, 0, 0], lead: [0.5, 8, 40], own: {} },
  { id: 'electricity-support', shape: 'run-off', applied: 100, online: 88, automatic: 0, outcomes: [58, 4, 36], kinds: [100, 0, 0], lead: [2, 18, 60], own: {} },
] as const satisfies readonly DecidedBenefit[];

/** They claim for what their staff cost them: every decision answers an application. */
// oxfmt-ignore
export const decidedForEmployers = [
  { id: 'family-leave-compensation', shape: 'families', applied: 100, online: 88, automatic: 12, outcomes: [92, 2, 5], kinds: [100, 0, 0], lead: [1, 14, 60], own: {} },
  { id: 'occupational-health-employers', shape: 'business-year', applied: 100, online: 90, automatic: 6, outcomes: [90, 7, 2], kinds: [100, 0, 0], lead: [2, 30, 100], own: {} },
  { id: 'annual-holiday-costs', shape: 'even', applied: 100, online: 86, automatic: 12, outcomes: [92, 2, 5], kinds: [100, 0, 0], lead: [1, 14, 60], own: {} },
] as const satisfies readonly DecidedBenefit[];
