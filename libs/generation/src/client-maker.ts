/** Puts clients of the asking area in the place of those who were drawn, where the rule of a message says that it is about clients. */
import { mix } from '@tietovirta/chance';
import { isByValue, type Clients, type DrawnPerson } from '@tietovirta/exchanges';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan } from '@tietovirta/plan';
import { clientRostersOf, RepeatCurve, territories, territoryOfOrganisation, type PersonDraws } from '@tietovirta/population'; // oxfmt-ignore
import type { PersonRows } from './person-maker.js';

const placeSalt = 0x6c8e9cf5;
/** A client who is dead by then is replaced by the next of the roster, at most so many times. */
const mostSteps = 64;

/** Undefined where nothing is about clients; those of all variants of a type are the same. @param rules by variant */
export function clientMaker(
  plan: TypePlan,
  rules: readonly DrawnPerson[],
  of: { readonly year: number; readonly draws: PersonDraws },
): ClientMaker | undefined {
  const isOfClients = rules.map(({ clients }) => clients !== undefined);
  const [first] = rules.filter((_, variant) => isOfClients[variant]);
  if (first?.clients === undefined) return undefined;
  return new ClientMaker(plan, { ...first, clients: first.clients }, isOfClients, of);
}

/** Used by all makers of a thread in turn: rows that are about clients, and what stands for what is alike in all rows. */
let noted = new Uint32Array(0);
let alike = new Uint16Array(0);

type RuleOfClients = DrawnPerson & { readonly clients: Clients };

class ClientMaker {
  private readonly clients: Clients;
  private readonly curve: RepeatCurve;
  /** The dimension whose values say whether a message is about clients; undefined where all are. */
  private readonly dimension: string | undefined;
  /** By variant, and by value of the dimension: 1 where messages are about clients. */
  private readonly variantsMeant: Uint8Array;
  private readonly valuesMeant: Uint8Array;
  /** By territory; undefined until it was asked for. */
  private readonly rosters: (Uint32Array | undefined)[] = territories.map(() => undefined);

  constructor(
    { type }: TypePlan,
    { clients, profile }: RuleOfClients,
    isOfClients: readonly boolean[],
    private readonly of: { readonly year: number; readonly draws: PersonDraws },
  ) {
    this.clients = clients;
    this.curve = new RepeatCurve(clients.repeats);
    this.dimension = isByValue(profile) ? profile.dimension : undefined;
    const values = type.dimensions.find(({ id }) => id === this.dimension)?.values.map(({ id }) => id) ?? [''];
    this.variantsMeant = Uint8Array.from(isOfClients, Number);
    this.valuesMeant = Uint8Array.from(values, (value) => (clients.values?.includes(value) === false ? 0 : 1));
  }

  make({ columns, roots, variants, slice, rows }: PersonRows): void {
    const { curve, rosters } = this;
    const found = this.noteRows(columns, variants, rows);
    if (found === 0) return;
    const persons = arrayIn(columns, 'person', 'uint32');
    const organisations = arrayIn(columns, 'organisation', 'uint16');
    const absent = this.of.draws.absentOn(slice.day.index);
    for (let hit = 0; hit < found; hit += 1) {
      const row = noted[hit] as number;
      const territory = territoryOfOrganisation[organisations[row] as number] as number;
      const roster = rosters[territory] ?? this.rosterOf(territory);
      if (roster.length === 0) continue;
      const first = curve.placeOf(mix((roots[row] as number) ^ placeSalt), roster.length);
      persons[row] = livingFrom(roster, first, absent);
    }
  }

  /** Notes the rows that are about clients; without a branch, as which ones they are is by chance. @returns how many there are */
  private noteRows(columns: MessageColumns, variants: Uint16Array, rows: number): number {
    if (noted.length < rows) [noted, alike] = [new Uint32Array(rows), new Uint16Array(rows)];
    const { variantsMeant, valuesMeant } = this;
    const ofRows = variants.length > 0 ? variants : alike;
    const values = this.dimension === undefined ? alike : arrayIn(columns, this.dimension, 'uint8');
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      noted[found] = row;
      found += (variantsMeant[ofRows[row] as number] as number) & (valuesMeant[values[row] as number] as number);
    }
    return found;
  }

  /** The rosters are built when the first frame is made. */
  private rosterOf(territory: number): Uint32Array {
    const { members, claimants } = clientRostersOf({ year: this.of.year, part: this.clients.part }).in(territory);
    return (this.rosters[territory] = this.clients.areClaimants === true ? claimants : members);
  }
}

/** The first person from a place on who is alive. @param absent bits of those who are not */
function livingFrom(roster: Uint32Array, first: number, absent: Uint32Array): number {
  let person = roster[first] as number;
  for (let step = 1; step < mostSteps && ((absent[person >>> 5] as number) >>> (person & 31)) & 1; step += 1)
    person = roster[(first + step) % roster.length] as number;
  return person;
}
