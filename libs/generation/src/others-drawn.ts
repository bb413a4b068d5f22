/** Draws the persons of rows that follow no payment: moved together, so that nobody is drawn only to be written over. */
import { followsNone, type Profile } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { PersonDraws } from '@tietovirta/population';
import type { PersonMaker } from './person-maker.js';

/** A maker of the persons of those rows alone. @param draws of the year */
export function othersOf(profile: Profile, draws: PersonDraws): PersonMaker {
  const left = new RowsLeft();
  let draw: number | undefined;
  return ({ columns, roots, days, slice, rows }) => {
    const gathered = left.gather({ roots, days }, arrayIn(columns, 'follows', 'uint32'), rows);
    draw ??= draws.open(profile);
    draws.draw({ ...gathered, draws: draw, day: slice.day.index });
    left.scatter(arrayIn(columns, 'person', 'uint32'), gathered.rows);
  };
}

/** What of a row its person is drawn from. */
interface RowsWithRoots {
  readonly persons: Uint32Array;
  readonly roots: Int32Array;
  /** By row, or undefined where all lie on one day. */
  readonly days: Uint16Array | undefined;
}

class RowsLeft {
  private places = new Uint32Array(0);
  private persons = new Uint32Array(0);
  private roots = new Int32Array(0);
  private days = new Uint16Array(0);

  /** Moves rows together that follow none. @returns them, and how many they are */
  gather(
    { roots, days }: Pick<RowsWithRoots, 'roots' | 'days'>,
    follows: Uint32Array,
    rows: number,
  ): RowsWithRoots & { readonly rows: number } {
    if (this.places.length < rows) this.makeRoom(rows);
    const found = notePlaces(this.places, follows, rows);
    for (let left = 0; left < found; left += 1) this.roots[left] = roots[this.places[left] as number] as number;
    if (days !== undefined)
      for (let left = 0; left < found; left += 1) this.days[left] = days[this.places[left] as number] as number;
    return { persons: this.persons, roots: this.roots, days: days && this.days, rows: found };
  }

  /** Writes the persons of the rows that were gathered to where the rows are. */
  scatter(persons: Uint32Array, found: number): void {
    for (let left = 0; left < found; left += 1) persons[this.places[left] as number] = this.persons[left] as number;
  }

  private makeRoom(rows: number): void {
    this.places = new Uint32Array(rows);
    this.persons = new Uint32Array(rows);
    this.roots = new Int32Array(rows);
    this.days = new Uint16Array(rows);
  }
}

/** Without a branch, as which rows they are is by chance. */
function notePlaces(places: Uint32Array, follows: Uint32Array, rows: number): number {
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    places[found] = row;
    found += follows[row] === followsNone ? 1 : 0;
  }
  return found;
}
