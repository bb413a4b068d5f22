/** What values of messages say of the life of their person, and what must be so by the life: asked of lives alone, apart from how persons are drawn. */
import {
  attachableOn,
  birthDayOf,
  childrenOf,
  citizenshipOf,
  customerGroups,
  hasBenefitOn,
  isAliveOn,
  isForeignSpeaker,
  isOfGroupOn,
  situationOn,
  type Benefit,
  type Situation,
} from '@tietovirta/population';
import { label, type Label } from '@tietovirta/published';

/** Whether what a value says is so of a person on a day (days since 1970-01-01); by value, those that say nothing are absent. */
export type Claims = Readonly<Record<string, (person: number, day: number) => boolean>>;

export interface SaidOfLife {
  /** The last part of the line's id. */
  readonly id: string;
  readonly label: Label;
  readonly types: readonly string[];
  /** Dimensions whose values are looked at, joined by a blank where they are several. */
  readonly dimensions: readonly string[];
  readonly claims: Claims;
}

const hasOne =
  (...benefits: readonly Benefit[]) =>
  (person: number, day: number): boolean =>
    benefits.some((benefit) => hasBenefitOn(benefit, person, day));

const does =
  (...situations: readonly Situation[]) =>
  (person: number, day: number): boolean =>
    situations.includes(situationOn(person, day));

const benefitsTold: Claims = {
  sickness: hasOne('sickness-allowance'),
  parental: hasOne('parental-allowance'),
  unemployment: hasOne('basic-unemployment-allowance', 'labour-market-subsidy'),
  rehabilitation: hasOne('rehabilitation-allowance'),
  'child-care': hasOne('home-care-allowance'),
  'child-home-care': hasOne('home-care-allowance'),
  study: hasOne('student-aid'),
};

/** No decision comes later after the first day of a pension. */
const decidedWithin = 135;

/** The pension began lately. */
const begins = (benefit: Benefit) => (person: number, day: number) =>
  hasBenefitOn(benefit, person, day) && !hasBenefitOn(benefit, person, day - decidedWithin);

/** The pension is there no more, as its owner is dead or it turned into another one. */
const ends = (benefit: Benefit) => (person: number, day: number) => !hasBenefitOn(benefit, person, day);

const hasNot = ends;

const decisions: Claims = Object.fromEntries(
  (
    [
      ['old-age', 'old-age-pension'],
      ['disability', 'disability-pension'],
      ['rehabilitation', 'disability-pension'],
      ['survivor', 'survivors-pension'],
      ['partial-early', 'partial-early-pension'],
    ] as const
  ).flatMap(([pension, benefit]) => [
    [`${pension} grant`, begins(benefit)],
    [`${pension} change`, hasOne(benefit)],
    [`${pension} reject`, hasNot(benefit)],
    [`${pension} end`, ends(benefit)],
  ]),
);

/** Citizens of these countries, of those that there are, come without a permit. */
const withoutPermit = ['FI', 'EE', 'LV', 'PL', 'DE', 'ES'];
const needsPermit = (person: number): boolean => !withoutPermit.includes(citizenshipOf(person));

/** A certificate is written from the 22nd week on, and after the birth. */
const daysAroundBirth = { before: 126, after: 90 };
const isAroundBirth = (person: number, day: number): boolean =>
  childrenOf(person).some((child) => {
    const since = day - birthDayOf(child);
    return since >= -daysAroundBirth.before && since <= daysAroundBirth.after;
  });

/** Whoever asks for a change has what is to be changed. */
const changesAskedFor: Claims = {
  'general-housing change': hasOne('general-housing-allowance'),
  'pensioners-housing change': hasOne('housing-allowance-pensioner'),
  'child-care change': hasOne('home-care-allowance'),
  'parental change': hasOne('parental-allowance'),
  'conscripts-allowance change': hasOne('conscripts-allowance'),
  'unemployment change': hasOne('basic-unemployment-allowance', 'labour-market-subsidy'),
};

/** Whoever is in a group is of its ages and has its benefits. */
const groupsTold: Claims = Object.fromEntries(
  customerGroups.map((group) => [group.id, (person, day) => isOfGroupOn(group, person, day)]),
);

export const saidOfLives: readonly SaidOfLife[] = [
  {
    id: 'customer-groups',
    label: label('Asiakkaiden ryhmistä', 'Groups of customers'),
    types: ['customer-segments.assigned'],
    dimensions: ['group'],
    claims: groupsTold,
  },
  {
    id: 'debtors',
    label: label('Vastauksista velallisen etuuksista', 'Answers on benefits of a debtor'),
    types: ['enforcement.benefit-answer'],
    dimensions: ['attachable'],
    claims: {
      none: (person, day) => attachableOn(person, day) === 'none',
      protected: (person, day) => attachableOn(person, day) === 'protected',
      attachable: (person, day) => attachableOn(person, day) === 'attachable',
    },
  },
  {
    id: 'no-benefits',
    label: label('Kelmu-vastauksista, joissa ei ole etuuksia', 'Kelmu responses of no benefits'),
    types: ['kelmu.response'],
    dimensions: ['outcome'],
    claims: { empty: (person, day) => attachableOn(person, day) === 'none' },
  },
  {
    id: 'benefits',
    label: label('Muille kerrotuista etuuksista', 'Benefits told to others'),
    types: [
      'pension-sector.unpaid-period',
      'unemployment-funds.benefit-data-notice',
      'unemployment-funds.benefit-data-answer',
    ],
    dimensions: ['benefit-group'],
    claims: benefitsTold,
  },
  {
    id: 'pension-decisions',
    label: label('Työeläkepäätöksistä', 'Pension decisions'),
    types: ['pension-sector.decision'],
    dimensions: ['pension-type', 'decision-type'],
    claims: decisions,
  },
  {
    id: 'registrations',
    label: label('Rekisteröintien perusteista', 'Grounds of registrations'),
    types: ['population-register.registration'],
    dimensions: ['ground'],
    claims: {
      immigration: isForeignSpeaker,
      temporary: isForeignSpeaker,
      return: (person) => !isForeignSpeaker(person),
    },
  },
  {
    id: 'permits',
    label: label('Oleskelulupien perusteista', 'Grounds of residence permits'),
    types: ['migration-register.permit'],
    dimensions: ['permit'],
    claims: {
      protection: needsPermit,
      work: (person, day) => needsPermit(person) && does('employed')(person, day),
      study: (person, day) => needsPermit(person) && does('student')(person, day),
      family: (person, day) => needsPermit(person) && !does('employed', 'student')(person, day),
    },
  },
  {
    id: 'studies',
    label: label('Opiskeluoikeuksien tiloista', 'States of rights to study'),
    types: ['student-registers.higher-education', 'student-registers.upper-secondary'],
    dimensions: ['state'],
    claims: {
      attending: does('student'),
      graduated: does('student'),
      changed: does('student'),
      absent: (person, day) => !does('student')(person, day) && attachableOn(person, day) === 'none',
    },
  },
  {
    id: 'births',
    label: label('Raskaustodistuksista', 'Pregnancy certificates'),
    types: ['medical-certificates.certificate'],
    dimensions: ['form'],
    claims: { SV75: isAroundBirth, SV97: isAroundBirth },
  },
  {
    id: 'changes-asked-for',
    label: label(
      'Muutoshakemuksista, joiden hakijalla on etuus',
      'Applications to change a benefit that the applicant has',
    ),
    types: ['decisions.application'],
    dimensions: ['benefit', 'kind'],
    claims: changesAskedFor,
  },
  {
    id: 'immigrants',
    label: label('Ilmoituksista maahan muuttaneista', 'Notices on immigrants'),
    types: ['social-welfare-notices.notice'],
    dimensions: ['kind'],
    claims: { immigrant: (person, day) => isForeignSpeaker(person) && isAliveOn(person, day) },
  },
];
