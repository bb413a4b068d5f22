/**
 * Gathers the origins of all numbers that an exchange works with, each with what the number is and its value: what
 * `tietovirta exchanges --origins` lists and what the check of the catalogue looks over.
 */
import { calendarYear, type Season } from '@tietovirta/calendar';
import type { OrganisationPool } from '@tietovirta/population';
import { label, type Label, type Origin } from '@tietovirta/published';
import type { Delay } from './delay.js';
import type { Exchange } from './exchange.js';
import type { MessageType, OpeningType } from './message-type.js';
import { seasonsOf } from './seasons-of.js';
import {
  isByValue,
  profilesOf,
  saysOfPayment,
  type DrawnPerson,
  type PersonRule,
  type Profile,
  type VariantPerson,
} from './person-rule.js';
import type { NumberValue } from './stated-number.js';
import type { Variant } from './variant.js';
import { volumeAmong } from './volume-of.js';
import type { YearFigures } from './year-figures.js';

export interface OriginEntry {
  /** Ids of the message types that the number belongs to; none for what holds for the exchange as a whole. */
  readonly of: readonly string[];
  /** What the number is. */
  readonly what: Label;
  /** The number itself; null where the origin is of something else, such as a list of names. */
  readonly value: NumberValue | null;
  readonly origin: Origin;
}

/** An entry as it is declared: its value is worked out only when it is asked for. */
export interface DeclaredOrigin extends Omit<OriginEntry, 'value' | 'origin'> {
  readonly value: () => NumberValue | null;
  /** Undefined where a cast got past the types; the check of the catalogue refuses it. */
  readonly origin: Origin | undefined;
}

/**
 * Every origin of an exchange, equal ones of several message types once.
 *
 * @param years figures for which volumes are told and variants are walked
 * @throws Error for a number without an origin, which the check of the catalogue refuses
 */
export function originsOf(exchange: Exchange, years: readonly YearFigures[]): readonly OriginEntry[] {
  const entries = new Map<string, OriginEntry>();
  for (const { of, what, value: valueOf, origin } of declaredOrigins(exchange, years)) {
    if (origin === undefined) throw new Error(`${exchange.id}: ${what.en} has no origin`);
    const value = valueOf();
    const key = JSON.stringify([what, value, origin]);
    const known = entries.get(key);
    entries.set(key, { of: [...new Set([...(known?.of ?? []), ...of])], what, value, origin });
  }
  return [...entries.values()];
}

/** The same as written down, with repetitions. */
export const declaredOrigins = (exchange: Exchange, years: readonly YearFigures[]): readonly DeclaredOrigin[] => [
  ...exchange.messageTypes.flatMap((type) => [
    volumeOrigin(type, exchange, years),
    ...originsOfType(type, type.kind === 'follow-up' ? [] : seasonsOf(type, years, exchange.messageTypes)),
    ...(type.kind === 'opening' ? originsOfVariants(type, years) : []),
  ]),
  ...exchange.numbers.map(({ what, value, origin }) => ({ of: [], what, value: () => value, origin })),
  ...exchange.notes.map((origin) => ({ of: [], what: words.note, value: nothing, origin })),
];

/**
 * What a message type declares of itself, its volume left out.
 *
 * @param seasons by which its messages come, or those that open its conversations
 */
export function originsOfType(type: MessageType, seasons: readonly Season[]): readonly DeclaredOrigin[] {
  const entry = (
    what: Label,
    origin: Origin | undefined,
    value: () => NumberValue | null = nothing,
  ): DeclaredOrigin => ({
    of: [type.id],
    what,
    value,
    origin,
  });
  const { person, dimensions, organisations } = type;
  return [
    ...seasons.flatMap((season) =>
      oneAtLeast(season.origins).map((origin) => entry(words.season(season.id), origin, () => percentByMonth(season))),
    ),
    ...(person === undefined || type.kind === 'follow-up' ? [] : personOrigins(type, person)),
    ...poolOrigins(type, organisations),
    ...dimensions.flatMap((dimension) => [
      entry(words.values(dimension.label), dimension.origin, () => dimension.values.length),
      ...(dimension.shares === undefined ? [] : [sharesOrigin(type, dimension.id, dimension.shares)]),
    ]),
    ...(type.kind === 'contained' ? [entry(type.evenness.what, type.evenness.origin, () => type.evenness.value)] : []),
    ...(type.kind === 'opening' && type.revises?.within !== undefined
      ? [entry(type.revises.within.what, type.revises.within.origin, () => type.revises?.within?.value ?? null)]
      : []),
    ...(type.kind === 'opening' && type.stock !== undefined
      ? [entry(type.stock.opening.what, type.stock.opening.origin, () => type.stock?.opening.value ?? null)]
      : []),
    ...(type.kind === 'opening' && type.pickMinutes !== undefined
      ? [entry(type.pickMinutes.what, type.pickMinutes.origin, () => type.pickMinutes?.value ?? null)]
      : []),
    ...(type.kind === 'opening' && type.deliveryLimit !== undefined
      ? [entry(type.deliveryLimit.what, type.deliveryLimit.origin, () => type.deliveryLimit?.value ?? null)]
      : []),
  ];
}

/** One a profile, and the numbers of clients. */
function personOrigins(type: MessageType, person: PersonRule | VariantPerson): readonly DeclaredOrigin[] {
  const rule =
    person.kind === 'drawn' ? [] : [{ of: [type.id], what: words.persons, value: nothing, origin: person.origin }];
  if (saysOfPayment(person)) {
    const { profile } = person.others;
    const ages = {
      of: [type.id],
      what: words.ages(undefined),
      value: () => weightsOf(profile),
      origin: profile.origin,
    };
    if (person.kind === 'returned') return [...rule, ages];
    const { what, value, origin } = person.atMost;
    return [...rule, { of: [type.id], what, value: () => value, origin }, ages];
  }
  if (person.kind !== 'drawn') return rule;
  const ofProfiles = profilesOf(person).map((profile) => ({
    of: [type.id],
    what: words.ages(valuesOfProfile(type, person, profile)),
    value: () => weightsOf(profile),
    origin: profile.origin,
  }));
  const ofDeaths = [...new Set(profilesOf(person).flatMap(({ diedWithin }) => diedWithin ?? []))].map(({ what, value, origin }) => ({ of: [type.id], what, value: () => value, origin })); // oxfmt-ignore
  const ofClients = (person.clients?.numbers ?? []).map(({ what, value, origin }) => ({ of: [type.id], what, value: () => value, origin })); // oxfmt-ignore
  return [...ofProfiles, ...ofDeaths, ...ofClients];
}

/** The values that a profile is for, by their codes where people know these; undefined where it is for all. */
function valuesOfProfile(
  { dimensions }: MessageType,
  { profile: all }: DrawnPerson,
  profile: Profile,
): Label | undefined {
  if (!isByValue(all)) return undefined;
  const dimension = dimensions.find(({ id }) => id === all.dimension);
  if (dimension === undefined) return undefined;
  const values = dimension.values.filter(({ id }) => all.profiles[id] === profile);
  const names = (language: keyof Label): string =>
    values.map((value) => (dimension.isCoded === true ? value.id : value.label[language])).join(', ');
  return label(`${dimension.label.fi}: ${names('fi')}`, `${dimension.label.en}: ${names('en')}`);
}

/** Men and women by the age from which their weights hold. */
const weightsOf = ({ ages, abroadPercent }: Profile): NumberValue => ({
  ...Object.fromEntries(ages.map(([from, men, women]) => [from, [men, women] as const])),
  ...(abroadPercent === undefined ? {} : { 'abroad %': abroadPercent }),
});

const volumeOrigin = (type: MessageType, exchange: Exchange, years: readonly YearFigures[]): DeclaredOrigin => ({
  of: [type.id],
  what: words.volume,
  value: () =>
    Object.fromEntries(years.map((figures) => [figures.year, volumeAmong(exchange.messageTypes, type, figures)])),
  origin: type.volumeFrom,
});

/** Delays, shares and organisations that variants bring; a list that many variants share is told once. */
function originsOfVariants(type: OpeningType, years: readonly YearFigures[]): readonly DeclaredOrigin[] {
  const seen = new Set<object>();
  const isNew = (one: object): boolean => {
    const isKnown = seen.has(one);
    seen.add(one);
    return !isKnown;
  };
  return years
    .flatMap((figures) => type.variants(figures))
    .flatMap((variant) => originsOfVariant(type, variant, isNew));
}

const originsOfVariant = (
  type: OpeningType,
  { organisations, person, shares = {}, gathering, course = [] }: Variant,
  isNew: (one: object) => boolean,
): readonly DeclaredOrigin[] => [
  ...(organisations !== undefined && isNew(organisations) ? poolOrigins(type, organisations) : []),
  ...(person !== undefined && isNew(person) ? personOrigins(type, person) : []),
  ...Object.entries(shares)
    .filter(([, own]) => isNew(own))
    .map(([dimensionId, own]) => sharesOrigin(type, dimensionId, own)),
  ...(gathering !== undefined && isNew(gathering)
    ? [{ of: [type.id], what: words.together, value: () => ({ sizes: gathering.sizes }), origin: gathering.origin }]
    : []),
  ...course
    .filter(({ after }) => isNew(after))
    .map((step) => ({
      of: [step.type],
      what: words.delay(step.after),
      value: () => boundsOf(step.after),
      origin: step.after.origin,
    })),
];

const poolOrigins = (type: MessageType, pool: OrganisationPool): readonly DeclaredOrigin[] =>
  oneAtLeast(pool.weightsFrom).map((origin) => ({
    of: [type.id],
    what: words.weights(pool.id),
    value: () => Object.fromEntries(pool.organisations.map(({ id }, place) => [id, pool.weights[place] ?? 0])),
    origin,
  }));

const sharesOrigin = (
  type: MessageType,
  dimensionId: string,
  { weights, origin }: { readonly weights: readonly number[]; readonly origin: Origin },
): DeclaredOrigin => {
  const dimension = type.dimensions.find(({ id }) => id === dimensionId);
  return {
    of: [type.id],
    what: words.shares(dimension?.label ?? label(dimensionId, dimensionId)),
    value: () => Object.fromEntries((dimension?.values ?? []).map(({ id }, place) => [id, weights[place] ?? 0])),
    origin,
  };
};

const boundsOf = (delay: Delay): NumberValue =>
  delay.kind === 'seconds'
    ? { median: delay.median, late: delay.late, longest: delay.longest }
    : { shortest: delay.shortest, median: delay.median, longest: delay.longest };

/** How the season spreads the year 2024 over its months, to one decimal. */
function percentByMonth(season: Season): NumberValue {
  const { days } = calendarYear(2024);
  const weights = Array.from({ length: 12 }, (_, place) =>
    days.filter(({ month }) => month === place + 1).reduce((sum, day) => sum + season.dayWeight(day), 0),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(weights.map((weight, place) => [place + 1, Math.round((1000 * weight) / all) / 10]));
}

/** The origins, or one that is missing: the types forbid an empty list, a cast does not. */
const oneAtLeast = (origins: readonly Origin[] | undefined): readonly (Origin | undefined)[] =>
  origins === undefined || origins.length === 0 ? [undefined] : origins;

const nothing = (): null => null;

const words = {
  volume: label('Määrä vuodessa', 'Volume of the year'),
  season: (id: string): Label =>
    label(`Ajallinen jakauma (${id}), prosenttia kuukausittain`, `When messages come (${id}), per cent by month`),
  persons: label('Henkilöt', 'Persons'),
  ages: (values: Label | undefined): Label => {
    const [fi, en] = ['Henkilöt, miesten/naisten painot iästä', 'Persons, weights of men/women from age'];
    return values === undefined ? label(fi, en) : label(`${fi} (${values.fi})`, `${en} (${values.en})`);
  },
  together: label('Sanomia yhdessä', 'Messages that come together'),
  note: label('Tiedonvälitys', 'The exchange'),
  weights: (pool: string): Label => label(`Osapuolten painot (${pool})`, `Weights of the parties (${pool})`),
  values: ({ fi, en }: Label): Label => label(`${fi}: arvot`, `${en}: values`),
  shares: ({ fi, en }: Label): Label => label(`${fi}: osuudet`, `${en}: shares`),
  delay: ({ kind }: Delay): Label =>
    kind === 'seconds' ? label('Viive, sekuntia', 'Delay, seconds') : label('Viive, päivää', 'Delay, days'),
};
