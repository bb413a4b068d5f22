/** Writes one step of a course for many openings at once: loops over one kind of column each, so that the engine compiles each well. */
import type { CalendarYear } from '@tietovirta/calendar';
import { drawnPlace, mix, type Key } from '@tietovirta/chance';
import { carriedNone } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, dimensionArrays, setWide, type MessageColumns } from '@tietovirta/messages';
import { moveToDue } from './due-instant.js';
import { personsOwn, type ResolvedStep, type ValueSource } from './resolved-step.js';

const valueSalt = 0x3c6ef372;

/** Where the follow-ups of one type are written. */
export interface FollowUpSpace {
  readonly columns: MessageColumns;
  rows: number;
  readonly slots: number;
  readonly key: Key;
  /** By opening: row of its first follow-up. */
  readonly starts: Int32Array;
  /** By course: how many of its steps are of this type. */
  readonly stepsOf: Uint8Array;
}

/** The openings that take one course, and how far they are. */
export interface StepRows {
  count: number;
  /** Rows of the openings. */
  readonly rows: Int32Array;
  /** Rows of the follow-ups of the step. */
  readonly targets: Int32Array;
  /** 32 random bits a follow-up. */
  readonly bits: Int32Array;
  /** Instants of the last message of each conversation, ms. */
  readonly instants: Float64Array;
  /** 1 for conversations that have passed the turn of the year. */
  readonly isCarried: Uint8Array;
}

export const stepRows = (capacity: number): StepRows => ({
  count: 0,
  rows: new Int32Array(capacity),
  targets: new Int32Array(capacity),
  bits: new Int32Array(capacity),
  instants: new Float64Array(capacity),
  isCarried: new Uint8Array(capacity),
});

/** What a step follows: the openings of a frame, in a year. */
export interface Followed {
  readonly openings: MessageColumns;
  readonly calendar: CalendarYear;
}

/** Conversations begin at the instants of their openings. */
export function startSteps(steps: StepRows, openings: MessageColumns, count: number): void {
  const { rows, instants } = steps;
  const { dayStartMs } = openings;
  const times = arrayIn(openings, 'time', 'int32');
  steps.count = count;
  steps.isCarried.fill(0, 0, count);
  for (let i = 0; i < count; i += 1) instants[i] = dayStartMs + (times[rows[i] as number] as number);
}

export function writeStep(step: ResolvedStep, space: FollowUpSpace, steps: StepRows, followed: Followed): void {
  const { columns } = space;
  const { openings } = followed;
  drawOrdinals(step, space, steps, openings.firstOrdinal);
  moveToDue(step, steps, followed.calendar);
  writeInstants(arrayIn(columns, 'time', 'int64'), steps);
  const carried = arrayOf(columns, 'carried', 'uint32');
  if (carried !== undefined) nameOpenings(carried, openings.firstOrdinal, steps);
  const persons = arrayOf(columns, 'person', 'uint32');
  if (persons !== undefined) copyPersons(persons, arrayIn(openings, 'person', 'uint32'), steps);
  copyOrganisations(arrayIn(columns, 'organisation', 'uint16'), arrayIn(openings, 'organisation', 'uint16'), steps);
  const [own, theirs] = [dimensionArrays(columns), dimensionArrays(openings)];
  step.values.forEach((source, place) => {
    const column = own[place] as Uint8Array;
    if (source.kind === 'fixed') fixValue(column, source.place, steps);
    else if (source.kind === 'of-person')
      drawOfPersons({ column, persons }, source, { salt: mix(valueSalt + place), key: space.key }, steps);
    else if (source.kind === 'drawn') drawValues(column, source.table, mix(valueSalt + place), steps);
    else translateValues(column, theirs[source.from] as Uint8Array, source.places, steps);
  });
}

function drawOrdinals(step: ResolvedStep, space: FollowUpSpace, steps: StepRows, firstOrdinal: number): void {
  const { count, rows, targets, bits } = steps;
  const { slots, starts } = space;
  const { a, b } = space.key;
  const ordinals = arrayIn(space.columns, 'ordinal', 'uint32');
  for (let i = 0; i < count; i += 1) {
    const row = rows[i] as number;
    const ordinal = (firstOrdinal + row) * slots + step.slot;
    const target = (starts[row] as number) + step.slot;
    targets[i] = target;
    ordinals[target] = ordinal;
    bits[i] = mix(mix(ordinal ^ a) + b);
  }
}

function writeInstants(times: Int32Array, { count, targets, instants }: StepRows): void {
  for (let i = 0; i < count; i += 1) setWide(times, targets[i] as number, instants[i] as number);
}

/** What comes after the turn of the year names its opening: it answers the one of the year before that is like it. */
function nameOpenings(column: Uint32Array, firstOrdinal: number, { count, rows, targets, isCarried }: StepRows): void {
  for (let i = 0; i < count; i += 1)
    column[targets[i] as number] = isCarried[i] === 1 ? firstOrdinal + (rows[i] as number) : carriedNone;
}

function copyPersons(column: Uint32Array, from: Uint32Array, { count, rows, targets }: StepRows): void {
  for (let i = 0; i < count; i += 1) column[targets[i] as number] = from[rows[i] as number] as number;
}

function copyOrganisations(column: Uint16Array, from: Uint16Array, { count, rows, targets }: StepRows): void {
  for (let i = 0; i < count; i += 1) column[targets[i] as number] = from[rows[i] as number] as number;
}

function fixValue(column: Uint8Array, value: number, { count, targets }: StepRows): void {
  for (let i = 0; i < count; i += 1) column[targets[i] as number] = value;
}

/** @param places by value of the opening: the value of the follow-up */
function translateValues(
  column: Uint8Array,
  from: Uint8Array,
  places: Uint8Array,
  { count, rows, targets }: StepRows,
): void {
  for (let i = 0; i < count; i += 1) column[targets[i] as number] = places[from[rows[i] as number] as number] as number;
}

function drawValues(column: Uint8Array, table: Uint8Array, salt: number, { count, targets, bits }: StepRows): void {
  for (let i = 0; i < count; i += 1)
    column[targets[i] as number] = table[drawnPlace(mix((bits[i] as number) ^ salt))] as number;
}

/** As `drawValues`, but values that belong to the person follow from the person and the type alone. */
function drawOfPersons(
  { column, persons }: { readonly column: Uint8Array; readonly persons: Uint32Array | undefined },
  { table, own }: ValueSource & { kind: 'of-person' },
  { salt, key: { a, b } }: { readonly salt: number; readonly key: Key },
  { count, targets, bits }: StepRows,
): void {
  for (let i = 0; i < count; i += 1) {
    const target = targets[i] as number;
    const value = table[drawnPlace(mix((bits[i] as number) ^ salt))] as number;
    const ofPerson = mix(mix(((persons?.[target] ?? 0) ^ a) + salt) + b);
    column[target] = value === personsOwn ? (own[drawnPlace(ofPerson)] as number) : value;
  }
}
