/**
 * Everybody who surely has a benefit of a kind on some day of a year, in an order that is nobody's: a payment run walks along it. Nobody has two
 * entries with a day in common. Built once for all threads that share its memory; meanwhile others build those of other kinds. It is a kept table.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { civilDay } from '../civil-day.js';
import { deathDayIn, livesThrough } from '../deaths/deaths.js';
import { isForeignSpeaker } from '../identity/language-of.js';
import { groupOf } from '../layout/person-groups.js';
import { lastLifeYear } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { familyNote } from './family-note.js';
import { mayLeaveUntil } from './may-leave.js';
import { newAmong } from './recipient-beginners.js';
import { endingAmong } from './recipient-leavers.js';
import {
  areForeignSpeakers,
  daysBeforeEnd,
  daysSinceStart,
  kindNarrowedTo,
  kindsJoinedIn,
  mostRecipients,
  recipientKinds,
  type KindByLife,
  type RecipientKind,
} from './recipient-kinds.js';
import { memoryForRecipients, type RecipientMemory, type RecipientsOf } from './recipient-memory.js';
import { notedSpan, overSummer, untilDay } from './recipient-span.js';
import { strataOf } from './recipient-strata.js';

export interface RecipientRoster {
  readonly persons: Uint32Array;
  /** Days of the year on which each lives and has the benefit; `coversDay` reads them. */
  readonly spans: Uint32Array;
  /** Its first entry among those of all kinds. */
  readonly first: number;
}

const building = 1;
const built = 2;

/** The rosters of a year, or of a part of everybody in it. */
export class RecipientRosters {
  /** Entries of all kinds, one behind the other; those of a kind are there once its roster was asked for. */
  readonly persons: Uint32Array;
  readonly spans: Uint32Array;
  private readonly opened = new Map<RecipientKind, RecipientRoster>();
  private readonly states: Int32Array;

  constructor(
    readonly of: RecipientsOf,
    private readonly memory: RecipientMemory = memoryForRecipients(of),
  ) {
    this.persons = new Uint32Array(memory.persons);
    this.spans = new Uint32Array(memory.spans);
    this.states = new Int32Array(memory.states);
  }

  rosterOf(kind: RecipientKind): RecipientRoster {
    let roster = this.opened.get(kind);
    if (roster === undefined) this.opened.set(kind, (roster = this.open(kind)));
    return roster;
  }

  private open(kind: RecipientKind): RecipientRoster {
    const { states } = this;
    const own = 2 * recipientKinds.indexOf(kind);
    this.buildUnbuilt(kind);
    // Rather than wait for another thread, this one builds what will be needed next.
    for (const each of recipientKinds) if (Atomics.load(states, own) === building) this.buildUnbuilt(each);
    while (Atomics.load(states, own) === building) Atomics.wait(states, own, building);
    const first = firstEntryOf(kind);
    const end = first + (states[own + 1] as number);
    return { first, persons: this.persons.subarray(first, end), spans: this.spans.subarray(first, end) };
  }

  private buildUnbuilt(kind: RecipientKind): void {
    const { states } = this;
    const own = 2 * recipientKinds.indexOf(kind);
    if (Atomics.compareExchange(states, own, 0, building) !== 0) return;
    const { year, part } = this.of;
    const { persons } = keptTable({
      key: ['recipients', kind, year, part],
      build: () => writeInAnyOrder(this.memory, kind, this.entriesFor(kind)),
      memory: (lengths) => roomOf(this.memory, kind, lengths.persons),
    });
    states[own + 1] = persons.length;
    Atomics.store(states, own, built);
    Atomics.notify(states, own);
  }

  private entriesFor(kind: RecipientKind): Entries {
    const [joined, narrowed] = [kindsJoinedIn(kind), kindNarrowedTo(kind)];
    if (joined !== undefined) return this.entriesOf(joined);
    if (narrowed !== undefined) return this.entriesOfSome(kind, narrowed);
    // Who is told by their life is of this kind, as it is neither joined nor narrowed.
    return entriesByLives(kind as KindByLife, this.of);
  }

  /** Of another kind, those who are meant: whose benefit began lately, or so long ago, or ends soon, and who speak another language. */
  private entriesOfSome(kind: RecipientKind, of: KindByLife): Entries {
    const roster = this.rosterOf(of);
    const { year } = this.of;
    if (kind === 'students-with-aid') return { persons: roster.persons, spans: roster.spans.map(overSummer), count: roster.persons.length }; // oxfmt-ignore
    const spoken = areForeignSpeakers(kind) ? foreignSpeakersOf(roster) : roster;
    if (daysSinceStart(kind) !== undefined) return newAmong(kind, spoken, year);
    return daysBeforeEnd(kind) === undefined ? { ...spoken, count: spoken.persons.length } : endingAmong(kind, spoken, year); // oxfmt-ignore
  }

  /** Those of some kinds, one after the other. */
  private entriesOf(kinds: readonly KindByLife[]): Entries {
    const rosters = kinds.map((kind) => this.rosterOf(kind));
    const count = rosters.reduce((sum, { persons }) => sum + persons.length, 0);
    const [all, days] = [new Uint32Array(count), new Uint32Array(count)];
    let next = 0;
    for (const { persons, spans } of rosters) {
      all.set(persons, next);
      days.set(spans, next);
      next += persons.length;
    }
    return { persons: all, spans: days, count };
  }
}

export interface Entries {
  readonly persons: Uint32Array;
  readonly spans: Uint32Array;
  /** As many of both are filled. */
  readonly count: number;
}

function foreignSpeakersOf({ persons, spans }: RecipientRoster): Pick<RecipientRoster, 'persons' | 'spans'> {
  const meant = Uint32Array.from(persons.keys()).filter((entry) => isForeignSpeaker(persons[entry] as number));
  const of = (values: Uint32Array): Uint32Array => meant.map((entry) => values[entry] as number);
  return { persons: of(persons), spans: of(spans) };
}

const made = new Map<string, RecipientRosters>();

/** Worked out once for all of a thread that ask for the same. */
export function recipientRostersOf(of: RecipientsOf): RecipientRosters {
  const key = `${of.year} ${of.part}`;
  let rosters = made.get(key);
  if (rosters === undefined) made.set(key, (rosters = new RecipientRosters(of)));
  return rosters;
}

const firstEntryOf = (kind: RecipientKind): number =>
  recipientKinds.slice(0, recipientKinds.indexOf(kind)).reduce((sum, each) => sum + mostRecipients(each), 0);

const mayLeaveOf = new Map<number, Uint32Array>();
const partPurpose = keyOf('part of the recipients').a;

/** Whether somebody is in the part of everybody that is meant, and surely does not leave Finland by the end of the year. */
export function isMeant({ year, part }: RecipientsOf): (ordinal: number) => boolean {
  let words = mayLeaveOf.get(year);
  if (words === undefined) mayLeaveOf.set(year, (words = mayLeaveUntil(year)));
  const mayLeave = words;
  const stays = (ordinal: number): boolean => (((mayLeave[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 0;
  const limit = part * 2 ** 32;
  return part >= 1 ? stays : (ordinal) => ordinalHash(ordinal, partPurpose) < limit && stays(ordinal);
}

/** @throws RangeError when they are more than there is room for */
function entriesByLives(kind: KindByLife, of: RecipientsOf): Entries {
  const { year } = of;
  const [persons, spans] = [new Uint32Array(mostRecipients(kind)), new Uint32Array(mostRecipients(kind))];
  let count = 0;
  for (const { places, at } of strataOf(kind, year, isMeant(of)))
    for (let place = 0; place < places; place += 1) {
      const recipient = at(place);
      const span = recipient === undefined ? undefined : lifetimeOf(recipient.person, recipient.span, year);
      if (recipient === undefined || span === undefined) continue;
      if (count === persons.length) throw new RangeError(`more than ${count} people are recipients (${kind}) in ${year}`); // oxfmt-ignore
      persons[count] = recipient.person;
      spans[count] = notedSpan(span, familyNote(kind, recipient.person, span, year));
      count += 1;
    }
  return { persons, spans, count };
}

/** The entries of a kind, as they lie in memory. */
type WrittenEntries = Readonly<Record<'persons' | 'spans', Uint32Array>>;

const roomOf = ({ persons, spans }: RecipientMemory, kind: RecipientKind, count: number): WrittenEntries => ({
  persons: new Uint32Array(persons, 4 * firstEntryOf(kind), count),
  spans: new Uint32Array(spans, 4 * firstEntryOf(kind), count),
});

function writeInAnyOrder(
  memory: RecipientMemory,
  kind: RecipientKind,
  { persons, spans, count }: Entries,
): WrittenEntries {
  const room = roomOf(memory, kind, count);
  if (count === 0) return room;
  const places = new Uint32Array(count);
  new KeyedPermutation(count, keyOf('recipients', kind)).run(places, 0, count);
  for (let entry = 0; entry < count; entry += 1) {
    const place = places[entry] as number;
    room.persons[entry] = persons[place] as number;
    room.spans[entry] = spans[place] as number;
  }
  return room;
}

/** The days of a span on which somebody lives; undefined for none. */
function lifetimeOf(ordinal: number, span: number, year: number): number | undefined {
  const group = groupOf(ordinal);
  const member = ordinal - group.firstOrdinal;
  // Deaths of the last week of a year are told, and numbered, in the next one.
  if (group.kind === 'resident' && year < lastLifeYear && livesThrough(group, member, year + 1)) return span;
  const death = deathDayIn(group, member);
  return death === undefined ? span : untilDay(span, death - civilDay(year, 1, 1));
}
