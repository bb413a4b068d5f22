/** A person has one bank, one unemployment fund and one pension institution: every message that names one names the same. */
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { organisations, personOrdinalLimit, type OrganisationKind } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';

const bar = noneAtAll(
  assumption(
    'Kukaan ei vaihda pankkia, kassaa tai eläkelaitosta: muutoksia ei ole ilmoitettu.',
    'Nobody changes bank, fund or pension institution: no changes are declared.',
  ),
);

const kinds: readonly { readonly kind: OrganisationKind; readonly label: Label }[] = [
  { kind: 'bank', label: label('Nimeää toisen pankin', 'Names another bank') },
  { kind: 'unemployment-fund', label: label('Nimeää toisen kassan', 'Names another fund') },
  { kind: 'pension-institution', label: label('Nimeää toisen eläkelaitoksen', 'Names another pension institution') },
];

/** By place in the directory: 1 + place in `kinds`; 0 for what belongs to nobody. */
const kindOfOrganisation = Uint8Array.from(
  organisations,
  ({ kind }) => 1 + kinds.findIndex((each) => each.kind === kind),
);

/** Openings and payments whose counterparty is the person's own organisation; what follows them names the same one again. */
export const namingTypes: readonly string[] = [
  'kelmu.query',
  'unemployment-funds.earnings-data',
  'unemployment-funds.information-request',
  'unemployment-funds.benefit-data-notice',
  'municipal-billing.benefit-data',
  'pension-sector.decision',
  'pension-sector.insurance-query',
  'banks.payment',
  'banks.payment-return',
  'recovery.instalment',
];

export const samePerson: ContentCheck = {
  // Two messages about one person are rare: all are looked at.
  wanted: ({ id }) => (namingTypes.includes(id) ? Infinity : 0),
  open: (reading) => new SamePerson(reading),
};

interface Tally {
  /** By person: 1 + the organisation named first. */
  readonly first: Uint16Array;
  /** Messages about somebody of whom one was named before. */
  again: number;
  other: number;
  readonly findings: Label[];
}

class SamePerson implements OpenCheck {
  private readonly tallies = kinds.map((): Tally => ({ first: new Uint16Array(personOrdinalLimit), again: 0, other: 0, findings: [] })); // oxfmt-ignore

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const named = arrayIn(columns, 'organisation', 'uint16');
    for (let row = 0; row < columns.rows; row += 1) {
      const organisation = named[row] as number;
      const kind = kindOfOrganisation[organisation] as number;
      if (kind === 0) continue;
      const tally = this.tallies[kind - 1] as Tally;
      const person = persons[row] as number;
      const before = tally.first[person] as number;
      if (before === 0) tally.first[person] = 1 + organisation;
      else {
        tally.again += 1;
        if (before !== 1 + organisation) this.noteOther(tally, columns, { row, before: before - 1, organisation });
      }
    }
  }

  private noteOther(tally: Tally, columns: MessageColumns, named: OtherNamed): void {
    tally.other += 1;
    if (tally.findings.length >= 3) return;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, named.row));
    const [now, before] = [organisations[named.organisation]?.name, organisations[named.before]?.name];
    tally.findings.push(
      label(`${address}: ${now?.fi}, aiemmin ${before?.fi}`, `${address}: ${now?.en}, before ${before?.en}`),
    );
  }

  lines(): readonly ContentLine[] {
    return kinds.map(({ kind, label: name }, place) => {
      const { again, other, findings } = this.tallies[place] as Tally;
      const { isWhole } = this.reading;
      return contentLine({ id: `same-person.${kind}`, contentClass: 'same-person', label: name, bar, judged: again, value: other, findings, isWhole }); // oxfmt-ignore
    });
  }
}

interface OtherNamed {
  readonly row: number;
  readonly before: number;
  readonly organisation: number;
}
