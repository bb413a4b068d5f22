/** Agreement countries tell of people who live abroad, and cases of EESSI are about as many of them as their profiles declare. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { homeOn, organisations } from '@tietovirta/population';
import { assumption, label, source, theReport, type Label } from '@tietovirta/published';
import { atLeastPercent, nearPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import { profileAt } from '../profile-at.js';
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
const ownCountry = atLeastPercent(
  97,
  assumption(
    'Asiaa hoitaa henkilön asuinmaan laitos; muuttavien tieto tulee jäljessä.',
    'An institution of the country where the person lives has the case; of those who move it learns later.',
  ),
);
const toldAtHome = atLeastPercent(
  99,
  assumption('Sopimusmaa kertoo niistä, jotka asuvat siellä.', 'An agreement country tells of those who live there.'),
);
/** EESSI has letters of its own for two countries. */
const lettersOfEessi: Readonly<Record<string, string>> = { GB: 'UK', GR: 'EL' };

const judgedOfType = 40_000;
/** Of each country's liaison body: all three kinds of messages of agreement countries. */
const ofAgreement = ['bilateral.circumstances', 'bilateral.insurance', 'bilateral.supplementary-pension'];
const ofEessi = 'eessi.start';

export const peopleAbroad: ContentCheck = {
  wanted: ({ id }) => (ofAgreement.includes(id) || id === ofEessi ? judgedOfType : 0),
  open: (reading) => new PeopleAbroad(reading),
};

interface Tally {
  judged: number;
  abroad: number;
  /** Of those, whose institution is one of the country where they live. */
  atOwn: number;
  /** Persons abroad that the profiles of the judged messages declare. */
  declared: number;
  readonly atHome: Label[];
}

const empty = (): Tally => ({ judged: 0, abroad: 0, atOwn: 0, declared: 0, atHome: [] });

/** Percentage points: each year more of those who are drawn as residents have moved away, or come back (assumption). */
const moreEachYear = 0.3;

class PeopleAbroad implements OpenCheck {
  private readonly bilateral = empty();
  private readonly eessi = empty();
  private readonly samples = new Map<string, EveryNth>();

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type } = columns;
    const tally = type.id === ofEessi ? this.eessi : this.bilateral;
    const sample = this.sampleOf(type);
    const persons = arrayIn(columns, 'person', 'uint32');
    const institutions = arrayIn(columns, 'organisation', 'uint16');
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      const ordinal = ordinalAt(columns, row);
      tally.judged += 1;
      tally.declared += (profileAt(this.reading.plan.year, columns, row)?.abroadPercent ?? 0) / 100;
      const { country } = homeOn(persons[row] as number, dayAt(columns, row));
      if (country !== 'FI') {
        const institution = organisations[institutions[row] as number];
        const own = institution?.kind === 'institution-abroad' ? (lettersOfEessi[country] ?? country) : country;
        tally.abroad += 1;
        tally.atOwn += institution?.country === own ? 1 : 0;
      } else if (tally.atHome.length < 3) {
        const address = this.reading.addressOf(type, ordinal);
        tally.atHome.push(label(`${address}: asuu Suomessa`, `${address}: lives in Finland`));
      }
    }
  }

  private sampleOf(type: MessageType): EveryNth {
    let sample = this.samples.get(type.id);
    if (sample === undefined) this.samples.set(type.id, (sample = new EveryNth(this.reading.stepFor(type, judgedOfType)))); // oxfmt-ignore
    return sample;
  }

  lines(): readonly ContentLine[] {
    const { bilateral, eessi } = this;
    const declared = percentOf(eessi.declared, eessi.judged);
    const facts = { contentClass: 'people-abroad', isWhole: this.reading.isWhole } as const;
    return [
      contentLine({
        ...facts,
        id: 'people-abroad.bilateral',
        label: label('Sopimusmaiden kertomista henkilöistä', 'Persons told of by agreement countries'),
        bar: allAbroad,
        judged: bilateral.judged,
        value: percentOf(bilateral.abroad, bilateral.judged),
        findings: bilateral.atHome,
      }),
      contentLine({
        ...facts,
        id: 'people-abroad.eessi',
        label: label('EESSI-asioiden henkilöistä', 'Persons of EESSI cases'),
        bar: nearPercent(declared, 1 + moreEachYear * this.reading.yearsAhead, asDeclared),
        judged: eessi.judged,
        value: percentOf(eessi.abroad, eessi.judged),
      }),
      contentLine({
        ...facts,
        id: 'people-abroad.institutions',
        label: label('Laitoksista henkilön asuinmaassa', 'Institutions of the country of the person'),
        bar: ownCountry,
        judged: eessi.abroad,
        value: percentOf(eessi.atOwn, eessi.abroad),
      }),
      contentLine({
        ...facts,
        id: 'people-abroad.liaison-bodies',
        label: label('Yhteyselimistä henkilön asuinmaassa', 'Liaison bodies of the country of the person'),
        bar: toldAtHome,
        judged: bilateral.abroad,
        value: percentOf(bilateral.atOwn, bilateral.abroad),
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
