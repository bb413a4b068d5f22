/**
 * The clients of areas: in each area the households whose life has social assistance in the year, with all who live there on 1 January. A household
 * whose head leaves the municipality by the end of the year has no place, so that an area asks about its own residents. The roster of an area is built when it is
 * asked for, once for all threads that share its memory: two seconds for all of them; of a part of the households in the same part of it. It is a kept table.
 */
import { keyOf, shuffle } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { civilDay } from '../civil-day.js';
import { territories, type Territory } from '../draws/territories.js';
import { headOn, homeOn, municipalityByOwnMoves } from '../home/home-on.js';
import { departureDayOf } from '../home/movers.js';
import type { PersonGroup } from '../layout/person-group.js';
import { personGroups } from '../layout/person-groups.js';
import { municipalityPlaceOf, residentRange } from '../layout/resident-cells.js';
import { AssistedInYear } from '../life/assisted-in-year.js';
import { membersOn } from '../life/household-on.js';
import { ordinalHash } from '../ordinal-hash.js';
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';

/** What threads share. Pages that nobody wrote take no memory. */
export interface ClientRosterMemory {
  /** Everybody of the households, each area in a room of its own. */
  readonly members: SharedArrayBuffer;
  /** Who claims for each household, likewise. */
  readonly claimants: SharedArrayBuffer;
  /** By area: whether its roster is built, and how many members and claimants it has. */
  readonly states: SharedArrayBuffer;
}

export interface ClientRostersOf {
  readonly year: number;
  /** Which part of the households is meant: 1 for all. */
  readonly part: number;
}

export interface ClientRoster {
  /** Everybody of the client households of an area, in a random order of households. */
  readonly members: Uint32Array;
  /** Who claims for each household: its first adult; in the same order. */
  readonly claimants: Uint32Array;
}

/** Of the residents of an area, at most so many are members: six times as many as in the country. */
const mostShare = 0.4;
/** Where the room of each area begins, and how much there is as last value; areas differ in how many live there. */
const rooms = roomsOf(areas.map(({ code }) => residentsOf(code)));

function residentsOf(area: string): number {
  return municipalities.reduce((sum, each) => sum + (each.area.code === area ? each.residents : 0), 0);
}

function roomsOf(residents: readonly number[]): readonly number[] {
  const starts = [0];
  for (const each of residents) starts.push((starts.at(-1) as number) + Math.ceil(mostShare * each));
  return starts;
}

const room = 4 * (rooms.at(-1) as number);

export const clientRosterMemory = (): ClientRosterMemory => ({
  members: new SharedArrayBuffer(room),
  claimants: new SharedArrayBuffer(room),
  states: new SharedArrayBuffer(4 * 3 * areas.length),
});

const building = 1;
const built = 2;

const partPurpose = keyOf('part of the clients').a;
/** Åland has social assistance of its own. */
const aland = '91';
const nobody = new Uint32Array(0);

export class ClientRosters {
  private readonly members: Uint32Array;
  private readonly claimants: Uint32Array;
  private readonly states: Int32Array;
  /** By area: residents whose own moves have led them there, and who arrived there; once some are asked for. */
  private newcomers: readonly Uint32Array[] | undefined;

  constructor(
    readonly of: ClientRostersOf,
    memory: ClientRosterMemory = clientRosterMemory(),
  ) {
    this.members = new Uint32Array(memory.members);
    this.claimants = new Uint32Array(memory.claimants);
    this.states = new Int32Array(memory.states);
  }

  /** The clients of a territory; nobody where it is no area of the mainland. Helsinki is an area and a municipality. */
  in(territory: number): ClientRoster {
    const area = placeOfArea(territory);
    if (area === undefined) return { members: nobody, claimants: nobody };
    this.buildOnce(area);
    return this.roomOf(area, this.states[3 * area + 1] as number, this.states[3 * area + 2] as number);
  }

  private roomOf(area: number, members: number, claimants: number): ClientRoster {
    const first = rooms[area] as number;
    return {
      members: this.members.subarray(first, first + members),
      claimants: this.claimants.subarray(first, first + claimants),
    };
  }

  private buildOnce(area: number): void {
    const { states } = this;
    const own = 3 * area;
    if (Atomics.compareExchange(states, own, 0, building) === 0) {
      const { year, part } = this.of;
      const { members, claimants } = keptTable({
        key: ['clients', areas[area]?.code ?? '', year, part],
        build: () => this.build(area),
        memory: (lengths) => this.roomOf(area, lengths.members, lengths.claimants),
      });
      [states[own + 1], states[own + 2]] = [members.length, claimants.length];
      Atomics.store(states, own, built);
      Atomics.notify(states, own);
    }
    while (Atomics.load(states, own) === building) Atomics.wait(states, own, building);
  }

  private build(area: number): ClientRoster {
    const newYear = civilDay(this.of.year, 1, 1);
    const first = rooms[area] as number;
    const most = (rooms[area + 1] as number) - first;
    let [member, claimant] = [0, 0];
    const heads = Uint32Array.from(this.headsIn(area));
    shuffle(heads, keyOf('clients', this.of.year, area), 0, heads.length);
    for (const head of heads) {
      const household = membersOn(head, newYear);
      if (household.length === 0) continue;
      if (member + household.length > most) throw new RangeError(`more than ${most} people are clients in ${areas[area]?.name}`); // oxfmt-ignore
      this.claimants[first + claimant] = household[0] as number;
      this.members.set(household, first + member);
      claimant += 1;
      member += household.length;
    }
    return this.roomOf(area, member, claimant);
  }

  /** Heads of the client households of an area, who live in it from the beginning of the year to its end. */
  private headsIn(area: number): readonly number[] {
    const { year, part } = this.of;
    const [first, last] = [civilDay(year, 1, 1), civilDay(year, 12, 31)];
    const code = (areas[area] as (typeof areas)[number]).code;
    const limit = Math.min(1, part) * 2 ** 32;
    const heads: number[] = [];
    const livesThere = (ordinal: number, day: number): boolean => homeOn(ordinal, day).municipality?.area.code === code;
    const look = (ordinal: number, assisted: AssistedInYear): void => {
      if (ordinalHash(ordinal, partPurpose) >= limit || !assisted.maybe(ordinal)) return;
      if (headOn(ordinal, first) !== ordinal || !assisted.has(ordinal)) return;
      if (livesThere(ordinal, first) && livesThere(ordinal, last)) heads.push(ordinal);
    };
    const newcomers = (this.newcomers ??= newcomersOf(year))[area] as Uint32Array;
    const territory = territories[1 + area] as Territory;
    let next = 0;
    for (const group of groupsOf(year)) {
      const assisted = new AssistedInYear(year, group);
      if (group.kind === 'resident') {
        const { from, to } = residentRange(group.index, territory.from, territory.to);
        for (let ordinal = from; ordinal < to; ordinal += 1) look(ordinal, assisted);
      }
      for (; (newcomers[next] ?? Infinity) < group.firstOrdinal + group.size; next += 1)
        look(newcomers[next] as number, assisted);
    }
    return heads;
  }
}

const groupsOf = (year: number): readonly PersonGroup[] =>
  personGroups.filter(({ kind, since }) => kind === 'resident' || (kind === 'arrival' && since <= year));

/**
 * Who may live in an area on 1 January without having lived there on that of 2023: who came to Finland, and who decided to move there. Young people who came with
 * their parents are left out, few as they are. Each list rises.
 */
function newcomersOf(year: number): readonly Uint32Array[] {
  const newYear = civilDay(year, 1, 1);
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  const found: number[][] = areas.map(() => []);
  const add = (ordinal: number, code: string | undefined): void => {
    const place = code === undefined ? undefined : places.get(code);
    if (place !== undefined) found[place]?.push(ordinal);
  };
  for (const { kind, birthYear, firstOrdinal, size } of groupsOf(year))
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1)
      if (kind === 'arrival') add(ordinal, homeOn(ordinal, newYear).municipality?.area.code);
      else if (departureDayOf(ordinal, birthYear, year - 1) !== undefined) {
        const code = municipalityByOwnMoves(ordinal, newYear)?.area.code;
        if (code !== municipalities[municipalityPlaceOf(ordinal)]?.area.code) add(ordinal, code);
      }
  return found.map((ordinals) => Uint32Array.from(ordinals));
}

/** Areas are the territories behind the country. */
function placeOfArea(territory: number): number | undefined {
  const { from, to } = territories[territory] as Territory;
  const place = areas.findIndex((_, area) => {
    const each = territories[1 + area] as Territory;
    return each.from === from && each.to === to;
  });
  return place < 0 || areas[place]?.code === aland ? undefined : place;
}
