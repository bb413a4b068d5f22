/** Messages about people who had died before the day of the message. Those that tell of a death are apart: they should be about nobody else. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { deathDayOf } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atMostPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import { profileAt, profilesOfType } from '../profile-at.js';
import type { Reading } from '../reading.js';

const lateOnes = assumption(
  'Kuoleman jälkeen tulee vielä jokunen sanoma: vastauksia, viimeisiä palkkoja, korjauksia. Rajat ovat omia arvioitamme.',
  'A few messages still come after a death: answers, last wages, corrections. The limits are ours.',
);
const ofAll = atMostPercent(0.1, lateOnes);
const ofAnyType = atMostPercent(1, lateOnes);
const undeclared = noneAtAll(lateOnes);
const ofTheLiving = atMostPercent(
  1,
  assumption(
    'Kuolinilmoitus, eläkkeen lakkautus ja perhe-eläkeasia koskevat kuollutta.',
    'A notice of death, the end of a pension and a case on survivors’ pension are about somebody who has died.',
  ),
);

/** Openings that may be about somebody who is dead, and why. Follow-ups may be too: what was asked in life is answered later. */
export const declaredAboutTheDead: Readonly<Record<string, string>> = {
  'banks.payment-return': 'the payee died between the payment and its return',
  'bilateral.circumstances': 'a death abroad becomes known',
  'credit-register.loan-change': 'a receivable from the estate',
  'credit-register.loan-end': 'a receivable from the estate',
  'eessi.start': 'survivors, notices of death, recovery',
  'income-register.wage-report': 'the last wages',
  'income-register.benefit-report-received': 'corrections',
  'income-register.benefit-report-sent': 'the last payments, corrections',
  'income-register.benefit-report-uncounted': 'the last payments, corrections',
  'medical-certificates.certificate': 'corrections',
  'patient-documents.newborn-document': 'a child who died before the documents were saved',
  'pension-sector.unpaid-period': 'corrections',
  'population-register.address-change': 'somebody who moved over the days off and died before the notice',
  'population-register.birth': 'a child who died before the register told of the birth',
  'unemployment-funds.earnings-data': 'corrections',
};

const isAsked = ({ id, person }: MessageType): boolean => person !== undefined && id !== 'population-register.death';
/** Whether some messages of a type are about people who have died, as they say. */
const tellsOfDeaths = (type: MessageType): boolean =>
  profilesOfType(type).some(({ diedWithin }) => diedWithin !== undefined);
const judgedOfType = 250_000;

export const theDead: ContentCheck = {
  wanted: (type) => (isAsked(type) ? judgedOfType : 0),
  open: (reading) => new TheDead(reading),
};

interface Tally {
  readonly type: MessageType;
  readonly tellsOfDeaths: boolean;
  readonly sample: EveryNth;
  judged: number;
  dead: number;
  first: string;
}

class TheDead implements OpenCheck {
  private readonly tallies: ReadonlyMap<string, Tally>;
  private told = 0;
  private living = 0;
  private readonly livingOnes: Label[] = [];

  constructor(private readonly reading: Reading) {
    const asked = reading.plan.messageTypes.filter(isAsked);
    this.tallies = new Map(
      asked.map((type) => [type.id, { type, tellsOfDeaths: tellsOfDeaths(type), sample: new EveryNth(reading.stepFor(type, judgedOfType)), judged: 0, dead: 0, first: '' }]), // oxfmt-ignore
    );
  }

  look(columns: MessageColumns): void {
    const tally = this.tallies.get(columns.type.id) as Tally;
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = tally.sample.firstOf(columns.rows); row < columns.rows; row += tally.sample.step) {
      const deathDay = deathDayOf(persons[row] as number);
      const isDead = deathDay !== undefined && deathDay < dayAt(columns, row);
      if (tally.tellsOfDeaths && profileAt(this.reading.plan.year, columns, row)?.diedWithin !== undefined) {
        // What the turn of the year carries over answers an opening that is not simulated.
        if (columns.type.kind === 'opening') this.lookAtTold(columns, row, isDead);
        continue;
      }
      tally.judged += 1;
      if (!isDead) continue;
      if (tally.dead === 0) tally.first = this.reading.addressOf(columns.type, ordinalAt(columns, row));
      tally.dead += 1;
    }
  }

  /** Of whose death a message tells. */
  private lookAtTold(columns: MessageColumns, row: number, isDead: boolean): void {
    this.told += 1;
    if (isDead) return;
    this.living += 1;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    if (this.livingOnes.length < 3) this.livingOnes.push(label(`${address}: elää`, `${address}: is alive`));
  }

  lines(): readonly ContentLine[] {
    const tallies = [...this.tallies.values()].filter(({ judged }) => judged > 0);
    const byShare = tallies.toSorted((a, b) => b.dead / b.judged - a.dead / a.judged);
    const findings = byShare
      .filter(({ dead }) => dead > 0)
      .slice(0, 3)
      .map(findingOf);
    const others = tallies.filter(
      ({ type, dead }) => dead > 0 && type.kind !== 'follow-up' && !(type.id in declaredAboutTheDead),
    );
    const [worst] = byShare;
    const judged = tallies.reduce((sum, each) => sum + each.judged, 0);
    const line = (
      facts: Pick<ContentLine, 'id' | 'label' | 'bar' | 'judged' | 'findings'> & { value: number },
    ): ContentLine => contentLine({ ...facts, contentClass: 'the-dead', isWhole: this.reading.isWhole });
    return [
      line({
        id: 'the-dead.all',
        label: label('Kaikista sanomista', 'Of all messages'),
        bar: ofAll,
        judged,
        value: this.shareOfAll(tallies),
        findings,
      }),
      line({
        id: 'the-dead.any-type',
        label: label('Tyypistä, jossa heitä on eniten', 'Of the type that has most'),
        bar: ofAnyType,
        judged: worst?.judged ?? 0,
        value: percentOf(worst?.dead ?? 0, worst?.judged ?? 0),
        findings,
      }),
      line({
        id: 'the-dead.undeclared',
        label: label('Tyyppejä, joista sitä ei ole ilmoitettu', 'Types of which it is not declared'),
        bar: undeclared,
        judged,
        value: others.length,
        findings: others.slice(0, 6).map(findingOf),
      }),
      line({
        id: 'the-dead.told',
        label: label('Elossa, vaikka sanoma kertoo kuolemasta', 'Alive though the message tells of a death'),
        bar: ofTheLiving,
        judged: this.told,
        value: percentOf(this.living, this.told),
        findings: this.livingOnes,
      }),
    ];
  }

  /** A judged message stands for those of its type that were not read. */
  private shareOfAll(tallies: readonly Tally[]): number {
    const weights = tallies.map(({ type, sample, judged }) => judged * sample.step * this.reading.strideOf(type));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return tallies.reduce(
      (all, { dead, judged }, place) => all + (percentOf(dead, judged) * (weights[place] as number)) / sum,
      0,
    );
  }
}

const findingOf = ({ type, dead, judged, first }: Tally): Label => {
  const share = percentOf(dead, judged).toFixed(2);
  return label(`${type.id}: ${share.replace('.', ',')} %, esim. ${first}`, `${type.id}: ${share} %, such as ${first}`);
};
