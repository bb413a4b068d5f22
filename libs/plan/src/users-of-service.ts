/**
 * How many different people a plan has as users of a service, in the year and in each month, and how many whom users act for: what the figures say, divided
 * by the scale. Where the messages of a month are too few for its users (at the smallest scales) each message has a user of its own, and where there are some, there is a user.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { findMessageType, livingBefore, openingBalance, type FirstTimer, type Regular, type RepresentedPerson, type ServiceUsers, type YearFigures } from '@tietovirta/exchanges'; // oxfmt-ignore
import { firstLifeYear, mostCustomers, mostFirstTimers, tooManyUsers } from '@tietovirta/population';
import { apportion } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';
import type { TypePlan } from './type-plan.js';
import { VolumesRefused } from './volumes-refused.js';
import type { YearPlan } from './year-plan.js';

export interface PlannedUsers {
  readonly users: number;
  readonly minors: number;
  /** Different users of each month, January first. */
  readonly usersOfMonths: readonly number[];
}

const mostPercentOfStock = 85;

type Planned = Pick<YearPlan, 'calendar' | 'figures'>;

/** @param visits the plan of the service's visits */
export function plannedUsers(service: ServiceUsers, visits: TypePlan, { calendar, figures }: Planned): PlannedUsers {
  const visitsOfMonths = messagesOfMonths(visits, calendar);
  const usersOfMonths = wantedOfMonths(service, figures).map((wanted, month) => Math.min(Math.max(1, wanted), visitsOfMonths[month] as number)); // oxfmt-ignore
  const { users, minors } = service.counts(figures);
  const possible = Math.max(Math.min(users, sumOf(usersOfMonths)), ...usersOfMonths);
  return { users: possible, minors: Math.min(minors, possible), usersOfMonths };
}

/** Different persons whom users act for. @param acts the plan of the messages that say so */
export const plannedRepresented = (rule: RepresentedPerson, acts: TypePlan, figures: YearFigures): number =>
  Math.min(rule.count(figures), acts.total);

/** Different persons of whom each comes once at least. */
export const plannedRegulars = (rule: Regular, { total }: TypePlan, figures: YearFigures): number =>
  Math.min(rule.count(figures), total);

/** Messages of each month of the year. */
export function messagesOfMonths({ dayCounts }: TypePlan, { days }: CalendarYear): readonly number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const { index, month } of days) counts[month - 1]! += dayCounts[index] as number;
  return counts;
}

/** What the year has in its months is divided first: their mean is that of the figures. */
function wantedOfMonths(service: ServiceUsers, figures: YearFigures): readonly number[] {
  const { users, usersOfMonths } = service.counts(figures);
  return apportion(Math.max(users, usersOfMonths), service.months.value.weights);
}

/**
 * @param isChanged whether the scenario asks for other volumes than those of the figures: then its messages must have all the users
 * @throws VolumesRefused naming what has too few messages for its users, or too few people
 */
export function refuseUsers(plans: readonly TypePlan[], { calendar, figures }: Planned, isChanged: boolean): void {
  const faults = plans.flatMap((plan): readonly Label[] => {
    const { person } = plan.type;
    if (person?.kind === 'first-timer') return faultsOfFirstTimers(person, plan, figures);
    if (person?.kind === 'customer') return faultsOfCustomers(plan, figures);
    if (person?.kind === 'regular') return faultsOfRegulars(person, plan, { figures, isChanged });
    if (person?.kind === 'represented') return isChanged ? faultsOfRepresented(person, plan, figures) : [];
    if (person?.kind !== 'service-user' || person.users.visits !== plan.type.id) return [];
    return [
      ...faultsOfPeople(person.users, plan, figures),
      ...(isChanged ? faultsOfMonths(person.users, plan, { calendar, figures }) : []),
    ];
  });
  if (faults.length > 0) throw new VolumesRefused(faults);
}

function faultsOfPeople(service: ServiceUsers, { type }: TypePlan, figures: YearFigures): readonly Label[] {
  const wanted = { year: figures.year, agesOfMinors: service.minors, adults: service.adults, ...service.counts(figures) }; // oxfmt-ignore
  return tooManyUsers(wanted).map(({ from, to, users, most }) => ({
    fi: `${type.id}: ${users} eri käyttäjää iältään ${from}–${to}, mutta väestössä heitä on enintään ${most}: valitse pienempi mittakaava tai jätä tiedonvälitys pois`,
    en: `${type.id}: ${users} different users aged ${from}-${to}, but the population has ${most} of them at most: choose a smaller scale, or leave the exchange out`,
  }));
}

function faultsOfMonths(service: ServiceUsers, plan: TypePlan, { calendar, figures }: Planned): readonly Label[] {
  const messages = messagesOfMonths(plan, calendar);
  const wanted = wantedOfMonths(service, figures);
  const month = wanted.findIndex((users, place) => users > (messages[place] as number));
  if (month < 0) return [];
  return [
    {
      fi: `${plan.type.id}: kuussa ${month + 1} on ${messages[month]} sanomaa, mutta sillä on ${wanted[month]} eri käyttäjää, joista jokainen tulee ainakin kerran: pyydä enemmän sanomia`,
      en: `${plan.type.id}: ${messages[month]} messages in month ${month + 1}, but it has ${wanted[month]} different users, each of whom comes once at least: ask for more messages`,
    },
  ];
}

function faultsOfRepresented(
  rule: RepresentedPerson,
  { type, total }: TypePlan,
  figures: YearFigures,
): readonly Label[] {
  // oxfmt-ignore
  const wanted = rule.count(figures);
  if (total >= wanted) return [];
  return [
    {
      fi: `${type.id}: ${total} sanomaa, mutta niissä on asioitu ${wanted} eri ihmisen puolesta: pyydä enemmän sanomia`,
      en: `${type.id}: ${total} messages, but in them ${wanted} different people are acted for: ask for more messages`,
    },
  ];
}

/** Nobody does something for the first time twice. */
function faultsOfFirstTimers(rule: FirstTimer, { type, total }: TypePlan, figures: YearFigures): readonly Label[] {
  if (rule.leaves !== undefined) return faultsOfLeavers(rule.leaves, { type, total }, figures);
  const { ages, former } = rule;
  const before = livingBefore(rule, openingBalance(type, figures), figures);
  const most = mostFirstTimers(ages, figures.year, former !== undefined);
  if (total === 0 || before + total <= most) return [];
  return [
    {
      fi: `${type.id}: ${before + total} eri ihmistä, mutta ${ages.from}–${ages.to}-vuotiaita on enintään ${most}: valitse pienempi mittakaava tai jätä tiedonvälitys pois`,
      en: `${type.id}: ${before + total} different people, but there are ${most} aged ${ages.from}-${ages.to} at most: choose a smaller scale, or leave the exchange out`,
    },
  ];
}

/** Only who did something in earlier years can undo it, each once; some of them have died. */
function faultsOfLeavers(
  leaves: string,
  { type, total }: Pick<TypePlan, 'type' | 'total'>,
  figures: YearFigures,
): readonly Label[] {
  const most = Math.floor((openingBalance(findMessageType(leaves), figures) * mostPercentOfStock) / 100);
  const goneBefore = (figures.year - firstLifeYear) * total;
  if (goneBefore + total <= most) return [];
  return [
    {
      fi: `${type.id}: ${total} sanomaa vuodessa, mutta vain ${most} ihmisellä on, mitä ne peruvat`,
      en: `${type.id}: ${total} messages a year, but only ${most} people have what they undo`,
    },
  ];
}

/** There are so many people, and messages for all of them. */
function faultsOfRegulars(
  rule: Regular,
  { type, total }: TypePlan,
  { figures, isChanged }: { readonly figures: YearFigures; readonly isChanged: boolean },
): readonly Label[] {
  const [wanted, most] = [rule.count(figures), mostFirstTimers(rule.ages, figures.year)];
  const { from, to } = rule.ages;
  return [
    ...(wanted <= most
      ? []
      : [
          {
            fi: `${type.id}: ${wanted} eri ihmistä, mutta ${from}–${to}-vuotiaita on enintään ${most}: valitse pienempi mittakaava tai jätä tiedonvälitys pois`,
            en: `${type.id}: ${wanted} different people, but there are ${most} aged ${from}-${to} at most: choose a smaller scale, or leave the exchange out`,
          },
        ]),
    ...(!isChanged || total >= wanted
      ? []
      : [
          {
            fi: `${type.id}: ${total} sanomaa, mutta ne ovat ${wanted} eri ihmiseltä: pyydä enemmän sanomia`,
            en: `${type.id}: ${total} messages, but they are of ${wanted} different people: ask for more messages`,
          },
        ]),
  ];
}

/** Each customer is in one message. */
function faultsOfCustomers({ type, total }: TypePlan, { year }: YearFigures): readonly Label[] {
  const most = mostCustomers(year);
  if (total <= most) return [];
  return [
    {
      fi: `${type.id}: ${total} asiakasta, mutta koko vuoden Suomessa asuu varmasti enintään ${most}: valitse pienempi mittakaava tai jätä tiedonvälitys pois`,
      en: `${type.id}: ${total} customers, but ${most} people surely live in Finland all year at most: choose a smaller scale, or leave the exchange out`,
    },
  ];
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
