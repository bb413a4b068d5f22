/**
 * Chooses whom messages are about: somebody of the rule of the message's variant and value, where the rule says so from the territory of its
 * organisation, alive on its day; or those to whom it happens: of wages those with jobs, of births, deaths and arrivals in the order of their days, of moves those who move on
 * the day. Where the organisation is the person's own, it is written here.
 */
import type { DrawnPerson, PersonRule, Profile, Variant } from '@tietovirta/exchanges';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { partOfScale, type SlicePlan, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { civilDay, PersonDraws, territories, type DrawnRows } from '@tietovirta/population';
import { clientMaker } from './client-maker.js';
import { customerMaker } from './customer-maker.js';
import { debtorMaker } from './debtor-maker.js';
import { deceasedMaker } from './deceased-maker.js';
import { firstTimerMaker } from './first-timer-maker.js';
import { HomeOrganisations } from './home-organisations.js';
import { institutionMaker, institutionsNear } from './institution-maker.js';
import { belongings } from './membership.js';
import { paidPersonsOf } from './paid-persons.js';
import { PersonsOfDay } from './persons-of-day.js';
import { placeOf, territoryOfRule, writeDraws, type PlacedRows, type PlacesOfDraws } from './places-of-draws.js';
import { prescribedMaker } from './prescribed-maker.js';
import { regularMaker } from './regular-maker.js';
import { residentsOfAreas } from './residents-of-areas.js';
import { reportedPersons } from './reported-persons.js';
import { returnedPersons } from './returned-payments.js';
import { dimensionOfProfiles, profilesToDraw } from './profiles-to-draw.js';
import { serviceUserMaker } from './service-users.js';
import { toldNumber } from './told-number.js';

/** The rows of a frame whose organisations and values are written. */
export interface PersonRows {
  readonly columns: MessageColumns;
  /** 32 random bits a message. */
  readonly roots: Int32Array;
  /** By row; empty where all messages are alike. */
  readonly variants: Uint16Array;
  readonly slice: SlicePlan;
  /** By row, where some revise messages of an earlier day: that one, on which their persons live. */
  readonly days: Uint16Array | undefined;
  /** Place of row 0 in the slice. */
  readonly from: number;
  readonly rows: number;
  /** Where no row has the random bits of another message: a number of the type, and the ordinal of row 0. */
  readonly byThemselves: DrawnRows['byThemselves'];
}

export type PersonMaker = (rows: PersonRows) => void;

/** @returns undefined when messages of the type are about no person */
export function personMaker(plan: TypePlan, yearPlan: YearPlan): PersonMaker | undefined {
  const rule = plan.type.person;
  if (rule === undefined) return undefined;
  const { year } = yearPlan;
  if (rule.kind === 'told') return personsTold(plan, rule, year);
  // The roster is built when the first frame is made.
  if (rule.kind === 'paid') return (rows) => paidPersonsOf(plan, yearPlan).make(rows);
  // Payments are made run by run: the contained maker writes whom they are to.
  if (rule.kind === 'payee') return undefined;
  if (rule.kind === 'service-user' || rule.kind === 'represented') return serviceUserMaker(plan, yearPlan);
  if (rule.kind === 'reported') return reportedPersons(plan, yearPlan, drawsOf(yearPlan));
  if (rule.kind === 'returned') return returnedPersons(plan, yearPlan, drawsOf(yearPlan));
  if (rule.kind === 'first-timer') return firstTimerMaker(plan, yearPlan);
  if (rule.kind === 'customer') return customerMaker(plan, yearPlan);
  if (rule.kind === 'regular') return regularMaker(plan, yearPlan);
  if (rule.kind === 'prescribed') return prescribedMaker(plan, yearPlan, drawsOf(yearPlan));
  if (rule.kind === 'debtor') {
    const drawCases = personMaker(yearPlan.planBeside(rule.of), yearPlan) as PersonMaker; // cases are about somebody
    return debtorMaker(plan, yearPlan, { draws: drawsOf(yearPlan), drawCases });
  }
  if (rule.tie === 'area') return residentsOfAreas(plan, drawsOf(yearPlan));
  const drawnOf = ({ person }: Variant): DrawnPerson => (person?.kind === 'drawn' ? person : rule);
  const rules = plan.variants.length === 0 ? [rule] : plan.variants.map(drawnOf);
  const maker = new DrawnPersons(plan, rules, drawsOf(yearPlan));
  const clients = clientMaker(plan, rules, { year, draws: drawsOf(yearPlan) });
  const deceased = deceasedMaker(plan, rules, year);
  const toOwnInstitutions = institutionMaker(plan, rules, civilDay(year, 1, 1));
  const ofDay = plan.variants.some(({ person }) => person?.kind === 'told-by-day') ? new PersonsOfDay(plan) : undefined;
  return (rows) => {
    maker.make(rows);
    deceased?.(rows);
    clients?.make(rows);
    toOwnInstitutions?.(rows);
    ofDay?.write(arrayIn(rows.columns, 'person', 'uint32'), rows);
  };
}

const drawsOfYears = new Map<string, PersonDraws>();

/** Shared by all types of a thread. */
function drawsOf(plan: YearPlan): PersonDraws {
  const part = partOfScale(plan);
  const key = `${plan.year} ${part}`;
  let ofYear = drawsOfYears.get(key);
  if (ofYear === undefined) drawsOfYears.set(key, (ofYear = new PersonDraws(plan.year, part)));
  return ofYear;
}

/** So many persons are asked in turn whether they belong to an organisation; two of three in working life are in a fund. */
const mostAsked = 32;

const scratchFor = (rows: number) => ({
  /** Number of the draw of each row. */
  draws: new Uint16Array(rows),
  /** What stands for the values and the variants of rows that have none. */
  noValues: new Uint8Array(rows),
  noVariants: new Uint16Array(rows),
});

/** Used by all makers of a thread in turn. */
let scratch = scratchFor(0);

class DrawnPersons {
  private readonly profiles: readonly Profile[];
  /** The dimension whose values have profiles of their own. */
  private readonly dimension: string | undefined;
  private readonly places: PlacesOfDraws;
  /** By variant: 1 where the organisation is the person's own. */
  private readonly isOfMember: Uint8Array;
  /** By variant: whether somebody lives where there is an institution, where it is to be one of their country. */
  private readonly livesNearOne: readonly (((person: number) => boolean) | undefined)[];
  /** The draw of all messages, where they are alike. */
  private readonly only: number | undefined;

  constructor(
    plan: TypePlan,
    rules: readonly DrawnPerson[],
    private readonly draws: PersonDraws,
  ) {
    const { dimension, values } = dimensionOfProfiles(plan.type, rules);
    this.dimension = dimension;
    const wanted = profilesToDraw(rules, dimension, values);
    this.profiles = [...new Set(wanted)];
    this.places = {
      profileOf: Uint16Array.from(wanted, (profile) => this.profiles.indexOf(profile)),
      values: values.length,
      territoryOf: Uint16Array.from(rules, territoryOfRule),
      drawOf: new Uint16Array(this.profiles.length * territories.length),
    };
    this.isOfMember = Uint8Array.from(rules, ({ tie }) => (tie === 'member' ? 1 : 0));
    this.livesNearOne = institutionsNear(plan, rules);
    const isAlike = this.profiles.length === 1 && rules.every(({ tie }) => tie !== 'resident');
    this.only = isAlike ? draws.open(this.profiles[0] as Profile) : undefined;
  }

  make({ columns, roots, variants, slice, days, rows, byThemselves }: PersonRows): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const day = slice.day.index;
    const draws = this.only ?? this.drawsOfRows(columns, variants, rows);
    const drawn = { persons, roots, draws, day, days, rows, byThemselves };
    this.draws.draw(drawn);
    if (this.isOfMember.includes(1)) this.tieMembers(columns, variants, drawn);
    if (this.livesNearOne.some((lives) => lives !== undefined)) this.tieCountries(variants, drawn);
  }

  private drawsOfRows(columns: MessageColumns, variants: Uint16Array, rows: number): Uint16Array {
    if (scratch.draws.length < rows) scratch = scratchFor(rows);
    const { draws, noValues, noVariants } = scratch;
    const placed: PlacedRows = {
      draws,
      rows,
      organisations: arrayIn(columns, 'organisation', 'uint16'),
      values: this.dimension === undefined ? noValues : arrayIn(columns, this.dimension, 'uint8'),
      variants: variants.length > 0 ? variants : noVariants,
    };
    while (!writeDraws(placed, this.places)) this.openDraws(placed);
    return draws;
  }

  /** Opens the draws that rows are the first to ask for. */
  private openDraws({ organisations, values, variants, rows }: PlacedRows): void {
    const { drawOf } = this.places;
    for (let row = 0; row < rows; row += 1) {
      const place = placeOf(this.places, variants[row] as number, values[row] as number, organisations[row] as number);
      if (drawOf[place] === 0) this.openDraw(place);
    }
  }

  private openDraw(place: number): void {
    const profile = this.profiles[Math.floor(place / territories.length)] as Profile;
    this.places.drawOf[place] = 1 + this.draws.open(profile, place % territories.length);
  }

  /** Somebody else is asked for in the place of those in whose country no institution is. */
  private tieCountries(variants: Uint16Array, drawn: DrawnRows): void {
    const { persons, rows } = drawn;
    const isVaried = variants.length > 0;
    for (let row = 0; row < rows; row += 1) {
      const livesNear = this.livesNearOne[isVaried ? (variants[row] as number) : 0];
      if (livesNear === undefined) continue;
      for (let step = 1; step < mostAsked && !livesNear(persons[row] as number); step += 1)
        persons[row] = this.draws.another(drawn, row, { after: persons[row] as number, step });
    }
  }

  private tieMembers(columns: MessageColumns, variants: Uint16Array, drawn: DrawnRows): void {
    const { persons, rows } = drawn;
    const organisations = arrayIn(columns, 'organisation', 'uint16');
    const isVaried = variants.length > 0;
    for (let row = 0; row < rows; row += 1) {
      if (this.isOfMember[isVaried ? (variants[row] as number) : 0] === 0) continue;
      const belonging = belongings[organisations[row] as number];
      if (belonging === undefined) continue;
      let person = persons[row] as number;
      let own = belonging(person);
      for (let step = 1; step < mostAsked && own === undefined; step += 1) {
        person = this.draws.another(drawn, row, { after: person, step });
        own = belonging(person);
      }
      if (own === undefined) continue;
      persons[row] = person;
      organisations[row] = own.index;
    }
  }
}

type ToldRule = Extract<PersonRule, { readonly kind: 'told' }>;

function personsTold(plan: TypePlan, rule: ToldRule, year: number): PersonMaker {
  const told = rule.events(year);
  const numberOf = toldNumber(plan, told.events);
  const homes = rule.tie === 'home' ? new HomeOrganisations(year, plan.type.organisations) : undefined;
  return (made) => {
    const { columns, slice, from, rows } = made;
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = 0; row < rows; row += 1) persons[row] = told.personOf(numberOf(slice, from + row));
    homes?.write(made);
  };
}
