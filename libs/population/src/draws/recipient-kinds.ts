/** Whom Kela pays or asks registers about, by kind: the benefits of which everybody of a kind has one, or what all of them do. */
import type { Benefit } from '../life/benefits-on.js';

interface KindOfRecipients {
  /** None where people are meant by what they do, or by their age, whatever they have. */
  readonly benefits: readonly Benefit[];
  /** No more have one on some day of a year. */
  readonly most: number;
  /** They are meant for so many days from the first one of the benefit. Absent: as long as they have it. */
  readonly sinceDays?: number;
  /** Of these, not before so many days have passed; from the first one on when absent. */
  readonly fromDays?: number;
  /** They are meant on so many days before the last one of the benefit alone. */
  readonly endsWithin?: number;
}

/** A decision on a pension comes at most so many days after its first one. */
const decidedWithin = 75;
/** The lowest age of old-age pension grows by three months with each year of birth: for four months nobody reaches it. */
const oldAgeDecidedWithin = 130;

/** Who applies for something new has had it for less. */
const appliedWithin = 30;
/** Whoever has had assistance for so long is told of within so many days. */
const toldWithin = 90;
/** A benefit is ended so many days before its last one at most. */
const endedWithin = 21;

const assistedFor = (days: number, within = toldWithin) => ({ fromDays: days, sinceDays: days + within });

const kinds = {
  'child-benefit': { benefits: ['child-benefit'], most: 800_000 },
  'general-housing': { benefits: ['general-housing-allowance'], most: 600_000 },
  'pensioners-housing': { benefits: ['housing-allowance-pensioner'], most: 400_000 },
  'national-pension': { benefits: ['national-pension'], most: 800_000 },
  disability: { benefits: ['disability-allowance-adult', 'care-allowance-pensioner', 'disability-allowance-child'], most: 500_000 }, // oxfmt-ignore
  'survivors-pension': { benefits: ['survivors-pension'], most: 400_000 },
  unemployment: { benefits: ['basic-unemployment-allowance', 'labour-market-subsidy'], most: 500_000 },
  sickness: { benefits: ['sickness-allowance'], most: 600_000 },
  parental: { benefits: ['parental-allowance'], most: 300_000 },
  'home-care': { benefits: ['home-care-allowance'], most: 300_000 },
  'student-aid': { benefits: ['student-aid'], most: 500_000 },
  'social-assistance': { benefits: ['social-assistance'], most: 700_000 },
  'assisted-unemployed': { benefits: ['social-assistance'], most: 300_000 },
  maintenance: { benefits: ['maintenance-allowance'], most: 200_000 },
  conscripts: { benefits: ['conscripts-allowance'], most: 20_000 },
  adults: { benefits: [], most: 2_000_000 },
  'paid-by-fund': { benefits: ['earnings-related-allowance'], most: 700_000 },
  jobseekers: { benefits: ['earnings-related-allowance', 'basic-unemployment-allowance', 'labour-market-subsidy'], most: 1_000_000 }, // oxfmt-ignore
  'assisted-foreign-speakers': { benefits: ['social-assistance'], most: 150_000 },
  'without-benefits': { benefits: [], most: 700_000 },
  'working-mothers': { benefits: ['child-benefit'], most: 150_000 },
  'with-protected-benefits': { benefits: [], most: 650_000 },
  rehabilitation: { benefits: ['rehabilitation-allowance'], most: 200_000 },
  'partial-early-pension': { benefits: ['partial-early-pension'], most: 150_000 },
  'new-partial-early-pension': { benefits: ['partial-early-pension'], most: 80_000, sinceDays: decidedWithin },
  'new-disability-pension': { benefits: ['disability-pension'], most: 150_000, sinceDays: decidedWithin },
  'new-old-age-pension': { benefits: ['old-age-pension'], most: 250_000, sinceDays: oldAgeDecidedWithin },
  'old-age-after-disability': { benefits: ['old-age-pension'], most: 60_000, sinceDays: oldAgeDecidedWithin },
  'new-survivors-pension': { benefits: ['survivors-pension'], most: 80_000, sinceDays: decidedWithin },
  'upper-secondary-students': { benefits: [], most: 500_000 },
  'higher-education-students': { benefits: [], most: 700_000 },
  students: { benefits: [], most: 1_200_000 },
  'expectant-mothers': { benefits: [], most: 120_000 },
  'new-general-housing': { benefits: ['general-housing-allowance'], most: 400_000, sinceDays: appliedWithin },
  'new-social-assistance': { benefits: ['social-assistance'], most: 500_000, sinceDays: appliedWithin },
  'new-sickness': { benefits: ['sickness-allowance'], most: 500_000, sinceDays: appliedWithin },
  'new-unemployment': { benefits: ['basic-unemployment-allowance', 'labour-market-subsidy'], most: 300_000, sinceDays: appliedWithin }, // oxfmt-ignore
  'new-home-care': { benefits: ['home-care-allowance'], most: 100_000, sinceDays: appliedWithin },
  'new-parental': { benefits: ['parental-allowance'], most: 150_000, sinceDays: appliedWithin },
  'students-with-aid': { benefits: [], most: 500_000 },
  'assisted-for-four-months': { benefits: ['social-assistance'], most: 150_000, ...assistedFor(120) },
  'assisted-for-a-year': { benefits: ['social-assistance'], most: 150_000, ...assistedFor(365, 150) },
  'newcomers-assisted-for-two-months': { benefits: ['social-assistance'], most: 80_000, ...assistedFor(60) },
  'ending-child-benefit': { benefits: ['child-benefit'], most: 80_000, endsWithin: endedWithin },
  'ending-home-care': { benefits: ['home-care-allowance'], most: 150_000, endsWithin: endedWithin },
  'ending-parental': { benefits: ['parental-allowance'], most: 150_000, endsWithin: endedWithin },
  'ending-social-assistance': { benefits: ['social-assistance'], most: 300_000, endsWithin: endedWithin },
  'ending-sickness': { benefits: ['sickness-allowance'], most: 300_000, endsWithin: endedWithin },
  'ending-unemployment': { benefits: ['basic-unemployment-allowance', 'labour-market-subsidy'], most: 300_000, endsWithin: endedWithin }, // oxfmt-ignore
} as const satisfies Readonly<Record<string, KindOfRecipients>>;

export type RecipientKind = keyof typeof kinds;

export const recipientKinds = Object.keys(kinds) as readonly RecipientKind[];

/** Kinds whose people are those of others, one after the other: nobody is of two of them on a day. */
const joinedKinds = {
  jobseekers: ['paid-by-fund', 'unemployment'],
  'with-protected-benefits': ['working-mothers', 'student-aid'],
  students: ['upper-secondary-students', 'higher-education-students'],
} as const satisfies Partial<Record<RecipientKind, readonly RecipientKind[]>>;

/** Kinds of which some of another one are, told by a look at each. */
const narrowedKinds = {
  'assisted-foreign-speakers': 'social-assistance',
  'new-general-housing': 'general-housing',
  'new-social-assistance': 'social-assistance',
  'new-sickness': 'sickness',
  'new-unemployment': 'unemployment',
  'new-home-care': 'home-care',
  'new-parental': 'parental',
  'students-with-aid': 'student-aid',
  'assisted-for-four-months': 'assisted-unemployed',
  'assisted-for-a-year': 'assisted-unemployed',
  'newcomers-assisted-for-two-months': 'social-assistance',
  'ending-child-benefit': 'child-benefit',
  'ending-home-care': 'home-care',
  'ending-parental': 'parental',
  'ending-social-assistance': 'social-assistance',
  'ending-sickness': 'sickness',
  'ending-unemployment': 'unemployment',
} as const satisfies Partial<Record<RecipientKind, RecipientKind>>; // oxfmt-ignore

/** A kind some of whose people are meant. */
export type NarrowedKind = keyof typeof narrowedKinds;

/** A kind whose people are told by their lives alone. */
export type KindByLife = Exclude<RecipientKind, keyof typeof joinedKinds | NarrowedKind>;

/** The kind of which only some are meant; undefined for one whose people are all meant. */
export const kindNarrowedTo = (kind: RecipientKind): KindByLife | undefined =>
  (narrowedKinds as Partial<Record<RecipientKind, KindByLife>>)[kind];

/** The kinds of which a kind is made; undefined for one that is told by lives. */
export const kindsJoinedIn = (kind: RecipientKind): readonly KindByLife[] | undefined =>
  (joinedKinds as Partial<Record<RecipientKind, readonly KindByLife[]>>)[kind];

/** The benefits of which somebody of a kind has one. */
export const benefitsOfRecipients = (kind: RecipientKind): readonly Benefit[] => kinds[kind].benefits;

/** For how many days from the first one of their benefit people of a kind are meant; undefined where they are as long as they have it. */
export const daysSinceStart = (kind: RecipientKind): number | undefined => (kinds[kind] as KindOfRecipients).sinceDays;

/** Of these days, how many have passed before they are meant. */
export const daysBeforeMeant = (kind: RecipientKind): number => (kinds[kind] as KindOfRecipients).fromDays ?? 0;

/** On how many days before the last one of their benefit people of a kind are meant; undefined where it need not end. */
export const daysBeforeEnd = (kind: RecipientKind): number | undefined => (kinds[kind] as KindOfRecipients).endsWithin;

/** Whether people of a kind speak another language than those of the country. */
export const areForeignSpeakers = (kind: RecipientKind): boolean =>
  kind === 'assisted-foreign-speakers' || kind === 'newcomers-assisted-for-two-months';

/** No more people of a kind have a benefit on some day of a year. */
export const mostRecipients = (kind: RecipientKind): number => kinds[kind].most;
