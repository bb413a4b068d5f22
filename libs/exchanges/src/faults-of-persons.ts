import { calendarYear, type Season } from '@tietovirta/calendar';
import type { MessageType } from './message-type.js';
import {
  isByValue,
  profilesOf,
  saysOfPayment,
  type DrawnPerson,
  type Payee,
  type PersonRule,
  type Profile,
  type Reported,
  type Returned,
  type VariantPerson,
} from './person-rule.js';
import { actorColumn, type ServiceUser } from './service-users.js';
import type { Variant } from './variant.js';

/** What is wrong with whom the messages of a type are about. A follow-up has the rule of its opening, which is looked over there. */
export function faultsOfPersons(type: MessageType, variants: readonly Variant[]): readonly string[] {
  if (type.kind === 'follow-up') return [];
  const rules = [type.person, ...variants.map(({ person }) => person)].filter((rule) => rule !== undefined);
  const faults = [...new Set(rules)].flatMap((rule) => faultsOfRule(rule, type));
  const needsOwn = type.person === undefined && variants.some(({ person }) => person !== undefined);
  return [
    ...new Set([
      ...faults,
      ...(needsOwn ? ['a variant is about a person, but the type is about none'] : []),
      ...variants.flatMap((variant) => faultsOfDays(variant, type)),
      ...faultsOfPaid(type, variants),
    ]),
  ].map((fault) => `${type.id}: ${fault}`);
}

/** Reports of what is paid are told from their versions by a value, and in no other way. */
function faultsOfPaid(type: MessageType, variants: readonly Variant[]): readonly string[] {
  if (type.kind === 'follow-up' || (type.person?.kind !== 'paid' && type.person?.kind !== 'reported')) return [];
  const revises = type.kind === 'opening' ? type.revises : undefined;
  return [
    ...(revises?.of === type.id && revises.where !== undefined ? [] : ['is about people who are paid, but no value tells versions of its messages']), // oxfmt-ignore
    ...(variants.length <= 1 ? [] : ['is about people who are paid, but has several variants']),
  ];
}

/** Where a variant tells of what happened on its day and the days off before it, nothing may be told twice. */
function faultsOfDays({ person, season }: Variant, type: MessageType): readonly string[] {
  if (person?.kind !== 'told-by-day') return [];
  const ofVariant = season ?? (type.kind === 'follow-up' ? undefined : type.season);
  return [
    ...(type.person?.kind === 'drawn'
      ? []
      : ['a variant tells of the days, but the persons of the others are not drawn']),
    ...(ofVariant !== undefined && tellsOnDaysOff(ofVariant)
      ? [`a variant tells of the days off before a working day, but season ${ofVariant.id} has messages on days off`]
      : []),
  ];
}

const tellsOnDaysOff = (season: Season): boolean =>
  calendarYear(2024).days.some((day) => !day.isWorkingDay && season.dayWeight(day) > 0);

const faultsOfRule = (rule: PersonRule | VariantPerson, type: MessageType): readonly string[] => [
  ...profilesOf(rule).flatMap(faultsOfProfile),
  ...(rule.kind === 'drawn'
    ? [...faultsOfValues(rule, type), ...faultsOfClients(rule, type), ...faultsOfAreas(rule, type)]
    : []),
  ...(rule.kind === 'payee' ? faultsOfPayees(rule, type) : []),
  ...(saysOfPayment(rule) ? faultsOfPayments(rule, type) : []),
  ...(rule.kind === 'service-user' ? faultsOfUsers(rule, type) : []),
  ...(rule.kind === 'represented' ? faultsOfRepresented(type) : []),
];

function faultsOfUsers({ users }: ServiceUser, type: MessageType): readonly string[] {
  if (type.id !== users.visits) return [];
  const values = valuesOf(type, users.told.dimension);
  const unknown = [users.told.adult, users.told.minor].filter((id) => !values.includes(id));
  return unknown.map((id) => `tells users by ${users.told.dimension} ${id}, which is no value`);
}

function faultsOfRepresented({ numbers = [] }: MessageType): readonly string[] {
  const isNamed = numbers.some(({ id, kind }) => id === actorColumn && kind === 'uint32');
  return isNamed ? [] : [`is about people for whom somebody acts, but has no number column ${actorColumn}`];
}

const valuesOf = ({ dimensions }: MessageType, dimension: string): readonly string[] =>
  dimensions.find(({ id }) => id === dimension)?.values.map(({ id }) => id) ?? [];

function faultsOfPayees({ dimension, recipients, rest }: Payee, type: MessageType): readonly string[] {
  const values = valuesOf(type, dimension);
  const named = Object.keys(recipients);
  return [
    ...(type.kind === 'contained' ? [] : ['is about payees, but travels in no payment message']),
    ...(rest === undefined || values.includes(rest.value) ? [] : [`covers the other payees by ${dimension} ${rest.value}, which is no value`]), // oxfmt-ignore
    ...values.filter((id) => !named.includes(id)).map((id) => `no rule says who is paid ${dimension} ${id}`),
    ...named.filter((id) => !values.includes(id)).map((id) => `a rule says who is paid ${dimension} ${id}, which is no value`), // oxfmt-ignore
  ];
}

function faultsOfPayments(rule: Reported | Returned, type: MessageType): readonly string[] {
  const { dimension, others } = rule;
  const values = valuesOf(type, dimension);
  const benefits = rule.kind === 'reported' ? rule.benefits : [];
  const unknown = [...benefits, others.value].filter((id) => !values.includes(id));
  return unknown.map((id) => `reports ${dimension} ${id}, which is no value`);
}

function faultsOfProfile({ ages, abroadPercent = 0 }: Profile): readonly string[] {
  const weights = ages.flatMap(([, men, women]) => [men, women]);
  const isAscending = ages.every(([from], place) => place === 0 || from > (ages[place - 1]?.[0] ?? Infinity));
  return [
    ...(isAscending ? [] : ['ages of a profile are not in ascending order']),
    ...(weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0) ? [] : ['a profile has nobody']),
    ...(abroadPercent >= 0 && abroadPercent <= 100 ? [] : [`${abroadPercent} % of a profile live abroad`]),
  ];
}

function faultsOfValues({ profile }: DrawnPerson, { dimensions }: MessageType): readonly string[] {
  if (!isByValue(profile)) return [];
  const values = dimensions.find(({ id }) => id === profile.dimension)?.values.map(({ id }) => id);
  if (values === undefined) return [`persons go by ${profile.dimension}, which it has not`];
  const ruled = Object.keys(profile.profiles);
  return [
    ...values.filter((id) => !ruled.includes(id)).map((id) => `no rule says whom ${profile.dimension} ${id} is about`),
    ...ruled.filter((id) => !values.includes(id)).map((id) => `a rule says whom ${profile.dimension} ${id} is about, which is no value`), // oxfmt-ignore
  ];
}

/** Whose area it is must be plain from the pool alone. */
function faultsOfAreas({ tie, profile }: DrawnPerson, { organisations }: MessageType): readonly string[] {
  if (tie !== 'area') return [];
  return [
    ...(organisations.areas === undefined ? [`persons live in the area of a member, but ${organisations.id} has none`] : []), // oxfmt-ignore
    ...(isByValue(profile) ? ['persons live in the area of a member, and go by a value too'] : []),
  ];
}

function faultsOfClients({ profile, clients }: DrawnPerson, { dimensions }: MessageType): readonly string[] {
  if (clients === undefined) return [];
  const { part, values = [], numbers } = clients;
  const dimension = isByValue(profile) ? dimensions.find(({ id }) => id === profile.dimension) : undefined;
  const unknown = values.filter((value) => dimension?.values.every(({ id }) => id !== value) ?? true);
  return [
    ...unknown.map((value) => `clients are asked about for ${value}, which is no value by which persons go`),
    ...(part >= 0 && part <= 1 ? [] : ['clients are less than nobody, or more than everybody']),
    ...(numbers.length > 0 ? [] : ['numbers of clients have no origin']),
  ]; // oxfmt-ignore
}
