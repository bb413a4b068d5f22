/**
 * Chooses whom messages are about: somebody of the rule of the message's variant and value, where the rule says so from the territory of its
 * organisation, alive on its day; or those to whom it happens: of wages those with jobs, of births, deaths and arrivals in the order of their days, of moves those who move on
 * the day. Where the organisation is the person's own, it is written here.
 */
import { isByValue, type DrawnPerson, type Profile, type Variant } from '@tietovirta/exchanges';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import type { SlicePlan, TypePlan, YearPlan } from '@tietovirta/plan';
import { everywhere, PersonDraws, territories, territoryOfOrganisation, type ToldEvents } from '@tietovirta/population';
import { belongings } from './membership.js';
import { paidPersonsOf } from './paid-persons.js';
import { PersonsOfDay } from './persons-of-day.js';
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
}

export type PersonMaker = (rows: PersonRows) => void;

/** @returns undefined when messages of the type are about no person */
export function personMaker(plan: TypePlan, yearPlan: YearPlan): PersonMaker | undefined {
  const rule = plan.type.person;
  if (rule === undefined) return undefined;
  const { year } = yearPlan;
  if (rule.kind === 'told') return personsTold(plan, rule.events(year));
  // The roster is built when the first frame is made.
  if (rule.kind === 'paid') return (rows) => paidPersonsOf(plan, yearPlan).make(rows);
  const drawnOf = ({ person }: Variant): DrawnPerson => (person?.kind === 'drawn' ? person : rule);
  const maker = new DrawnPersons(plan, plan.variants.length === 0 ? [rule] : plan.variants.map(drawnOf), drawsOf(year));
  const ofDay = plan.variants.some(({ person }) => person?.kind === 'told-by-day') ? new PersonsOfDay(plan) : undefined;
  return (rows) => {
    maker.make(rows);
    ofDay?.write(arrayIn(rows.columns, 'person', 'uint32'), rows);
  };
}

const drawsOfYears = new Map<number, PersonDraws>();

/** Shared by all types of a thread. */
function drawsOf(year: number): PersonDraws {
  let ofYear = drawsOfYears.get(year);
  if (ofYear === undefined) drawsOfYears.set(year, (ofYear = new PersonDraws(year)));
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

/** Where the number of a draw stands, by what a row says. */
interface PlacesOfDraws {
  /** By variant and value: place of the profile. */
  readonly profileOf: Uint16Array;
  /** So many values each variant has in `profileOf`. */
  readonly values: number;
  /** By variant. */
  readonly isOfTerritory: Uint8Array;
  /** By profile and territory: number of the draw, and one more; 0 where it was not asked for yet. */
  readonly drawOf: Uint16Array;
}

interface PlacedRows {
  readonly draws: Uint16Array;
  readonly organisations: Uint16Array;
  readonly values: Uint8Array;
  readonly variants: Uint16Array;
  readonly rows: number;
}

function placeOf(places: PlacesOfDraws, variant: number, value: number, organisation: number): number {
  const profile = places.profileOf[variant * places.values + value] as number;
  const territory =
    places.isOfTerritory[variant] === 1 ? (territoryOfOrganisation[organisation] as number) : everywhere;
  return profile * territories.length + territory;
}

/**
 * Writes the number of the draw of each row. It looks at arrays alone: makers differ in what they hold, and the engine gives up on a loop that asks
 * many kinds of them.
 *
 * @returns whether all draws are known
 */
function writeDraws({ draws, organisations, values, variants, rows }: PlacedRows, places: PlacesOfDraws): boolean {
  const { drawOf } = places;
  let unknown = 0;
  for (let row = 0; row < rows; row += 1) {
    const place = placeOf(places, variants[row] as number, values[row] as number, organisations[row] as number);
    const known = drawOf[place] as number;
    draws[row] = known - 1;
    unknown |= known - 1;
  }
  return unknown >= 0;
}

class DrawnPersons {
  private readonly profiles: readonly Profile[];
  /** The dimension whose values have profiles of their own. */
  private readonly dimension: string | undefined;
  private readonly places: PlacesOfDraws;
  /** By variant: 1 where the organisation is the person's own. */
  private readonly isOfMember: Uint8Array;
  /** Whether some profiles mean people who have a benefit. */
  private readonly hasRecipients: boolean;
  /** The draw of all messages, where they are alike. */
  private readonly only: number | undefined;

  constructor(
    plan: TypePlan,
    rules: readonly DrawnPerson[],
    private readonly draws: PersonDraws,
  ) {
    const { dimensions } = plan.type;
    this.dimension = rules.map(({ profile }) => (isByValue(profile) ? profile.dimension : undefined)).find((id) => id !== undefined); // oxfmt-ignore
    const values = dimensions.find(({ id }) => id === this.dimension)?.values.map(({ id }) => id) ?? [''];
    const wanted = rules.flatMap(({ profile }) => values.map((value) => profileFor(profile, this.dimension, value)));
    this.profiles = [...new Set(wanted)];
    this.places = {
      profileOf: Uint16Array.from(wanted, (profile) => this.profiles.indexOf(profile)),
      values: values.length,
      isOfTerritory: Uint8Array.from(rules, ({ tie }) => (tie === 'resident' ? 1 : 0)),
      drawOf: new Uint16Array(this.profiles.length * territories.length),
    };
    this.isOfMember = Uint8Array.from(rules, ({ tie }) => (tie === 'member' ? 1 : 0));
    this.hasRecipients = this.profiles.some(({ having }) => having !== undefined);
    const isAlike = this.profiles.length === 1 && rules.every(({ tie }) => tie !== 'resident');
    this.only = isAlike ? draws.open(this.profiles[0] as Profile) : undefined;
  }

  make({ columns, roots, variants, slice, days, rows }: PersonRows): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const day = slice.day.index;
    const draws = this.only ?? this.drawsOfRows(columns, variants, rows);
    const drawn = { persons, roots, draws, day, days, rows };
    if (!this.hasRecipients || !this.draws.meanRecipients(draws, rows)) this.draws.draw(drawn);
    if (this.hasRecipients) this.draws.drawRecipients(drawn);
    if (this.isOfMember.includes(1)) this.tieMembers(columns, variants, draws, { rows, day, days });
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

  private tieMembers(
    columns: MessageColumns,
    variants: Uint16Array,
    draws: Uint16Array | number,
    { rows, day, days }: { readonly rows: number; readonly day: number; readonly days: Uint16Array | undefined },
  ): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const organisations = arrayIn(columns, 'organisation', 'uint16');
    const isVaried = variants.length > 0;
    for (let row = 0; row < rows; row += 1) {
      if (this.isOfMember[isVaried ? (variants[row] as number) : 0] === 0) continue;
      const belonging = belongings[organisations[row] as number];
      if (belonging === undefined) continue;
      let person = persons[row] as number;
      let own = belonging(person);
      for (let step = 1; step < mostAsked && own === undefined; step += 1) {
        const on = days?.[row] ?? day;
        person = this.draws.aliveAfter(person, typeof draws === 'number' ? draws : (draws[row] as number), on);
        own = belonging(person);
      }
      if (own === undefined) continue;
      persons[row] = person;
      organisations[row] = own.index;
    }
  }
}

const profileFor = (profile: DrawnPerson['profile'], dimension: string | undefined, value: string): Profile => {
  if (!isByValue(profile)) return profile;
  const found = profile.dimension === dimension ? profile.profiles[value] : undefined;
  if (found === undefined) throw new Error(`no rule says whom ${profile.dimension} ${value} is about`);
  return found;
};

function personsTold(plan: TypePlan, told: ToldEvents): PersonMaker {
  const numberOf = toldNumber(plan, told.events);
  return ({ columns, slice, from, rows }) => {
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = 0; row < rows; row += 1) persons[row] = told.personOf(numberOf(slice, from + row));
  };
}
