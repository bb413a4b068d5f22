/**
 * Whom dispensings are for, and at which pharmacy. The prescription of a dispensing follows from the plan of both (DispensingTurns); its person is found by
 * making it again from its random bits. Where they have died or moved since, and for prescriptions of the year before, somebody is drawn as for prescriptions.
 */
import { childKey, KeyedPermutation, mix, scaled } from '@tietovirta/chance';
import { followsNone, type Prescribed } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { DispensingTurns, sumsOf, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { organisations, type PersonDraws } from '@tietovirta/population';
import type { PersonMaker, PersonRows } from './person-maker.js';
import { drawMembers, drawsOfAreas, type DrawsOfAreas } from './residents-of-areas.js';

const pharmacySalt = 0x6a09e667;
/** A prescription that is dispensed on its day is so many minutes old at least. */
const minutesToPharmacy = 10;

export function prescribedMaker(plan: TypePlan, year: YearPlan, draws: PersonDraws): PersonMaker {
  // Turns are worked out when the first frame is made.
  let prescribed: PrescribedPersons | undefined;
  return (rows) => (prescribed ??= new PrescribedPersons(plan, year, draws)).make(rows);
}

const scratchFor = (rows: number) => ({
  roots: new Int32Array(rows),
  days: new Uint16Array(rows),
  drawn: new Uint16Array(rows),
  /** Of the rows that are drawn anew: where they stand, and what they are drawn by. */
  anew: new Uint32Array(rows),
  ownRoots: new Int32Array(rows),
  ownDrawn: new Uint16Array(rows),
  others: new Uint32Array(rows),
});

class PrescribedPersons {
  private readonly prescriptions: TypePlan;
  private readonly turns: DispensingTurns;
  private readonly areas: DrawsOfAreas;
  /** By number of the draw: where the pharmacies of its area begin in the directory, and how many there are. */
  private readonly pharmacies: readonly Uint16Array[];
  private scratch = scratchFor(0);
  /** The prescriptions of a day's dispensings; frames of one day follow each other. */
  private last: PrescriptionsOfDay | undefined;

  constructor(
    private readonly plan: TypePlan,
    year: YearPlan,
    private readonly draws: PersonDraws,
  ) {
    const rule = plan.type.person as Prescribed;
    this.prescriptions = year.planBeside(rule.of);
    this.turns = new DispensingTurns(rule, this.prescriptions, plan);
    this.areas = drawsOfAreas(this.prescriptions, draws);
    this.pharmacies = pharmaciesByDraw(this.areas);
  }

  make({ columns, roots: own, slice, from, rows }: PersonRows): void {
    const day = slice.day.index;
    if (this.scratch.roots.length < rows) this.scratch = scratchFor(rows);
    const { roots, days, drawn } = this.scratch;
    const follows = arrayIn(columns, 'follows', 'uint32');
    const persons = arrayIn(columns, 'person', 'uint32');
    const prescriptions = this.prescriptionsOf(day);
    follows.set(prescriptions.ordinals.subarray(from, from + rows));
    days.set(prescriptions.days.subarray(from, from + rows));
    this.writeRoots(follows, own, rows);
    drawMembers(drawn, this.areas.table, roots, rows);
    this.draws.drawResidents({ persons, roots, draws: drawn, day, days, rows });
    this.drawAnew(persons, { day, rows: this.noteGone(follows, persons, { own, rows }) });
    writePharmacies(arrayIn(columns, 'organisation', 'uint16'), this.pharmacies, { roots, drawn, rows });
  }

  /** Random bits of the prescriptions; of a dispensing without one its own. */
  private writeRoots(follows: Uint32Array, own: Int32Array, rows: number): void {
    const { roots } = this.scratch;
    const { a, b } = this.prescriptions.key;
    for (let row = 0; row < rows; row += 1) {
      const ordinal = follows[row] as number;
      roots[row] = ordinal === followsNone ? (own[row] as number) : mix(mix(ordinal ^ a) + b);
    }
  }

  /** Has rows whose person is dead, or lives elsewhere, follow no prescription of the year, and notes them. @returns how many there are */
  private noteGone(
    follows: Uint32Array,
    persons: Uint32Array,
    { own, rows }: { readonly own: Int32Array; readonly rows: number },
  ): number {
    const { roots, anew, ownRoots } = this.scratch;
    const gone = this.draws.goneOfDay;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const person = persons[row] as number;
      if ((((gone[person >>> 5] as number) >>> (person & 31)) & 1) === 0 || follows[row] === followsNone) continue;
      follows[row] = followsNone;
      roots[row] = own[row] as number;
      ownRoots[found] = own[row] as number;
      anew[found] = row;
      found += 1;
    }
    return found;
  }

  /** Draws somebody for the noted rows, as for a prescription of the day. */
  private drawAnew(persons: Uint32Array, { day, rows }: RowsOfDay): void {
    const { drawn, anew, ownRoots, ownDrawn, others } = this.scratch;
    drawMembers(ownDrawn, this.areas.table, ownRoots, rows);
    this.draws.drawResidents({ persons: others, roots: ownRoots, draws: ownDrawn, day, days: undefined, rows });
    for (let hit = 0; hit < rows; hit += 1) {
      persons[anew[hit] as number] = others[hit] as number;
      drawn[anew[hit] as number] = ownDrawn[hit] as number;
    }
  }

  private prescriptionsOf(day: number): PrescriptionsOfDay {
    if (this.last?.day !== day) this.last = this.shareOut(day);
    return this.last;
  }

  private shareOut(day: number): PrescriptionsOfDay {
    const total = this.plan.dayCounts[day] as number;
    const ordinals = new Uint32Array(total).fill(followsNone);
    const days = new Uint16Array(total).fill(day);
    const order = new Uint32Array(total);
    const places = new Uint32Array(total);
    new KeyedPermutation(Math.max(1, total), childKey(childKey(this.plan.key, 'rows'), day)).run(order, 0, total);
    let next = 0;
    for (const turn of this.turns.on(day)) {
      const rows = order.subarray(next, next + turn.count);
      next += turn.count;
      if (turn.day === day) this.shareOutOfDay(ordinals, rows.sort(), day);
      else {
        const first = this.prescriptions.dayStarts[turn.day] as number;
        const key = childKey(childKey(childKey(this.plan.key, 'turns'), turn.time), turn.day);
        new KeyedPermutation(this.prescriptions.dayCounts[turn.day] as number, key).run(places, turn.from, turn.count);
        for (let place = 0; place < rows.length; place += 1) {
          const row = rows[place] as number;
          ordinals[row] = first + (places[place] as number);
          days[row] = turn.day;
        }
      }
    }
    return { day, ordinals, days };
  }

  /** Of the day itself in the order of time, so that none is dispensed before it is written; where it would be, there is none. */
  private shareOutOfDay(ordinals: Uint32Array, rows: Uint32Array, day: number): void {
    const { dayStarts, dayCounts } = this.prescriptions;
    const [first, written] = [dayStarts[day] as number, dayCounts[day] as number];
    const writtenBefore = sumsOf(this.prescriptions.minuteCounts(day));
    const dispensedBefore = sumsOf(this.plan.minuteCounts(day));
    let minute = 0;
    rows.forEach((row, place) => {
      while ((dispensedBefore[minute + 1] as number) <= row) minute += 1;
      const prescription = Math.floor(((place + 0.5) * written) / rows.length);
      if (prescription < (writtenBefore[Math.max(0, minute - minutesToPharmacy)] as number)) ordinals[row] = first + prescription; // oxfmt-ignore
    });
  }
}

/** By row of a day's dispensings: the prescription, and the day on which it was written; the day itself where there is none. */
interface PrescriptionsOfDay {
  readonly day: number;
  readonly ordinals: Uint32Array;
  readonly days: Uint16Array;
}

interface RowsOfDay {
  readonly day: number;
  readonly rows: number;
}

function pharmaciesByDraw({ drawOf }: DrawsOfAreas): readonly Uint16Array[] {
  const byDraw: Uint16Array[] = [];
  for (const [area, draw] of drawOf)
    byDraw[draw] = Uint16Array.from(
      organisations.filter((each) => each.kind === 'pharmacy' && each.area === area),
      ({ index }) => index,
    );
  return byDraw;
}

/** The same one each time a prescription is dispensed. */
function writePharmacies(
  column: Uint16Array,
  pharmacies: readonly Uint16Array[],
  { roots, drawn, rows }: { readonly roots: Int32Array; readonly drawn: Uint16Array; readonly rows: number },
): void {
  for (let row = 0; row < rows; row += 1) {
    const ofArea = pharmacies[drawn[row] as number] as Uint16Array;
    column[row] = ofArea[scaled(mix((roots[row] as number) ^ pharmacySalt), ofArea.length)] as number;
  }
}
