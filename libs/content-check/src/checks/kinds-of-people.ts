/** Whoever a message says studies, or has a benefit, does by their life on its day. */
import type { MessageType, Profile } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { deathDayOf, isOfKind } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import { profileOfRow, profilesOfType, ruleAt } from '../profile-at.js';
import type { Reading } from '../reading.js';

const asTheySay = atLeastPercent(
  95,
  assumption(
    'Rekisteri, kassa tai työntekijä kertoo siitä, jonka elämässä asia on; korjaus voi tulla etuuden päätyttyä, ja pienessä kunnassa ei aina ole ketään.',
    'A register, a fund or a worker tells of somebody in whose life the matter is; a correction may come when the benefit has ended, and a small municipality has nobody now and then.',
  ),
);
const judgedOfType = 10_000;
/** At smaller scales small municipalities have too few of everybody. */
const smallestScale = 1 / 100;

export const kindsOfPeople: ContentCheck = {
  wanted: (type) => (mayBeAsked(type) ? judgedOfType : 0),
  open: (reading) => new KindsOfPeople(reading),
};

/** Answers come later, when a benefit may have ended. */
const mayBeAsked = (type: MessageType): boolean =>
  type.kind === 'opening' && profilesOfType(type).some(({ among }) => among !== undefined);

class KindsOfPeople implements OpenCheck {
  private readonly samples = new Map<string, EveryNth>();
  private judged = 0;
  private fitting = 0;
  private readonly others: Label[] = [];

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type } = columns;
    const sample = this.sampleOf(type);
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      const profile = this.profileAt(columns, row);
      const kind = profile?.among;
      if (kind === undefined) continue;
      this.judged += 1;
      const person = persons[row] as number;
      // What a message tells of the dead they had until they died.
      const day = profile?.diedWithin === undefined ? dayAt(columns, row) : (deathDayOf(person) ?? 0) - 1;
      if (isOfKind(kind, person, day)) this.fitting += 1;
      else if (this.others.length < 3) {
        const address = this.reading.addressOf(type, ordinalAt(columns, row));
        this.others.push(label(`${address}: ei ole ${kind}`, `${address}: is not ${kind}`));
      }
    }
  }

  lines(): readonly ContentLine[] {
    const isJudged = this.reading.plan.year.share >= smallestScale;
    return [
      contentLine({
        contentClass: 'kinds-of-people',
        isWhole: this.reading.isWhole,
        id: 'kinds-of-people.by-life',
        label: label('Henkilöistä, joilla on se, mistä sanoma kertoo', 'Persons who have what the message tells of'),
        bar: asTheySay,
        judged: isJudged ? this.judged : 0,
        value: percentOf(this.fitting, this.judged),
        findings: this.others,
      }),
    ];
  }

  private sampleOf(type: MessageType): EveryNth {
    let sample = this.samples.get(type.id);
    if (sample === undefined) this.samples.set(type.id, (sample = new EveryNth(this.reading.stepFor(type, judgedOfType)))); // oxfmt-ignore
    return sample;
  }

  /** Clients are of a household that has it: a class of its own asks about them. */
  private profileAt(columns: MessageColumns, row: number): Profile | undefined {
    const rule = ruleAt(this.reading.plan.year, columns, row);
    return rule === undefined || rule.clients !== undefined ? undefined : profileOfRow(rule, columns, row);
  }
}
