/** Agreement countries tell of people who live abroad, and cases of EESSI are about as many of them as their profiles declare. */
import { isByValue, type PersonRule, type VariantPerson } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { homeOn } from '@tietovirta/population';
import { assumption, label, source, theReport, type Label } from '@tietovirta/published';
import { atLeastPercent, nearPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';

const allAbroad = atLeastPercent(
  100,
  source(
    theReport,
    'Ulkomailla oleskelevien muuttuneet olosuhteet.',
    'Changed circumstances of people who stay abroad.',
  ),
);
const asDeclared = assumption(
  'Sanomatyypin profiilit ilmoittavat, kuinka moni asuu ulkomailla.',
  'The profiles of the message type declare how many live abroad.',
);
const someDeclared = {
  ...atLeastPercent(
    1,
    assumption(
      'Kansainvälisissä asioissa osa henkilöistä asuu ulkomailla: osuus on ilmoitettava.',
      'Some persons of international cases live abroad: how many must be declared.',
    ),
  ),
  spread: 0,
};
const judgedOfType = 40_000;
const circumstances = 'bilateral.circumstances';
const ofEessi = 'eessi.start';

export const peopleAbroad: ContentCheck = {
  wanted: ({ id }) => (id === circumstances || id === ofEessi ? judgedOfType : 0),
  open: (reading) => new PeopleAbroad(reading),
};

interface Tally {
  sample: EveryNth | undefined;
  judged: number;
  abroad: number;
  /** Persons abroad that the profiles of the judged messages declare. */
  declared: number;
  readonly atHome: Label[];
}

const empty = (): Tally => ({ sample: undefined, judged: 0, abroad: 0, declared: 0, atHome: [] });

class PeopleAbroad implements OpenCheck {
  private readonly tallies: Readonly<Record<string, Tally>> = { [circumstances]: empty(), [ofEessi]: empty() };

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type } = columns;
    const tally = this.tallies[type.id] as Tally;
    const sample = (tally.sample ??= new EveryNth(this.reading.stepFor(type, judgedOfType)));
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      const ordinal = ordinalAt(columns, row);
      tally.judged += 1;
      tally.declared += this.declaredOf(columns, row, ordinal) / 100;
      if (homeOn(persons[row] as number, dayAt(columns, row)).country !== 'FI') tally.abroad += 1;
      else if (tally.atHome.length < 3) {
        const address = this.reading.addressOf(type, ordinal);
        tally.atHome.push(label(`${address}: asuu Suomessa`, `${address}: lives in Finland`));
      }
    }
  }

  /** Per cent of those who are drawn by the profile of this message. */
  private declaredOf(columns: MessageColumns, row: number, ordinal: number): number {
    const plan = this.reading.plan.year.planOf(columns.type.id);
    const rule: PersonRule | VariantPerson | undefined =
      plan.variants[plan.variantOf(ordinal)]?.person ?? columns.type.person;
    if (rule?.kind !== 'drawn') return 0;
    const { profile } = rule;
    if (!isByValue(profile)) return profile.abroadPercent ?? 0;
    return profile.profiles[valueAt(columns, profile.dimension, row)]?.abroadPercent ?? 0;
  }

  lines(): readonly ContentLine[] {
    const [bilateral, eessi] = [this.tallies[circumstances] as Tally, this.tallies[ofEessi] as Tally];
    const declared = percentOf(eessi.declared, eessi.judged);
    const facts = { contentClass: 'people-abroad', isWhole: this.reading.isWhole } as const;
    return [
      contentLine({
        ...facts,
        id: 'people-abroad.bilateral',
        label: label('Muuttuneiden olosuhteiden henkilöistä', 'Persons of changed circumstances'),
        bar: allAbroad,
        judged: bilateral.judged,
        value: percentOf(bilateral.abroad, bilateral.judged),
        findings: bilateral.atHome,
      }),
      contentLine({
        ...facts,
        id: 'people-abroad.eessi',
        label: label('EESSI-asioiden henkilöistä', 'Persons of EESSI cases'),
        bar: nearPercent(declared, 1, asDeclared),
        judged: eessi.judged,
        value: percentOf(eessi.abroad, eessi.judged),
      }),
      contentLine({
        ...facts,
        id: 'people-abroad.declared',
        label: label('EESSIn ilmoitettu osuus', 'Share that EESSI declares'),
        bar: someDeclared,
        judged: eessi.judged,
        value: declared,
      }),
    ];
  }
}

function valueAt(columns: MessageColumns, dimension: string, row: number): string {
  const values = columns.type.dimensions.find(({ id }) => id === dimension)?.values ?? [];
  return values[arrayIn(columns, dimension, 'uint8')[row] as number]?.id ?? '';
}
