/** Law of the domain: no message is about somebody of an age or a sex that its matter rules out. The bounds are typed here, apart from the profiles. */
import { fullScale, reportYears, scaledFigures } from '@tietovirta/published';
import { exchanges, messageTypes } from './catalogue.js';
import type { MessageType } from './message-type.js';
import { isByValue, profilesOf, saysOfPayment, type DrawnPerson, type Profile } from './person-rule.js';
import type { Variant } from './variant.js';

interface Bounds {
  /** Youngest and oldest age in years at which somebody can be concerned. */
  readonly from: number;
  readonly to: number;
  readonly womenOnly?: true;
}

const ages = (from: number, to: number): Bounds => ({ from, to });
const adults = ages(18, 120);
const anyone = ages(0, 120);
const childBearing: Bounds = { from: 13, to: 52, womenOnly: true };
const workingAge = ages(16, 68);
const parents = ages(16, 65);
/** Until the month after the 65th birthday. */
const unemployed = ages(17, 65);
const students = ages(16, 35);

/** By benefit, as lives and laws have it. */
const decidedFor: readonly (readonly [values: RegExp, Bounds])[] = [
  [/^(pensions|pensioners-housing|disability|social-assistance|electricity-support)$/, ages(16, 120)],
  [/^pension-assistance$/, ages(64, 80)],
  [/^(maintenance-release|maintenance|special-care|child-benefit|child-care|parental)$/, parents],
  [/^(care-entitlement|insurance|medicine-rights|medicine-additional|care-reimbursements)$/, anyone],
  [/^rehabilitation-services$/, ages(2, 90)],
  [/^(sickness|rehabilitation-allowances)$/, workingAge],
  [/^(school-travel|study)$/, students],
  [/^study-loan$/, ages(20, 40)],
  [/^conscripts-allowance$/, ages(17, 30)],
  [/^occupational-health-self-employed$/, ages(18, 70)],
  [/^unemployment$/, unemployed],
  [/^general-housing$/, ages(17, 68)],
  [/^maternity-grant$/, childBearing],
];

/** By message type and value; each value meets exactly one row. Types that do not go by a value have one row for all. */
const possible: Readonly<Record<string, readonly (readonly [values: RegExp, Bounds])[]>> = {
  'decisions.application': decidedFor,
  'decisions.decision': [[/^(granted|in-part|refused|withdrawn|official|automatic)$/, anyone]],
  // Trips by taxi and visits to private doctors have people of their own, and so have ends of benefits.
  'decisions.own-decision': [
    ...decidedFor,
    [/^care-reimbursements settlement automatic$/, anyone],
    [/^(child-benefit|child-care|parental) (check|register) (official|automatic)$/, parents],
    [/^social-assistance register official$/, ages(16, 120)],
    [/^sickness register official$/, workingAge],
    [/^unemployment register official$/, unemployed],
  ],
  'eessi.start': [
    [/^P_BUC_01$/, ages(60, 120)],
    [/^P_BUC_02$/, adults],
    [/^P_BUC_03$/, ages(18, 64)],
    [/^P_BUC_(05|06|10)$/, adults],
    [/^P_BUC_(07|08|09)$/, ages(60, 120)],
    [/^LA_/, ages(18, 66)],
    [/^S_BUC_(12|14|14a|14b)$/, workingAge],
    [/^S_BUC_18$/, ages(55, 120)],
    [/^S_BUC_24$/, ages(18, 66)],
    [/^S_BUC_(01|01a|02|03|04|05|08|19|21|22|23)$/, anyone],
    [/^FB_BUC_03$/, ages(0, 20)],
    [/^FB_BUC_(01|02|04)$/, parents],
    [/^H_BUC_(02.|05)$/, anyone],
    [/^H_BUC_03.$/, ages(18, 66)],
    [/^H_BUC_(04|08|09)$/, ages(18, 64)],
    [/^H_BUC_(01|06|07|10)$/, adults],
    [/^UB_/, unemployed],
    [/^R_/, adults],
    [/^AW_/, workingAge],
    [/^M_BUC_02$/, ages(50, 65)],
    [/^M_BUC_03.$/, adults],
  ],
  'bilateral.circumstances': [
    [/^(foreign-pension|proof-of-life)$/, ages(60, 120)],
    [/^(address|marital-status|name-or-identifier|death)$/, adults],
    [/^work-started$/, ages(18, 68)],
  ],
  'bilateral.insurance': [[/^$/, ages(18, 75)]],
  'bilateral.supplementary-pension': [
    [/^(granted|amount-changed|rejected)$/, ages(60, 120)],
    [/^ended$/, adults],
  ],
  'kelmu.query': [
    [
      /^(social-assistance|social-work|client-fees|payment-claim|enforcement|state-compensation|residence-permit)$/,
      adults,
    ],
    [/^adult-education-benefit$/, workingAge],
    [/^(labour-market-subsidy-list|earnings-related-benefit|employment-services)$/, unemployed],
    [/^pension-decision$/, adults],
    [/^child-care-list$/, parents],
  ],
  'kelmu.response': [[/^empty$/, workingAge]],
  'kelmu.information-request': [[/^$/, adults]],
  'kelmu.document': [[/^$/, adults]],
  'unemployment-funds.earnings-data': [[/^$/, unemployed]],
  'unemployment-funds.information-request': [[/^$/, unemployed]],
  'unemployment-funds.benefit-data-notice': [
    [/^(sickness|rehabilitation)$/, workingAge],
    [/^(parental|child-care)$/, parents],
    [/^(unemployment|none)$/, unemployed],
    [/^study$/, students],
  ],
  'municipal-billing.benefit-data': [[/^$/, unemployed]],
  'pension-sector.decision': [
    // Of whom the type is, where no variant says it.
    [/^$/, adults],
    // Whose pension begins is told by the life: the ages are those of cohorts.
    [/^old-age grant$/, ages(61, 79)],
    [/^old-age (change|end)$/, ages(64, 120)],
    [/^disability end$/, ages(61, 67)],
    [/^(disability|rehabilitation) (grant|change|reject)$/, ages(17, 64)],
    [/^survivor (grant|change|end)$/, ages(49, 120)],
    [/^partial-early (grant|change)$/, ages(60, 68)],
  ],
  'pension-sector.work-history-query': [[/^$/, ages(17, 68)]],
  'pension-sector.unpaid-period': [
    [/^(sickness|rehabilitation)$/, workingAge],
    [/^(parental|child-home-care)$/, parents],
    [/^unemployment$/, unemployed],
    [/^study$/, students],
  ],
  'pension-sector.insurance-query': [[/^$/, ages(18, 64)]],
  'medical-certificates.certificate': [
    [/^(SV6|SV7)$/, workingAge],
    [/^SV10$/, ages(0, 16)],
    [/^(SV67|EV256)$/, anyone],
    [/^(SV75|SV97)$/, childBearing],
    // Students' health care writes of sickness and of treatment.
    [/^$/, workingAge],
  ],
  'banks.payment-return': [[/^$/, ages(16, 120)]],
  'income-register.benefit-report-received': [[/^$/, adults]],
  'income-register.benefit-report-sent': [[/^$/, ages(16, 120)]],
  'income-register.benefit-report-uncounted': [[/^$/, ages(16, 120)]],
  'social-welfare-notices.notice': [
    [/^(social-work-need|contact|supplementary-application|immigrant)$/, adults],
    [/^reduced-basic-amount$/, adults],
    [/^under-25-unemployed$/, ages(18, 24)],
    [/^over-25-unemployed$/, ages(25, 65)],
  ],
  'recovery.hearing': [[/^$/, adults]],
  'recovery.first-decision': [[/^(invoice|plan|set-off|reminded|waived)$/, adults]],
  'surveys.dialogue': [[/^$/, ages(17, 120)]],
  'pharmacies.purchase': [[/^$/, anyone]],
  'patient-documents.document': [[/^$/, anyone]],
  'prescriptions.prescription': [[/^$/, anyone]],
  'social-documents.document': [
    [/^older-people$/, ages(65, 120)],
    [/^disability$/, anyone],
    [/^child-welfare$/, ages(0, 21)],
    [/^working-age$/, adults],
  ],
  'taxi-trips.entitlement-query': [[/^$/, anyone]],
  'private-care.reimbursement-query': [[/^$/, anyone]],
  'student-registers.higher-education': [[/^(absent|)$/, ages(18, 36)]],
  'student-registers.upper-secondary': [[/^(absent|)$/, ages(17, 35)]],
  'employment-services.job-search': [[/^$/, unemployed]],
  'employment-services.statement': [[/^$/, unemployed]],
  'enforcement.benefit-query': [[/^$/, adults]],
  'enforcement.benefit-answer': [[/^(none|protected|attachable)$/, adults]],
  'enforcement.payment-ban': [[/^$/, adults]],
  'tax-data.request': [
    // Of whom the type is, where no variant says it.
    [/^$/, ages(16, 120)],
    [/^withholding$/, ages(16, 120)],
    [/^income-control$/, students],
    [/^benefit-decision$/, adults],
  ],
  'population-register.address-change': [[/^$/, anyone]],
  'credit-register.new-loan': [[/^$/, ages(18, 75)]],
  'credit-register.loan-change': [[/^$/, ages(18, 75)]],
  'credit-register.loan-end': [[/^$/, ages(18, 75)]],
};

/** What follow-ups tell that their opening does not: the rows of another type. */
const sameAs: Readonly<Record<string, string>> = {
  'unemployment-funds.benefit-data-answer': 'unemployment-funds.benefit-data-notice',
};

/** A message type, a value of its messages, and somebody whom they may be about. */
type Matter = readonly [type: string, value: string, profile: Profile];

const mattersOf = (
  { id }: MessageType,
  { profile }: DrawnPerson,
  ofVariant: Variant['values'] = {},
): readonly Matter[] =>
  isByValue(profile)
    ? Object.entries(profile.profiles).map(([value, each]) => [id, value, each] as const)
    : [[id, Object.values(ofVariant).join(' '), profile]];

/** A variant with a person of its own and the values that its follow-ups tell of that person. */
const mattersOfCourse = ({ person, course = [] }: Variant): readonly Matter[] =>
  person === undefined
    ? []
    : course.flatMap((step) =>
        Object.values(step.values ?? {}).flatMap((value) =>
          profilesOf(person).map((profile) => [sameAs[step.type] ?? step.type, value, profile] as const),
        ),
      );

const years = reportYears.map((year) => scaledFigures(year, fullScale));
const variantsOf = (type: MessageType): readonly Variant[] =>
  type.kind === 'opening' ? years.flatMap((figures) => type.variants(figures)) : [];
const drawnTypes = messageTypes.filter(
  ({ kind, person }) => kind !== 'follow-up' && (person?.kind === 'drawn' || saysOfPayment(person)),
);

const matters: readonly Matter[] = drawnTypes.flatMap((type) => {
  const { person: ofType } = type;
  // Clients are of the profile of their type.
  const apart = variantsOf(type).filter(
    ({ person }) => ofType?.kind !== 'drawn' || person?.kind !== 'drawn' || person.profile !== ofType.profile,
  );
  const own = apart.flatMap(({ person, values }) => (person?.kind === 'drawn' ? mattersOf(type, person, values) : []));
  const told = apart.some((variant) => mattersOfCourse(variant).length > 0);
  return [
    ...(type.person?.kind === 'drawn' ? mattersOf(type, type.person) : []),
    // Of reports that follow no payment.
    ...(saysOfPayment(type.person) ? [[type.id, '', type.person.others.profile] as const] : []),
    ...(told ? apart.flatMap(mattersOfCourse) : own),
  ];
});

/** Ages on 1 January; in the year somebody is of that age or a year older. */
const outside = ({ ages: weights }: Profile, { from, to, womenOnly }: Bounds): readonly string[] =>
  Array.from({ length: 121 }, (_, age) => age).flatMap((age) => {
    const [, men = 0, women = 0] = weights.findLast(([first]) => age >= first) ?? [];
    return [
      ...(men + women > 0 && (age < from || age + 1 > to) && age < 119 ? [`somebody of ${age}`] : []),
      ...(men > 0 && womenOnly === true ? [`a man of ${age}`] : []),
    ];
  });

const boundsOf = (type: string, value: string): readonly Bounds[] =>
  (possible[type] ?? []).filter(([values]) => values.test(value)).map(([, bounds]) => bounds);

describe('Whom messages are about, value by value', () => {
  it.each(drawnTypes.map(({ id }) => id))('%s: nobody whom its matter rules out', (id) => {
    const impossible = matters
      .filter(([type]) => type === id || (sameAs[id] ?? id) === type)
      .flatMap(([type, value, profile]) =>
        boundsOf(type, value).flatMap((bounds) => outside(profile, bounds).map((who) => `${value}: ${who}`)),
      );
    expect(impossible).toEqual([]);
  });

  it('is bounded for every value, once', () => {
    const unbounded = matters.filter(([type, value]) => boundsOf(type, value).length !== 1);
    expect(unbounded.map(([type, value]) => `${type} ${value}`)).toEqual([]);
  });

  it('has no bound for what is not there', () => {
    const rows = Object.entries(possible).flatMap(([type, each]) => each.map(([values]) => [type, values] as const));
    const idle = rows.filter(([type, values]) => !matters.some(([id, value]) => id === type && values.test(value)));
    expect(idle).toEqual([]);
  });

  it('concerns children only where children can be', () => {
    const young = matters.filter(([, , profile]) => profile.ages.some(([from, men, women]) => from < 16 && men + women > 0)); // oxfmt-ignore
    expect([...new Set(young.map(([type, value]) => `${type} ${value}`.trim()))].sort()).toEqual([
      'decisions.application care-entitlement',
      'decisions.application care-reimbursements',
      'decisions.application insurance',
      'decisions.application maternity-grant',
      'decisions.application medicine-additional',
      'decisions.application medicine-rights',
      'decisions.application rehabilitation-services',
      'decisions.decision official',
      'decisions.decision refused',
      'decisions.decision withdrawn',
      'decisions.own-decision care-entitlement',
      'decisions.own-decision care-reimbursements',
      'decisions.own-decision care-reimbursements settlement automatic',
      'decisions.own-decision insurance',
      'decisions.own-decision maternity-grant',
      'decisions.own-decision medicine-additional',
      'decisions.own-decision medicine-rights',
      'decisions.own-decision rehabilitation-services',
      'eessi.start FB_BUC_03',
      'eessi.start H_BUC_02a',
      'eessi.start H_BUC_02b',
      'eessi.start H_BUC_02c',
      'eessi.start H_BUC_05',
      ...['01', '01a', '02', '03', '04', '05', '08', '19', '21', '22', '23'].map((id) => `eessi.start S_BUC_${id}`),
      'medical-certificates.certificate EV256',
      'medical-certificates.certificate SV10',
      'medical-certificates.certificate SV67',
      'medical-certificates.certificate SV75',
      'medical-certificates.certificate SV97',
      'patient-documents.document',
      'pharmacies.purchase',
      'population-register.address-change',
      'prescriptions.prescription',
      'private-care.reimbursement-query',
      'social-documents.document child-welfare',
      'social-documents.document disability',
      'taxi-trips.entitlement-query',
    ]);
  });
});

describe('The organisation of a message about a person', () => {
  /** It came where its person does not live: hence it is passed on. */
  const isPassedOn = ({ course = [] }: Variant): boolean =>
    course.some(({ type }) => type === 'social-welfare-notices.transfer');
  const poolsOf = (type: MessageType) => [
    { pool: type.organisations, person: type.person },
    ...variantsOf(type)
      .filter((variant) => !isPassedOn(variant))
      .map((variant) => ({
        // oxfmt-ignore
        pool: variant.organisations ?? type.organisations,
        person: variant.person ?? type.person,
      })),
  ];
  it('is of no tie where the message is passed on', () => {
    const passedOn = messageTypes.flatMap(variantsOf).filter(isPassedOn);
    expect(passedOn.length).toBeGreaterThan(0);
    for (const { person } of passedOn) expect(person).toMatchObject({ kind: 'drawn' });
    for (const { person } of passedOn) expect(person).not.toHaveProperty('tie');
  });

  it.each(
    exchanges.flatMap(({ messageTypes: types }) =>
      types
        .filter(({ person, kind }) => person?.kind === 'drawn' && kind !== 'follow-up')
        .map((type) => ({ id: type.id, type })),
    ),
  )(
    // oxfmt-ignore
    '$id: where it has a territory, members or a country, the person lives there or belongs to it',
    ({ type }) => {
      const [first, ...own] = poolsOf(type);
      // Where every variant has a pool and a person of its own, the type's are never drawn from.
      const isOverruled = own.length > 0 && variantsOf(type).every(({ organisations, person }) => organisations !== undefined && person !== undefined); // oxfmt-ignore
      for (const { pool, person } of isOverruled || first === undefined ? own : [first, ...own]) {
        const tie = person?.kind === 'drawn' ? person.tie : undefined;
        const kinds = new Set(pool.organisations.map(({ kind }) => kind));
        const isOfTerritory = pool.organisations.some(({ area }) => area !== undefined) || (person?.kind === 'drawn' && person.areas !== undefined); // oxfmt-ignore
        const hasMembers = kinds.has('liaison-body') || kinds.has('unemployment-fund') || kinds.has('pension-institution') || kinds.has('bank'); // oxfmt-ignore
        const hasCountries = kinds.has('institution-abroad');
        const expected =
          pool.areas !== undefined
            ? 'area'
            : isOfTerritory
              ? 'resident'
              : hasMembers
                ? 'member'
                : hasCountries
                  ? 'country'
                  : undefined;
        expect([pool.id, tie]).toEqual([pool.id, expected]);
      }
    },
  );
});
