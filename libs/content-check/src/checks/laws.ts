/**
 * The laws that messages show by themselves: each is the same when it is made again from its address, comes once, none is missing, and nobody is
 * real. Laws 2 and 5 are about tables and hashes, which a run compares.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { Oracle } from '@tietovirta/oracle';
import {
  groupOf,
  identityCodeOf,
  isArtificialIdentityCode,
  isBusinessId,
  organisations,
  type PersonKind,
} from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine, type LineFacts } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { MadeAgain } from '../made-again.js';
import { OrdinalsSeen } from '../ordinals-seen.js';
import type { Reading } from '../reading.js';

const bar = noneAtAll(assumption('Laki, jonka ohjelma lupaa.', 'A law that the product promises.'));

const madeAgainOfType = 500;
const codesOfType = 20_000;

export const laws: ContentCheck = {
  wanted: () => codesOfType,
  open: (reading) => new Laws(reading),
};

interface Finds {
  judged: number;
  count: number;
  readonly findings: Label[];
}

const nothing = (): Finds => ({ judged: 0, count: 0, findings: [] });

const note = (finds: Finds, isFault: boolean, finding: () => Label): void => {
  finds.judged += 1;
  if (!isFault) return;
  finds.count += 1;
  if (finds.findings.length < 3) finds.findings.push(finding());
};

class Laws implements OpenCheck {
  private readonly madeAgain: MadeAgain;
  private readonly samples = new Map<string, { readonly again: EveryNth; readonly codes: EveryNth }>();
  private readonly rows = new Map<string, number>();
  private readonly seen = new Uint8Array(organisations.length);
  private readonly ordinals: OrdinalsSeen;
  private readonly other = nothing();
  private readonly twice = nothing();
  private readonly codes = nothing();

  constructor(private readonly reading: Reading) {
    this.madeAgain = new MadeAgain(reading.plan.year);
    this.ordinals = new OrdinalsSeen(reading.plan.year);
  }

  look(columns: MessageColumns): void {
    const { type, rows } = columns;
    const { again, codes } = this.samplesOf(type);
    this.rows.set(type.id, (this.rows.get(type.id) ?? 0) + rows);
    for (const organisation of arrayIn(columns, 'organisation', 'uint16').subarray(0, rows))
      this.seen[organisation] = 1;
    this.lookForRepeats(columns);
    for (let row = again.firstOf(rows); row < rows; row += again.step)
      note(this.other, !this.madeAgain.isSame(columns, row), () => this.addressOf(columns, row));
    const persons = arrayOf(columns, 'person', 'uint32');
    if (persons === undefined) return;
    for (let row = codes.firstOf(rows); row < rows; row += codes.step)
      this.lookAtCode(persons[row] as number, columns, row);
  }

  private lookForRepeats(columns: MessageColumns): void {
    const repeated = this.ordinals.take(columns);
    this.twice.judged += columns.rows - repeated.length;
    for (const row of repeated) note(this.twice, true, () => this.addressOf(columns, row));
  }

  private lookAtCode(person: number, columns: MessageColumns, row: number): void {
    const isSynthetic = isSyntheticCode(identityCodeOf(person), groupOf(person).kind);
    note(this.codes, !isSynthetic, () => this.addressOf(columns, row));
  }

  private samplesOf(type: MessageType): { readonly again: EveryNth; readonly codes: EveryNth } {
    let samples = this.samples.get(type.id);
    if (samples === undefined) {
      const { reading } = this;
      samples = {
        again: new EveryNth(reading.stepFor(type, madeAgainOfType)),
        codes: new EveryNth(reading.stepFor(type, codesOfType)),
      };
      this.samples.set(type.id, samples);
    }
    return samples;
  }

  private addressOf(columns: MessageColumns, row: number): Label {
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    return { fi: address, en: address };
  }

  lines(): readonly ContentLine[] {
    const line = (id: string, name: Label, { judged, count, findings }: Finds): ContentLine => {
      const facts: LineFacts = { id: `laws.${id}`, contentClass: 'laws', label: name, bar, judged, value: count, findings, isWhole: this.reading.isWhole }; // oxfmt-ignore
      return contentLine(facts);
    };
    return [
      line('addressable', label('1: osoitteesta tehtynä toinen', '1: another when made from its address'), this.other),
      line('once', label('3: kahdesti tulleita', '3: that come twice'), this.twice),
      line(
        'nothing-vanishes',
        label('4: sanomia liikaa tai liian vähän', '4: messages too many or too few'),
        this.missing(),
      ),
      line(
        'no-real-person',
        label('6: henkilötunnuksia muualta kuin 900-999', '6: identity codes outside 900-999'),
        this.codes,
      ),
      line(
        'no-real-organisation',
        label('6: y-tunnuksia muualta kuin 9xxxxxx', '6: business ids outside 9xxxxxx'),
        this.realOrganisations(),
      ),
    ];
  }

  /** Of types that are read as a whole: what the plan expects against what came. */
  private missing(): Finds {
    const finds = nothing();
    const { plan } = this.reading;
    const oracle = new Oracle(plan.year);
    for (const { type } of plan.year.types) {
      if (this.reading.strideOf(type) !== 1) continue;
      for (const [id, rows] of expectedRows(oracle, type.id, plan)) {
        const came = this.rows.get(id) ?? 0;
        finds.judged += rows;
        finds.count += Math.abs(came - rows);
        if (came !== rows)
          finds.findings.push(label(`${id}: ${came}, suunniteltu ${rows}`, `${id}: ${came}, planned ${rows}`));
      }
    }
    return finds;
  }

  private realOrganisations(): Finds {
    const finds = nothing();
    for (const { index, country, identifier, name } of organisations)
      if (this.seen[index] === 1 && country === 'FI') note(finds, !isSyntheticBusinessId(identifier), () => name);
    return finds;
  }
}

/** Whether a code is nobody's in reality. Only somebody who is insured abroad has none. */
export const isSyntheticCode = (code: string | null, kind: PersonKind): boolean =>
  code === null ? kind === 'foreigner' : isArtificialIdentityCode(code);

export const isSyntheticBusinessId = (identifier: string): boolean =>
  isBusinessId(identifier) && identifier.startsWith('9');

function expectedRows(oracle: Oracle, messageType: string, { fromDay, toDay }: Reading['plan']): Map<string, number> {
  const rows = new Map<string, number>();
  for (let day = fromDay; day < toDay; day += 1)
    for (const each of oracle.expect(messageType, day).expected)
      rows.set(each.messageType, (rows.get(each.messageType) ?? 0) + each.rows);
  return rows;
}
