/** Puts the messages of EESSI together to cases again: openings of a day come first, what follows them after. */
import { findMessageType } from '@tietovirta/exchanges';
import { arrayIn, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';

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
  /** ms since 1970; of what is carried over the turn of the year the instant in the next year. */
  readonly instant: number;
}

export interface EessiCase {
  readonly buc: string;
  /** In the order of their ordinals, the opening first. */
  readonly messages: readonly CaseMessage[];
}

const dayMs = 86_400_000;
/** A step that falls into the next year stands 52 weeks earlier; none takes longer than this. */
const [carriedMs, longestMs] = [364 * dayMs, 310 * dayMs];

/** When a message comes as its case tells it, after the one before. A step that is too long for one stays where it is. */
function inCase(instant: number, before: number): number {
  for (let told = instant; told - before <= longestMs; told += carriedMs) if (told > before) return told;
  return instant;
}

interface OpenCase {
  readonly buc: string;
  readonly direction: string;
  readonly messages: CaseMessage[];
}

export class EessiCases {
  private readonly open = new Map<number, OpenCase>();
  private day = NaN;
  private readonly slots: number;

  /** @param take called with each case once all of it was seen */
  constructor(private readonly take: (found: EessiCase) => void) {
    const type = findMessageType(caseFollowUp);
    this.slots = type.kind === 'follow-up' ? type.slots : 1;
  }

  look(columns: MessageColumns): void {
    const isOpening = columns.type.id === caseOpening;
    if (isOpening && columns.dayStartMs !== this.day) {
      this.close();
      this.day = columns.dayStartMs;
    }
    const read = rowReader(columns);
    for (let row = 0; row < columns.rows; row += 1) {
      const { buc, ...facts } = read(row);
      const { direction, ordinal } = facts;
      if (isOpening)
        this.open.set(ordinal, { buc, direction, messages: [{ ...facts, by: 'owner', isUpdate: facts.version > 1 }] });
      else {
        const found = this.open.get(Math.floor(ordinal / this.slots));
        const by = direction === found?.direction ? 'owner' : 'counterparty';
        const before = found?.messages.at(-1)?.instant ?? facts.instant;
        found?.messages.push({ ...facts, by, isUpdate: facts.version > 1, instant: inCase(facts.instant, before) });
      }
    }
  }

  /** Gives the cases of the last day too. */
  close(): void {
    for (const found of this.open.values()) this.take(found);
    this.open.clear();
  }
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
