/** Puts the messages of EESSI together to cases again: openings of a day come first, what follows them after. */
import { arrayIn, instantAt, openingAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';

export const caseOpening = 'eessi.start';
export const caseFollowUp = 'eessi.follow-up';

/** A document of a case, as its message says. */
export interface CaseMessage {
  readonly messageType: string;
  readonly ordinal: number;
  readonly by: 'owner' | 'counterparty';
  readonly direction: string;
  readonly sed: string;
  /** Number of the document in the case, its version, and the number of the document that it is about (0 for none). */
  readonly document: number;
  readonly version: number;
  readonly about: number;
  readonly isUpdate: boolean;
  readonly person: number;
  /** ms since 1970; of what answers an opening of the year before, as of the next year. */
  readonly instant: number;
}

export interface EessiCase {
  readonly buc: string;
  /** In the order of their ordinals, the opening first. */
  readonly messages: readonly CaseMessage[];
}

interface OpenCase {
  readonly buc: string;
  readonly direction: string;
  readonly messages: CaseMessage[];
}

export class EessiCases {
  private readonly open = new Map<number, OpenCase>();
  /** By the ordinal of their openings: answers to those of the year before, which are like those that openings of this one get in the next. */
  private readonly carried = new Map<number, RowFacts[]>();
  private day = NaN;

  /** @param take called with each case once all of it was seen */
  constructor(private readonly take: (found: EessiCase) => void) {}

  look(columns: MessageColumns): void {
    const isOpening = columns.type.id === caseOpening;
    if (isOpening && columns.dayStartMs !== this.day) {
      this.close();
      this.day = columns.dayStartMs;
    }
    const read = rowReader(columns);
    for (let row = 0; row < columns.rows; row += 1) {
      const { buc, ...facts } = read(row);
      if (isOpening) {
        const messages: CaseMessage[] = [{ ...facts, by: 'owner', isUpdate: facts.version > 1 }];
        this.open.set(facts.ordinal, { buc, direction: facts.direction, messages });
        continue;
      }
      const opening = openingAt(columns, row);
      if (!opening.isOfLastYear) add(this.open.get(opening.ordinal), facts);
      else this.carried.set(opening.ordinal, [...(this.carried.get(opening.ordinal) ?? []), { ...facts, buc }]);
    }
  }

  /** Gives the cases of the last day too. */
  close(): void {
    for (const [ordinal, found] of this.open) {
      const carried = this.carried.get(ordinal) ?? [];
      for (const facts of carried.toSorted((one, other) => one.instant - other.instant))
        add(found, { ...facts, instant: facts.instant + carriedMs });
      this.take(found);
    }
    this.open.clear();
  }
}

/** What comes after the turn of the year stands so much earlier in the year before. */
const carriedMs = 364 * 86_400_000;

/** Of a case that was not read nothing is known. */
function add(found: OpenCase | undefined, facts: Omit<RowFacts, 'buc'>): void {
  const by = facts.direction === found?.direction ? 'owner' : 'counterparty';
  found?.messages.push({ ...facts, by, isUpdate: facts.version > 1 });
}

type RowFacts = Omit<CaseMessage, 'by' | 'isUpdate'> & { readonly buc: string };

/** Columns and names of values are looked up once a batch. */
function rowReader(columns: MessageColumns): (row: number) => RowFacts {
  const { type } = columns;
  const valueOf = (id: string): ((row: number) => string) => {
    const values = type.dimensions.find((dimension) => dimension.id === id)?.values ?? [];
    const places = arrayIn(columns, id, 'uint8');
    return (row) => values[places[row] as number]?.id ?? '';
  };
  const [direction, buc, sed] = [valueOf('direction'), valueOf('buc'), valueOf('sed')];
  const [document, version, about] = [valueOf('document'), valueOf('document-version'), valueOf('about')];
  const persons = arrayIn(columns, 'person', 'uint32');
  return (row) => ({
    messageType: type.id,
    ordinal: ordinalAt(columns, row),
    direction: direction(row),
    buc: buc(row),
    sed: sed(row),
    document: Number(document(row)),
    version: Number(version(row)),
    about: Number(about(row)),
    person: persons[row] as number,
    instant: instantAt(columns, row),
  });
}
