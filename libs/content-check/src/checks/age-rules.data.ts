/**
 * Who can be the person of a message at all, by its values: what a case worker would laugh at lies outside. Bounds of law and of nature, apart from
 * the profiles by which messages are drawn: those say what is usual, these what is possible.
 */
import { findMessageType } from '@tietovirta/exchanges';
import { customerGroups } from '@tietovirta/population';
import { source } from '@tietovirta/published';

/** Whole years on the day of the message, both ends included. */
export interface AgeBounds {
  readonly from: number;
  readonly to: number;
}

/** Undefined where nobody of the sex can be meant. */
export interface PossiblePersons {
  readonly men?: AgeBounds;
  readonly women?: AgeBounds;
}

/** What one dimension says of the person, by its values; or the type alone. */
export interface AgeRule {
  readonly type: string;
  readonly dimension?: string;
  /** By value; the one entry of a type alone is ''. */
  readonly possible: Readonly<Record<string, PossiblePersons>>;
}

export const boundsFrom = source(
  'kela.fi, etk.fi ja kanta.fi, ehdot 2024',
  'Etuuksien ja lomakkeiden ikärajat; missä laki ei aseta rajaa, se on se, minkä ylitystä käsittelijä pitäisi virheenä.',
  'Ages of benefits and forms; where the law sets no bound, it lies where a case worker would take what is beyond for an error.',
);

const ages = (from: number, to: number): PossiblePersons => ({ men: { from, to }, women: { from, to } });
const anyone = ages(0, 125);
const women = (from: number, to: number): PossiblePersons => ({ women: { from, to } });

const pregnant = women(13, 52);
/** Mothers of small children, those who adopt among them; fathers may be older. */
const parents: PossiblePersons = { women: { from: 14, to: 58 }, men: { from: 15, to: 75 } };
/** Child benefit is paid until the child is 17; guardians may be grandparents. */
const guardians = ages(15, 80);
const onSickLeave = ages(16, 68);
/** Kela and the funds pay until the age of 65. */
const unemployed = ages(16, 65);
const workers = ages(14, 75);
/** Until the old-age pension. */
const disabled = ages(16, 67);
const adults = ages(16, 125);

const ofType = (type: string, possible: PossiblePersons): AgeRule => ({ type, possible: { '': possible } });
const byValue = (type: string, dimension: string, possible: AgeRule['possible']): AgeRule => ({
  type,
  dimension,
  possible,
});

const sectors: Readonly<Record<string, PossiblePersons>> = {
  P: adults,
  LA: workers,
  S: anyone,
  // Parents claim; a child may be the person of the case.
  FB: ages(0, 80),
  H: anyone,
  UB: ages(16, 67),
  R: adults,
  AW: ages(14, 80),
  M: adults,
};
/** Case types that say more than their sector. */
const cases: Readonly<Record<string, PossiblePersons>> = {
  P_BUC_01: ages(55, 125),
  P_BUC_02: anyone,
  P_BUC_03: disabled,
  S_BUC_12: workers,
  S_BUC_14: workers,
  S_BUC_14a: workers,
  S_BUC_14b: workers,
  S_BUC_18: adults,
  M_BUC_02: ages(50, 67),
};

const byCase = (type: string): AgeRule => {
  const buc = findMessageType(type).dimensions.find(({ id }) => id === 'buc')?.values ?? [];
  const possible = buc.map(({ id }) => [id, cases[id] ?? sectors[id.slice(0, id.indexOf('_'))]] as const);
  return byValue(
    type,
    'buc',
    Object.fromEntries(possible.flatMap(([id, who]) => (who === undefined ? [] : [[id, who]]))),
  );
};

/** Of the decision on a benefit. */
const decidedFor = {
  'maintenance-release': ages(15, 80),
  maintenance: guardians,
  pensions: adults,
  // Born in 1956 or before.
  'pension-assistance': ages(60, 80),
  'pensioners-housing': adults,
  'special-care': guardians,
  'care-entitlement': anyone,
  'school-travel': ages(15, 60),
  'rehabilitation-services': anyone,
  'rehabilitation-allowances': disabled,
  'child-benefit': guardians,
  'child-care': { women: { from: 14, to: 80 }, men: { from: 15, to: 80 } },
  'medicine-rights': anyone,
  'medicine-additional': anyone,
  'study-loan': ages(18, 60),
  study: ages(15, 60),
  'social-assistance': ages(15, 105),
  'care-reimbursements': anyone,
  sickness: onSickLeave,
  // Women serve as volunteers.
  'conscripts-allowance': ages(17, 30),
  'occupational-health-self-employed': ages(16, 75),
  unemployment: ages(17, 65),
  insurance: anyone,
  // For a child it is decided for the parent.
  disability: ages(15, 125),
  parental: parents,
  'general-housing': ages(16, 68),
  'maternity-grant': pregnant,
  'electricity-support': ages(15, 125),
};

const kelasBenefits = {
  sickness: onSickLeave,
  parental: parents,
  unemployment: unemployed,
  rehabilitation: disabled,
  'child-care': parents,
  study: ages(15, 60),
  none: adults,
};

export const ageRules: readonly AgeRule[] = [
  ...['decisions.application', 'decisions.decision', 'decisions.own-decision'].map((type) =>
    byValue(type, 'benefit', decidedFor),
  ),
  byCase('eessi.start'),
  byCase('eessi.follow-up'),
  byValue('bilateral.circumstances', 'kind-of-change', {
    'foreign-pension': anyone,
    address: anyone,
    'proof-of-life': anyone,
    'marital-status': ages(18, 125),
    death: anyone,
    'name-or-identifier': anyone,
    'work-started': workers,
  }),
  byValue('bilateral.insurance', 'kind-of-period', {
    residence: anyone,
    employment: ages(14, 125),
    'self-employment': adults,
    equivalent: ages(14, 125),
    'posted-worker': workers,
  }),
  byValue('bilateral.supplementary-pension', 'pension-event', {
    granted: ages(55, 75),
    'amount-changed': ages(55, 125),
    rejected: ages(55, 75),
    ended: adults,
  }),
  byValue('kelmu.query', 'purpose', {
    'social-assistance': anyone,
    'social-work': anyone,
    'client-fees': anyone,
    'labour-market-subsidy-list': ages(17, 65),
    'payment-claim': anyone,
    'pension-decision': adults,
    'earnings-related-benefit': ages(16, 68),
    'employment-services': ages(15, 68),
    'child-care-list': ages(14, 68),
    enforcement: ages(15, 120),
    'adult-education-benefit': ages(16, 68),
    'state-compensation': anyone,
    'residence-permit': anyone,
  }),
  ofType('kelmu.information-request', ages(15, 105)),
  ofType('kelmu.document', ages(15, 105)),
  ...['social-welfare-notices.notice', 'social-welfare-notices.transfer'].map((type) =>
    byValue(type, 'kind', {
      'social-work-need': anyone,
      contact: anyone,
      'supplementary-application': ages(15, 105),
      'reduced-basic-amount': ages(17, 68),
      'under-25-unemployed': ages(17, 24),
      'over-25-unemployed': ages(25, 68),
      immigrant: ages(15, 105),
    }),
  ),
  // Who is served by Kela on their own account, and is asked afterwards.
  ...['surveys.dialogue', 'surveys.dialogue-end'].map((type) => ofType(type, ages(16, 105))),
  byValue('customer-segments.assigned', 'group', Object.fromEntries(customerGroups.map(({ id, ages: [from, to] }) => [id, ages(from, to)]))), // oxfmt-ignore
  ofType('pharmacies.purchase', anyone),
  ...['patient-documents.document', 'patient-documents.first-document', 'social-documents.first-document'].map((type) => ofType(type, anyone)), // oxfmt-ignore
  ofType('patient-documents.newborn-document', ages(0, 1)),
  ...['prescriptions.prescription', 'prescriptions.dispensing'].map((type) => ofType(type, anyone)),
  byValue('social-documents.document', 'service', {
    'older-people': ages(64, 125),
    disability: anyone,
    'child-welfare': ages(0, 22),
    'working-age': adults,
  }),
  ...['organ-donation', 'living-will'].flatMap((will) => [`wills.${will}`, `wills.${will}-withdrawn`]).map((type) => ofType(type, ages(18, 125))), // oxfmt-ignore
  ofType('own-measurements.measurement', ages(18, 125)),
  ofType('taxi-trips.entitlement-query', anyone),
  ofType('private-care.reimbursement-query', anyone),
  // Student aid begins at 17 and has no upper limit in higher education.
  ofType('student-registers.higher-education', ages(17, 60)),
  ofType('student-registers.upper-secondary', ages(15, 60)),
  ofType('employment-services.job-search', ages(15, 68)),
  ofType('employment-services.statement', ages(15, 68)),
  ofType('enforcement.benefit-query', ages(15, 120)),
  ofType('enforcement.payment-ban', ages(15, 120)),
  ofType('migration-register.permit', anyone),
  ofType('unemployment-funds.earnings-data', unemployed),
  ofType('unemployment-funds.information-request', ages(16, 68)),
  byValue('unemployment-funds.benefit-data-answer', 'benefit-group', kelasBenefits),
  byValue('unemployment-funds.benefit-data-notice', 'benefit-group', kelasBenefits),
  ofType('municipal-billing.benefit-data', unemployed),
  byValue('pension-sector.decision', 'pension-type', {
    'old-age': ages(60, 125),
    disability: disabled,
    rehabilitation: disabled,
    // A widow, a widower or an orphan.
    survivor: anyone,
    // It can be taken at 61.
    'partial-early': ages(61, 70),
  }),
  ofType('pension-sector.work-history-query', ages(16, 75)),
  byValue('pension-sector.unpaid-period', 'benefit-group', {
    unemployment: ages(17, 65),
    sickness: ages(17, 68),
    parental: { women: { from: 17, to: 58 }, men: { from: 17, to: 68 } },
    'child-home-care': { women: { from: 17, to: 58 }, men: { from: 17, to: 68 } },
    rehabilitation: ages(17, 67),
    study: ages(17, 60),
  }),
  ofType('pension-sector.insurance-query', adults),
  ...['banks.payment', 'banks.payment-return'].map((type) =>
    byValue(type, 'benefit', {
      'child-benefit': guardians,
      // Pensioners have an allowance of their own.
      'general-housing': ages(16, 68),
      'pensioners-housing': adults,
      'national-pension': adults,
      // For a child it is paid to the parent.
      disability: ages(15, 125),
      survivors: anyone,
      unemployment: ages(17, 65),
      sickness: onSickLeave,
      parental: parents,
      'child-care': { women: { from: 14, to: 80 }, men: { from: 15, to: 80 } },
      study: ages(15, 60),
      'social-assistance': ages(15, 125),
      maintenance: guardians,
      // Of a child’s care the child is the recipient.
      care: anyone,
      other: ages(15, 125),
    }),
  ),
  ...['vaccination', 'test-result', 'past-illness'].map((kind) =>
    ofType(`corona-certificates.${kind}-request`, ages(11, 105)),
  ),
  byValue('recovery.hearing', 'benefit', {
    'general-housing': ages(16, 68),
    study: ages(15, 60),
    unemployment: ages(17, 65),
    'pensioners-housing': adults,
    sickness: onSickLeave,
    'social-assistance': ages(15, 105),
    'child-care': { women: { from: 14, to: 80 }, men: { from: 15, to: 80 } },
  }),
  // Some pay long after they had the benefit.
  ofType('recovery.instalment', adults),
  ofType('recovery.set-off', adults),
  byValue('medical-certificates.certificate', 'form', {
    SV6: onSickLeave,
    // A statement on rehabilitation, disability or medicines may be about anyone.
    SV7: anyone,
    // On the special care allowance for a child.
    SV10: ages(0, 17),
    SV67: anyone,
    SV75: pregnant,
    SV97: pregnant,
    EV256: anyone,
  }),
  ofType('income-register.wage-report', ages(13, 90)),
  ofType('income-register.benefit-report-received', anyone),
  ofType('income-register.benefit-report-sent', anyone),
  ofType('income-register.benefit-report-uncounted', anyone),
  ofType('tax-data.request', ages(15, 125)),
  ofType('population-register.birth', ages(0, 0)),
  ofType('population-register.death', anyone),
  ofType('population-register.address-change', anyone),
  ofType('population-register.registration', anyone),
  // Who comes of age in the year is told as a minor until it is over.
  byValue('omakanta.login', 'user', { adult: ages(18, 125), minor: ages(0, 18) }),
  ofType('omakanta.guardian-acting', ages(0, 18)),
  ofType('omakanta.mandate-acting', ages(18, 125)),
  ofType('omakanta.renewal-request', anyone),
  ofType('omakanta.renewal-answer', anyone),
  ofType('credit-register.new-loan', ages(18, 70)),
  ofType('credit-register.loan-change', ages(18, 75)),
  ofType('credit-register.loan-end', ages(18, 75)),
  // What follows is about the person of its opening.
  ...[
    'kelmu.response',
    'kelmu.information-reminder',
    'kelmu.information-answer',
    'kelmu.information-expiry',
    'kelmu.information-transfer',
    'kelmu.document-receipt',
    'pension-sector.work-history-reply',
    'pension-sector.insurance-reply',
    'tax-data.answer',
    'taxi-trips.entitlement-answer',
    'taxi-trips.trip',
    'private-care.reimbursement-answer',
    'private-care.claim',
    'enforcement.benefit-answer',
    'recovery.first-decision',
    'recovery.payment-plan',
    'recovery.reminder',
    'recovery.enforcement-notice',
  ].map((type) => ofType(type, anyone)),
];
