/**
 * Whom messages about the users of a service are about. Of the visits of a month each of its users has one, by a permutation of the month's ordinals;
 * the others are drawn among them. So the year and every month have exactly their different users, whoever makes which message in which order. Those
 * whom users act for come once each likewise, and then by chance.
 */
import { childKey, KeyedPermutation, keyOf, mix, scaled } from '@tietovirta/chance';
import { actorColumn, type RepresentedPerson, type ServiceUser, type ServiceUsers } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { messagesOfMonths, plannedRepresented, plannedUsers, sumsOf, type PlannedUsers, type TypePlan, type YearPlan } from '@tietovirta/plan'; // oxfmt-ignore
import { MonthsOfUsers, UserRoster, type Represented } from '@tietovirta/population';
import { drawRoots } from './draw-roots.js';
import { HomeOrganisations } from './home-organisations.js';
import type { PersonMaker, PersonRows } from './person-maker.js';
import { valuePlace } from './value-tables.js';

const visitorSalt = 0x1f83d9ab;
const representedSalt = 0x5be0cd19;

/** Further visits of a month (assumption): the core has so much of them beside the rest, and the busier half so much. Parts of 2^32. */
const ofCore = 0.3 * 2 ** 32;
const ofCoreAndBusier = 0.45 * 2 ** 32;

/** The users of a plan, which its types share. */
class UsersOfPlan {
  readonly planned: PlannedUsers;
  readonly roster: UserRoster;
  private readonly months: MonthsOfUsers;
  private ofMonth: { readonly month: number; readonly persons: Uint32Array } | undefined;

  constructor(service: ServiceUsers, visits: TypePlan, { year, seed, figures, calendar }: YearPlan) {
    this.planned = plannedUsers(service, visits, { figures, calendar });
    const { users, minors, usersOfMonths } = this.planned;
    const key = keyOf('service users', seed, year, service.visits);
    this.roster = new UserRoster({ year, key, users, minors, agesOfMinors: service.minors, adults: service.adults });
    this.months = new MonthsOfUsers(users, usersOfMonths);
  }

  /** Of those who come in every month, who are the first of each month. */
  get core(): number {
    return this.months.core;
  }

  /** Who comes in a month, 1 for January, or in the year where nobody comes in it; messages are made month by month. */
  in(month: number): Uint32Array {
    if (this.ofMonth?.month !== month) {
      const { persons } = this.roster;
      const ofMonth = this.months.of(month - 1).map((number) => persons[number] as number);
      this.ofMonth = { month, persons: ofMonth.length > 0 ? ofMonth : persons };
    }
    return this.ofMonth.persons;
  }
}

const usersOfPlans = new WeakMap<TypePlan, UsersOfPlan>();

/** Worked out when the first message is made, once for all types of a thread. */
function usersOf(service: ServiceUsers, yearPlan: YearPlan): UsersOfPlan {
  const visits = yearPlan.planBeside(service.visits);
  let users = usersOfPlans.get(visits);
  if (users === undefined) usersOfPlans.set(visits, (users = new UsersOfPlan(service, visits, yearPlan)));
  return users;
}

/** Whom the visits of a service, and what is said of those who visit it, are about. */
class VisitingUsers {
  /** Messages of each month, and those of the months before it. */
  private readonly counts: readonly number[];
  private readonly starts: Float64Array;
  private places = new Uint32Array(0);
  private permutation: { readonly month: number; readonly of: KeyedPermutation } | undefined;

  constructor(
    private readonly rule: ServiceUser,
    private readonly plan: TypePlan,
    private readonly yearPlan: YearPlan,
  ) {
    this.counts = messagesOfMonths(plan, yearPlan.calendar);
    this.starts = sumsOf(this.counts);
  }

  private get isVisit(): boolean {
    return this.plan.type.id === this.rule.users.visits;
  }

  make: PersonMaker = ({ columns, roots, slice, from, rows }) => {
    const users = usersOf(this.rule.users, this.yearPlan);
    const persons = arrayIn(columns, 'person', 'uint32');
    const { month } = slice.day;
    this.write(persons, { roots, month, first: slice.firstOrdinal + from, rows });
    if (this.isVisit) this.tellMinors(persons, arrayIn(columns, this.rule.users.told.dimension, 'uint8'), { from: users.roster.firstMinor, rows }); // oxfmt-ignore
  };

  /** In ascending order: the whole of the months in which the person comes is looked through. */
  ordinalsAbout(person: number): readonly number[] {
    const users = usersOf(this.rule.users, this.yearPlan);
    return this.counts.flatMap((count, at) => (users.in(at + 1).includes(person) ? this.inMonth(at, count, person) : [])); // oxfmt-ignore
  }

  private inMonth(at: number, count: number, person: number): readonly number[] {
    const [persons, roots] = [new Uint32Array(count), new Int32Array(count)];
    const first = this.starts[at] as number;
    drawRoots(roots, this.plan.key, first, count);
    this.write(persons, { roots, month: at + 1, first, rows: count });
    const ordinals: number[] = [];
    for (let row = persons.indexOf(person); row >= 0; row = persons.indexOf(person, row + 1)) ordinals.push(first + row); // oxfmt-ignore
    return ordinals;
  }

  private write(persons: Uint32Array, { roots, month, first, rows }: Written): void {
    const users = usersOf(this.rule.users, this.yearPlan);
    const ofMonth = users.in(month);
    if (this.places.length < rows) this.places = new Uint32Array(rows);
    // Where users only come again, no message is anybody's first.
    if (this.isVisit) this.permutationOf(month).run(this.places, first - (this.starts[month - 1] as number), rows);
    else this.places.fill(ofMonth.length, 0, rows);
    writeVisitors(persons, { places: this.places, roots, ofMonth, core: users.core, rows });
  }

  private permutationOf(month: number): KeyedPermutation {
    if (this.permutation?.month !== month)
      this.permutation = {
        month,
        of: new KeyedPermutation(
          Math.max(1, this.counts[month - 1] as number),
          childKey(this.plan.key, `visits ${month}`),
        ),
      };
    return this.permutation.of;
  }

  private tellMinors(persons: Uint32Array, told: Uint8Array, { from, rows }: { from: number; rows: number }): void {
    const { dimension, minor, adult } = this.rule.users.told;
    const [ofMinor, ofAdult] = [minor, adult].map((value) => valuePlace(this.plan.type, dimension, value)) as [number, number]; // oxfmt-ignore
    for (let row = 0; row < rows; row += 1) told[row] = (persons[row] as number) >= from ? ofMinor : ofAdult;
  }
}

interface Written {
  readonly roots: Int32Array;
  /** 1 for January. */
  readonly month: number;
  /** Ordinal of row 0. */
  readonly first: number;
  readonly rows: number;
}

interface VisitorRows {
  /** By row: place among the users of the month of whom it is the first message; beyond them for others. */
  readonly places: Uint32Array;
  readonly roots: Int32Array;
  readonly ofMonth: Uint32Array;
  readonly core: number;
  readonly rows: number;
}

function writeVisitors(persons: Uint32Array, { places, roots, ofMonth, core, rows }: VisitorRows): void {
  const all = ofMonth.length;
  const busier = (all + 1) >>> 1;
  const first = core > 0 ? core : all;
  for (let row = 0; row < rows; row += 1) {
    let place = places[row] as number;
    if (place >= all) {
      const bits = mix((roots[row] as number) ^ visitorSalt);
      const drawn = bits >>> 0;
      place = scaled(mix(bits ^ representedSalt), drawn < ofCore ? first : drawn < ofCoreAndBusier ? busier : all);
    }
    persons[row] = ofMonth[place] as number;
  }
}

/** Users act for them: of messages about them each has one, the others come by chance. */
class RepresentedPersons {
  private readonly permutation: KeyedPermutation;
  private places = new Uint32Array(0);
  private known: Represented | undefined;

  constructor(
    private readonly rule: RepresentedPerson,
    private readonly plan: TypePlan,
    private readonly yearPlan: YearPlan,
  ) {
    this.permutation = new KeyedPermutation(Math.max(1, plan.total), childKey(plan.key, 'represented'));
  }

  make: PersonMaker = ({ columns, roots, slice, from, rows }) => {
    const { persons, actors } = this.represented;
    this.writePlaces(roots, slice.firstOrdinal + from, rows);
    const [about, acting] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, actorColumn, 'uint32')];
    for (let row = 0; row < rows; row += 1) {
      const place = this.places[row] as number;
      about[row] = persons[place] as number;
      acting[row] = actors[place] as number;
    }
  };

  /** In ascending order. */
  ordinalsAbout(person: number): readonly number[] {
    const place = this.represented.persons.indexOf(person);
    if (place < 0) return [];
    const { total, key } = this.plan;
    const roots = new Int32Array(total);
    drawRoots(roots, key, 0, total);
    this.writePlaces(roots, 0, total);
    const ordinals: number[] = [];
    for (let row = this.places.indexOf(place); row >= 0 && row < total; row = this.places.indexOf(place, row + 1)) ordinals.push(row); // oxfmt-ignore
    return ordinals;
  }

  private get represented(): Represented {
    if (this.known !== undefined) return this.known;
    const { roster } = usersOf(this.rule.users, this.yearPlan);
    const wanted = plannedRepresented(this.rule, this.plan, this.yearPlan.figures);
    const found = this.rule.by === 'guardian' ? roster.childrenActedFor(wanted) : roster.adultsActedFor(wanted);
    if (found.persons.length < wanted)
      throw new Error(`${this.plan.type.id}: users act for ${found.persons.length} people, fewer than the ${wanted} that the year has`); // oxfmt-ignore
    return (this.known = found);
  }

  private writePlaces(roots: Int32Array, first: number, rows: number): void {
    if (this.places.length < rows) this.places = new Uint32Array(rows);
    const { places } = this;
    const all = this.represented.persons.length;
    this.permutation.run(places, first, rows);
    for (let row = 0; row < rows; row += 1)
      if ((places[row] as number) >= all) places[row] = scaled(mix((roots[row] as number) ^ representedSalt), all);
  }
}

type MakesPersons = VisitingUsers | RepresentedPersons;

const makers = new WeakMap<TypePlan, MakesPersons>();

/** One for each type of a thread. @throws Error for a type that is about nobody of the kind */
export function serviceUsersOf(plan: TypePlan, yearPlan: YearPlan): MakesPersons {
  let maker = makers.get(plan);
  if (maker === undefined) makers.set(plan, (maker = makerOf(plan, yearPlan)));
  return maker;
}

function makerOf(plan: TypePlan, yearPlan: YearPlan): MakesPersons {
  const { person } = plan.type;
  if (person?.kind === 'service-user') return new VisitingUsers(person, plan, yearPlan);
  if (person?.kind === 'represented') return new RepresentedPersons(person, plan, yearPlan);
  throw new Error(`${plan.type.id} is not about the users of a service`);
}

/** Writes persons, and the organisation of their home where the rule says so. */
export function serviceUserMaker(plan: TypePlan, yearPlan: YearPlan): PersonMaker {
  const { person } = plan.type;
  const atHome = person?.kind === 'service-user' && person.tie === 'home' ? new HomeOrganisations(yearPlan.year, plan.type.organisations) : undefined; // oxfmt-ignore
  return (rows: PersonRows) => {
    serviceUsersOf(plan, yearPlan).make(rows);
    atHome?.write(rows);
  };
}
