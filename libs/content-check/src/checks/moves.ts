/** Notices of moves are about people whose home changes on the day, or on the days off before it, as their life has it. */
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { civilDay, homeOn } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { rowsWhere } from '../value-places.js';

const everybody = atLeastPercent(
  100,
  assumption(
    'Muutosta kerrotaan muuttopäivänä tai sitä seuraavana työpäivänä.',
    'A move is told of on its day, or on the next working day.',
  ),
);

/** So many messages are judged. */
const judgedMost = 200_000;

const kinds = ['within', 'abroad'] as const;
type Kind = (typeof kinds)[number];
const names: Readonly<Record<Kind, Label>> = {
  within: label('Uusi vakinainen osoite on niillä, jotka muuttavat', 'A new permanent address is of those who move'),
  abroad: label(
    'Osoite ulkomailla on niillä, jotka muuttavat maasta',
    'An address abroad is of those who leave the country',
  ),
};

export const moves: ContentCheck = {
  wanted: ({ id }) => (id === 'population-register.address-change' ? judgedMost : 0),
  open: (reading) => new Moves(reading),
};

interface Tally {
  judged: number;
  moved: number;
  readonly staying: Label[];
}

class Moves implements OpenCheck {
  private readonly tallies: Readonly<Record<Kind, Tally>> = {
    within: { judged: 0, moved: 0, staying: [] },
    abroad: { judged: 0, moved: 0, staying: [] },
  };
  private sample: EveryNth | undefined;

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const sample = (this.sample ??= new EveryNth(this.reading.stepFor(columns.type, judgedMost)));
    const persons = arrayIn(columns, 'person', 'uint32');
    const isPermanent = rowsWhere(columns, { 'address-kind': 'permanent' });
    const isAbroad = rowsWhere(columns, { 'address-kind': 'abroad' });
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      const person = persons[row] as number;
      if (isPermanent(row)) this.judge('within', columns, { row, person });
      else if (isAbroad(row)) this.judge('abroad', columns, { row, person });
    }
  }

  private judge(
    kind: Kind,
    columns: MessageColumns,
    { row, person }: { readonly row: number; readonly person: number },
  ): void {
    const tally = this.tallies[kind];
    tally.judged += 1;
    if (this.movesTo(kind, person, dayAt(columns, row))) tally.moved += 1;
    else if (tally.staying.length < 3) {
      const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
      tally.staying.push(label(`${address}: koti ei vaihdu`, `${address}: the home does not change`));
    }
  }

  /** @param day of the message (days since 1970-01-01) */
  private movesTo(kind: Kind, person: number, day: number): boolean {
    const { days, year } = this.reading.plan.year.calendar;
    const from = day - (days[day - civilDay(year, 1, 1)]?.idleDaysBefore ?? 0);
    let before = homeOn(person, from - 1);
    for (let each = from; each <= day; each += 1) {
      const home = homeOn(person, each);
      if (home.address !== before.address && (home.country === 'FI') === (kind === 'within')) return true;
      before = home;
    }
    return false;
  }

  lines(): readonly ContentLine[] {
    return kinds.map((kind) => {
      const { judged, moved, staying } = this.tallies[kind];
      return contentLine({
        contentClass: 'moves',
        isWhole: this.reading.isWhole,
        id: `moves.${kind}`,
        label: names[kind],
        bar: everybody,
        judged,
        value: percentOf(moved, judged),
        findings: staying,
      });
    });
  }
}
