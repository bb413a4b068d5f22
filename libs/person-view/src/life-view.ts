/** A life as plain data: what `tietovirta person` prints and writes as JSON. Everything follows from the ordinal and the year. */
import {
  accountOf,
  addressOf,
  bankOf,
  benefitsOn,
  birthDayOf,
  childrenOf,
  citizenshipOf,
  civilDay,
  coupleOf,
  dateOfCivilDay,
  deathDayOf,
  fundOf,
  groupOf,
  homeOn,
  householdOn,
  identityCodeOf,
  isAddressProtectedOn,
  isAliveOn,
  maritalStatusOn,
  parentsOf,
  partnerOn,
  pensionInstitutionOf,
  personOn,
  situationOn,
  workOn,
  type Benefit,
  type MaritalStatus,
  type PayRhythm,
  type Person,
  type PersonKind,
  type Situation,
} from '@tietovirta/population';

export interface RelativeView {
  readonly ordinal: number;
  readonly identityCode: string | null;
  readonly name: string;
  readonly birthDate: string;
}

export interface HomeView {
  readonly country: string;
  readonly municipality: string | null;
  readonly area: string | null;
  /** Null abroad and where it is protected. */
  readonly address: string | null;
}

export interface WorkView {
  /** Null for work on one's own account. */
  readonly employer: { readonly name: string; readonly businessId: string } | null;
  readonly rhythm: PayRhythm | null;
  readonly isSideJob: boolean;
}

/** Months in a row in which the same holds in their middle. */
export interface MonthsView {
  /** 1-12. */
  readonly from: number;
  readonly to: number;
  readonly situation: Situation;
  /** The main work, if there is any, and then what is beside it, studies or a pension. */
  readonly work: readonly WorkView[];
  readonly benefits: readonly Benefit[];
}

export interface LifeEvent {
  readonly date: string;
  readonly kind:
    | 'birth'
    | 'child'
    | 'move'
    | 'immigration'
    | 'emigration'
    | 'couple'
    | 'wedding'
    | 'partner-died'
    | 'death';
  /** To whom or where to. */
  readonly about: string | null;
}

export interface LifeView {
  /** As on 1 January of the year, or on the day of birth. */
  readonly person: Person;
  readonly kind: PersonKind;
  readonly year: number;
  readonly deathDate: string | null;
  readonly citizenship: string;
  readonly maritalStatus: MaritalStatus;
  readonly isAddressProtected: boolean;
  readonly home: HomeView;
  readonly partner: RelativeView | null;
  readonly mother: RelativeView | null;
  readonly father: RelativeView | null;
  /** Those born by the end of the year. */
  readonly children: readonly RelativeView[];
  /** Who lives in the same dwelling, the person included; 0 for the dead. */
  readonly householdMembers: number;
  /** Of adults; null for children. */
  readonly ties: TiesView | null;
  readonly months: readonly MonthsView[];
  readonly events: readonly LifeEvent[];
}

/** What an adult keeps. */
export interface TiesView {
  readonly bank: string;
  readonly account: string;
  readonly fund: string | null;
  readonly pensionInstitution: string;
}

/** @param year 2022-2035 */
export function lifeView(ordinal: number, year: number): LifeView {
  const birthDay = birthDayOf(ordinal);
  const deathDay = deathDayOf(ordinal);
  const newYear = Math.max(civilDay(year, 1, 1), birthDay);
  const midYear = Math.max(civilDay(year, 7, 1), birthDay);
  const end = civilDay(year + 1, 1, 1);
  const { mother, father } = parentsOf(ordinal);
  const relative = (of: number | undefined): RelativeView | null =>
    of === undefined ? null : relativeView(of, midYear);
  return {
    person: personOn(ordinal, newYear),
    kind: groupOf(ordinal).kind,
    year,
    deathDate: deathDay === undefined || deathDay >= end ? null : dateOfCivilDay(deathDay),
    citizenship: citizenshipOf(ordinal),
    maritalStatus: maritalStatusOn(ordinal, newYear),
    isAddressProtected: isAddressProtectedOn(ordinal, newYear),
    home: homeView(ordinal, newYear),
    partner: relative(partnerOn(ordinal, newYear)),
    mother: relative(mother),
    father: relative(father),
    children: childrenOf(ordinal)
      .filter((child) => birthDayOf(child) < end)
      .map((child) => relativeView(child, midYear)),
    householdMembers: isAliveOn(ordinal, newYear) ? householdOn(ordinal, newYear).members.length : 0,
    ties: newYear - birthDay >= adultDays ? tiesView(ordinal, midYear) : null,
    months: monthsOf(ordinal, year),
    events: eventsOf(ordinal, year),
  };
}

/** Fifteen years: from then on people may work. */
const adultDays = 15 * 365.25;

const relativeView = (ordinal: number, day: number): RelativeView => {
  const { firstName, lastName, birthDate } = personOn(ordinal, Math.max(day, birthDayOf(ordinal)));
  return { ordinal, identityCode: identityCodeOf(ordinal), name: `${firstName} ${lastName}`, birthDate };
};

function homeView(ordinal: number, day: number): HomeView {
  const home = homeOn(ordinal, day);
  const { country, municipality } = home;
  const address = isAddressProtectedOn(ordinal, day) ? undefined : addressOf(home);
  return {
    country,
    municipality: municipality?.name ?? null,
    area: municipality?.area.name ?? null,
    address: address === undefined ? null : `${address.street}, ${address.postalCode} ${address.postTown}`,
  };
}

/** Pensioners have left their fund, and so have those who live abroad. */
const withoutFund: readonly Situation[] = ['old-age-pension', 'disability-pension', 'abroad', 'deceased'];

const tiesView = (ordinal: number, day: number): TiesView => ({
  bank: bankOf(ordinal).name.fi,
  account: accountOf(ordinal),
  fund: withoutFund.includes(situationOn(ordinal, day)) ? null : (fundOf(ordinal)?.name.fi ?? null),
  pensionInstitution: pensionInstitutionOf(ordinal).name.fi,
});

const workViews = (ordinal: number, day: number): readonly WorkView[] =>
  workOn(ordinal, day).map((work) => {
    if (work.kind === 'own') return { employer: null, rhythm: null, isSideJob: false };
    const { employer, isSideJob } = work.job;
    return { employer: { name: employer.name, businessId: employer.businessId }, rhythm: employer.rhythm, isSideJob };
  });

function monthsOf(ordinal: number, year: number): MonthsView[] {
  const months: MonthsView[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const day = civilDay(year, month, 15);
    const now = {
      situation: situationOn(ordinal, day),
      work: workViews(ordinal, day),
      benefits: benefitsOn(ordinal, day),
    };
    const before = months.at(-1);
    const isSame = before !== undefined && factsOf(before) === factsOf(now);
    if (isSame) months[months.length - 1] = { ...before, to: month };
    else months.push({ from: month, to: month, ...now });
  }
  return months;
}

const factsOf = ({ situation, work, benefits }: Omit<MonthsView, 'from' | 'to'>): string =>
  JSON.stringify([situation, work, benefits]);

function eventsOf(ordinal: number, year: number): LifeEvent[] {
  const [from, to] = [civilDay(year, 1, 1), civilDay(year + 1, 1, 1)];
  const events: (readonly [day: number | undefined, kind: LifeEvent['kind'], about: string | null])[] = [
    [birthDayOf(ordinal), 'birth', null],
    [deathDayOf(ordinal), 'death', null],
    ...childrenOf(ordinal).map((child) => [birthDayOf(child), 'child', relativeView(child, to).name] as const),
    ...coupleEvents(ordinal, to),
    ...movesOf(ordinal, from, to),
  ];
  return events
    .flatMap(([day, kind, about]) => (day !== undefined && day >= from && day < to ? [{ day, kind, about }] : []))
    .filter(({ day, kind }) => kind === 'death' || isAliveOn(ordinal, day))
    .sort((a, b) => a.day - b.day)
    .map(({ day, kind, about }) => ({ date: dateOfCivilDay(day), kind, about }));
}

function coupleEvents(ordinal: number, to: number): (readonly [number | undefined, LifeEvent['kind'], string])[] {
  const couple = coupleOf(ordinal);
  if (couple === undefined || couple.startDay >= to) return [];
  const other = couple.woman === ordinal ? couple.man : couple.woman;
  const { name } = relativeView(other, to);
  return [
    [couple.startDay, 'couple', name],
    [couple.weddingDay, 'wedding', name],
    [deathDayOf(other), 'partner-died', name],
  ];
}

/** Days on which the home changes: found by looking at the home that stands at the end of each day of the year. */
function movesOf(ordinal: number, from: number, to: number): (readonly [number, LifeEvent['kind'], string])[] {
  const moves: (readonly [number, LifeEvent['kind'], string])[] = [];
  let home = homeOn(ordinal, Math.max(from, birthDayOf(ordinal)));
  for (let day = Math.max(from, birthDayOf(ordinal)) + 1; day < to; day += 1) {
    const next = homeOn(ordinal, day);
    if (next.address !== home.address || next.country !== home.country)
      moves.push([day, kindOfMove(home, next), placeText(ordinal, day)]);
    home = next;
  }
  return moves;
}

function kindOfMove(from: { readonly country: string }, to: { readonly country: string }): LifeEvent['kind'] {
  if (from.country === 'FI') return to.country === 'FI' ? 'move' : 'emigration';
  return to.country === 'FI' ? 'immigration' : 'move';
}

function placeText(ordinal: number, day: number): string {
  const { country, municipality, address } = homeView(ordinal, day);
  return address ?? municipality ?? country;
}
