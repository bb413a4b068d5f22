/** Who acts for somebody else has to do with them: the parent of a minor, or a grown-up of the same municipality; and is an adult who is alive. */
import { actorColumn, type MessageType, type RepresentedPerson } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, civilDay, homeOn, isAliveOn, parentsOf } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';

const everybody = atLeastPercent(
  100,
  assumption(
    'Huoltaja on alaikäisen vanhempi; valtuutettu asui vuoden alkaessa samassa kunnassa.',
    'A guardian is a parent of a minor; who has a mandate lived in the same municipality when the year began.',
  ),
);

/** So many messages of a type are judged. */
const judgedOfType = 20_000;

type Way = RepresentedPerson['by'];
const ways: Readonly<Record<Way, Label>> = {
  guardian: label('Lapsen puolesta asioi hänen vanhempansa', 'For a child acts a parent'),
  mandate: label('Aikuisen puolesta asioi saman kunnan aikuinen', 'For an adult acts an adult of the municipality'),
};

const wayOf = ({ kind, person }: MessageType): Way | undefined =>
  kind === 'opening' && person?.kind === 'represented' ? person.by : undefined;

export const actingForOthers: ContentCheck = {
  wanted: (type) => (wayOf(type) === undefined ? 0 : judgedOfType),
  open: (reading) => new ActingForOthers(reading),
};

interface Tally {
  judged: number;
  fitting: number;
  readonly others: Label[];
}

interface Acting {
  readonly person: number;
  readonly actor: number;
  readonly day: number;
}

const nothing = (): Tally => ({ judged: 0, fitting: 0, others: [] });

class ActingForOthers implements OpenCheck {
  private readonly tallies: Readonly<Record<Way, Tally>> = { guardian: nothing(), mandate: nothing() };
  private readonly samples = new Map<string, EveryNth>();

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type, rows } = columns;
    const way = wayOf(type);
    if (way === undefined) return;
    const [persons, actors] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, actorColumn, 'uint32')];
    const sample = this.sampleOf(type);
    const tally = this.tallies[way];
    for (let row = sample.firstOf(rows); row < rows; row += sample.step) {
      const [person, actor, day] = [persons[row] as number, actors[row] as number, dayAt(columns, row)];
      tally.judged += 1;
      if (isAdultOn(actor, day) && this.isRelated(way, { person, actor, day })) tally.fitting += 1;
      else if (tally.others.length < 3) {
        const address = this.reading.addressOf(type, ordinalAt(columns, row));
        tally.others.push(label(`${address}: asioija ${actor}`, `${address}: ${actor} acts`));
      }
    }
  }

  lines(): readonly ContentLine[] {
    return (['guardian', 'mandate'] as const).map((way) => {
      const { judged, fitting, others } = this.tallies[way];
      return contentLine({
        id: `acting-for-others.${way}`,
        contentClass: 'acting-for-others',
        label: ways[way],
        bar: everybody,
        judged,
        value: percentOf(fitting, judged),
        findings: others,
        isWhole: this.reading.isWhole,
      });
    });
  }

  private isRelated(way: Way, { person, actor, day }: Acting): boolean {
    if (way === 'guardian') {
      if (isAdultOn(person, day)) return false;
      const { mother, father } = parentsOf(person);
      return actor === mother || actor === father;
    }
    const newYear = civilDay(this.reading.plan.year.year, 1, 1);
    const home = homeOn(person, newYear).municipality;
    return person !== actor && home !== undefined && home === homeOn(actor, newYear).municipality;
  }

  private sampleOf(type: MessageType): EveryNth {
    let sample = this.samples.get(type.id);
    if (sample === undefined) this.samples.set(type.id, (sample = new EveryNth(this.reading.stepFor(type, judgedOfType)))); // oxfmt-ignore
    return sample;
  }
}

const adultAge = 18;
const daysOfYear = 365.2425;

const isAdultOn = (person: number, day: number): boolean =>
  isAliveOn(person, day) && day - birthDayOf(person) >= Math.floor(adultAge * daysOfYear);
