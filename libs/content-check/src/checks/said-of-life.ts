/** What messages say of somebody's life is so: the ground of a permit, a benefit, a decision on a pension, and that somebody has no benefit. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { saidOfLives, type SaidOfLife } from './said-of-life.data.js';

const isSo = atLeastPercent(
  97,
  assumption(
    'Sanoma kertoo siitä, mikä henkilön elämässä on; korjaus tai myöhäinen tieto voi koskea päättynyttä etuutta.',
    'A message tells of what is in the life of its person; a correction or a late notice may be on a benefit that has ended.',
  ),
);
const judgedOfType = 10_000;
/** At smaller scales there are too few of everybody. */
const smallestScale = 1 / 100;

export const saidOfLife: ContentCheck = {
  wanted: ({ id }) => (saidOfLives.some(({ types }) => types.includes(id)) ? judgedOfType : 0),
  open: (reading) => new SaidOfLifeCheck(reading),
};

interface Tally {
  readonly said: SaidOfLife;
  judged: number;
  so: number;
  readonly others: Label[];
}

class SaidOfLifeCheck implements OpenCheck {
  private readonly tallies: readonly Tally[] = saidOfLives.map((said) => ({ said, judged: 0, so: 0, others: [] }));
  private readonly samples = new Map<string, EveryNth>();

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type } = columns;
    const tally = this.tallies.find(({ said }) => said.types.includes(type.id));
    if (tally === undefined) return;
    const sample = this.sampleOf(type);
    const persons = arrayIn(columns, 'person', 'uint32');
    const valueOf = valuesOf(columns, tally.said.dimensions);
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      const value = valueOf(row);
      const claim = tally.said.claims[value];
      if (claim === undefined) continue;
      tally.judged += 1;
      if (claim(persons[row] as number, dayAt(columns, row))) tally.so += 1;
      else if (tally.others.length < 3) {
        const address = this.reading.addressOf(type, ordinalAt(columns, row));
        tally.others.push(label(`${address}: ${value} ei pidä paikkaansa`, `${address}: ${value} is not so`));
      }
    }
  }

  lines(): readonly ContentLine[] {
    const isJudged = this.reading.plan.year.share >= smallestScale;
    return this.tallies.map(({ said, judged, so, others }) =>
      contentLine({
        contentClass: 'said-of-life',
        isWhole: this.reading.isWhole,
        id: `said-of-life.${said.id}`,
        label: said.label,
        bar: isSo,
        judged: isJudged ? judged : 0,
        value: percentOf(so, judged),
        findings: others,
      }),
    );
  }

  private sampleOf(type: MessageType): EveryNth {
    let sample = this.samples.get(type.id);
    if (sample === undefined) this.samples.set(type.id, (sample = new EveryNth(this.reading.stepFor(type, judgedOfType)))); // oxfmt-ignore
    return sample;
  }
}

/** The values of some dimensions in a row, joined by a blank. */
function valuesOf(columns: MessageColumns, dimensions: readonly string[]): (row: number) => string {
  const all = dimensions.map((wanted) => ({
    array: arrayIn(columns, wanted, 'uint8'),
    ids: columns.type.dimensions.find(({ id }) => id === wanted)?.values.map(({ id }) => id) ?? [],
  }));
  return (row) => all.map(({ array, ids }) => ids[array[row] as number] ?? '').join(' ');
}
