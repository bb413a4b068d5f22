/** Messages that revise others: each names an earlier one about the same person, between the same parties, which revises nothing itself. */
import { revisesNone, type MessageType, type OpeningType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, type Label } from '@tietovirta/published';
import { atMostPercent, nearPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine, type LineFacts } from '../content-line.js';
import type { Reading } from '../reading.js';
import { rowsWhere } from '../value-places.js';

const everyOne = noneAtAll(
  assumption(
    'Korjaus korjaa sanoman, joka on lähetetty ennen sitä samasta henkilöstä.',
    'A revision is of a message about the same person that was sent before it.',
  ),
);
const fewCarried = atMostPercent(
  10,
  assumption(
    'Edellisen vuoden sanomia korjataan alkuvuonna; niitä ei nimetä.',
    'Messages of the year before are revised early in the year; they are not named.',
  ),
);
const versions = nearPercent(
  12.5,
  3.5,
  assumption(
    'Palkkatietoilmoituksista 9-16 prosenttia on korvaavia tai mitätöityjä.',
    'Of wage reports 9-16 % replace or invalidate another.',
  ),
);

const wageReports = 'income-register.wage-report';
const judgedOfType = 50_000;
/** The original of each is made from its address, which costs as much as hundreds of messages. */
const originalsOfType = 1000;

const revisionOf = (type: MessageType): OpeningType['revises'] => (type.kind === 'opening' ? type.revises : undefined);

export const revisions: ContentCheck = {
  wanted: (type) => (revisionOf(type) === undefined ? 0 : judgedOfType),
  open: (reading) => new Revisions(reading),
};

interface Tally {
  /** One revision in so many is compared with its original. */
  readonly step: number;
  messages: number;
  revising: number;
  carried: number;
}

class Revisions implements OpenCheck {
  private readonly tallies = new Map<string, Tally>();
  private readonly originals: Generator;
  private judged = 0;
  private wrong = 0;
  private readonly findings: Label[] = [];

  constructor(private readonly reading: Reading) {
    this.originals = new Generator(reading.plan.year, 1);
  }

  look(columns: MessageColumns): void {
    const tally = this.tallyOf(columns.type);
    const revises = arrayIn(columns, 'revises', 'uint32');
    const isRevision = revisingRows(columns);
    tally.messages += columns.rows;
    for (let row = 0; row < columns.rows; row += 1) {
      const original = revises[row] as number;
      if (!isRevision(row)) {
        if (original !== revisesNone) this.note(columns, row, label('ei ole korjaus', 'is no revision'));
        continue;
      }
      if (original === revisesNone) tally.carried += 1;
      else if (tally.revising % tally.step === 0) this.note(columns, row, this.faultOf(columns, row, original));
      tally.revising += 1;
    }
  }

  private note(columns: MessageColumns, row: number, fault: Label | undefined): void {
    this.judged += 1;
    if (fault === undefined) return;
    this.wrong += 1;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    if (this.findings.length < 3) this.findings.push(label(`${address}: ${fault.fi}`, `${address}: ${fault.en}`));
  }

  private faultOf(columns: MessageColumns, row: number, ordinal: number): Label | undefined {
    const { of } = revisionOf(columns.type) as NonNullable<OpeningType['revises']>;
    if (ordinal >= this.reading.plan.year.planOf(of).total) return label('alkuperäistä ei ole', 'there is no original');
    const original = this.originals.message(of, ordinal);
    if (revisingRows(original)(0)) return label('alkuperäinen on itse korjaus', 'the original is a revision itself');
    if (instantAt(original, 0) >= instantAt(columns, row))
      return label('alkuperäinen on myöhempi', 'the original is later');
    const differs = (name: string, kind: 'uint16' | 'uint32'): boolean =>
      arrayIn(original, name, kind)[0] !== arrayIn(columns, name, kind)[row];
    if (differs('person', 'uint32')) return label('koskee toista henkilöä', 'is about another person');
    return differs('organisation', 'uint16') ? label('nimeää toisen osapuolen', 'names another party') : undefined;
  }

  private tallyOf(type: MessageType): Tally {
    let tally = this.tallies.get(type.id);
    if (tally === undefined) {
      // Of wage reports one in eight revises another.
      const step = this.reading.stepFor(type, 8 * originalsOfType);
      this.tallies.set(type.id, (tally = { step, messages: 0, revising: 0, carried: 0 }));
    }
    return tally;
  }

  lines(): readonly ContentLine[] {
    const all = [...this.tallies.values()];
    const sum = (of: 'revising' | 'carried'): number => all.reduce((total, tally) => total + tally[of], 0);
    const wages = this.tallies.get(wageReports) ?? { messages: 0, revising: 0 };
    const line = (facts: Omit<LineFacts, 'contentClass' | 'isWhole'>): ContentLine =>
      contentLine({ ...facts, contentClass: 'revisions', isWhole: this.reading.isWhole });
    return [
      line({
        id: 'revisions.originals',
        label: label('Ei nimeä aiempaa sanomaa samasta henkilöstä', 'Names no earlier message about the same person'),
        bar: everyOne,
        judged: this.judged,
        value: this.wrong,
        findings: this.findings,
      }),
      line({
        id: 'revisions.carried',
        label: label('Korjaa edellisen vuoden sanomaa', 'Revises a message of the year before'),
        bar: fewCarried,
        judged: sum('revising'),
        value: percentOf(sum('carried'), sum('revising')),
      }),
      line({
        id: 'revisions.wage-versions',
        label: label('Korjauksia palkkatietoilmoituksista', 'Versions among wage reports'),
        bar: versions,
        judged: wages.messages,
        value: percentOf(wages.revising, wages.messages),
      }),
    ];
  }
}

/** Says of a row whether it revises a message, by its values. */
function revisingRows(columns: MessageColumns): (row: number) => boolean {
  const revision = revisionOf(columns.type);
  if (revision === undefined) return () => false;
  const { where } = revision;
  if (where === undefined) return () => true;
  const each = where.values.map((value) => rowsWhere(columns, { [where.dimension]: value }));
  return (row) => each.some((isOne) => isOne(row));
}
