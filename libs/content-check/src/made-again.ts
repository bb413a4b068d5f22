/** Makes a message again from its address alone, to compare: law 1. */
import { Answering } from '@tietovirta/conversations';
import { Generator } from '@tietovirta/generation';
import { columnTable, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';

export class MadeAgain {
  private readonly generator: Generator;
  private readonly answerings = new Map<string, Answering>();

  constructor(private readonly year: YearPlan) {
    this.generator = new Generator(year, 1);
  }

  /** Whether the message in a row is the one of its address in every column. */
  isSame(columns: MessageColumns, row: number): boolean {
    const ordinal = ordinalAt(columns, row);
    const made = this.find(columns, ordinal);
    return made !== undefined && isSameRow({ columns, row }, made);
  }

  private find({ type }: MessageColumns, ordinal: number): Row | undefined {
    if (type.kind !== 'follow-up') return this.planned(type.id, ordinal);
    const opening = this.planned(type.answers, Math.floor(ordinal / type.slots));
    if (opening === undefined) return undefined;
    const answers = this.answeringOf(type.answers)
      .answer(opening.columns)
      .find((each) => each.type.id === type.id);
    if (answers === undefined) return undefined;
    for (let row = 0; row < answers.rows; row += 1)
      if (ordinalAt(answers, row) === ordinal) return { columns: answers, row };
    return undefined;
  }

  private planned(messageType: string, ordinal: number): Row | undefined {
    if (ordinal >= this.year.planOf(messageType).total) return undefined;
    return { columns: this.generator.message(messageType, ordinal), row: 0 };
  }

  private answeringOf(messageType: string): Answering {
    let answering = this.answerings.get(messageType);
    if (answering === undefined)
      this.answerings.set(messageType, (answering = new Answering(this.year.planOf(messageType), this.year, 1)));
    return answering;
  }
}

interface Row {
  readonly columns: MessageColumns;
  readonly row: number;
}

/** Times are compared as instants: recordings may carry them in another form. */
function isSameRow(one: Row, other: Row): boolean {
  if (instantAt(one.columns, one.row) !== instantAt(other.columns, other.row)) return false;
  return columnTable(one.columns.type).columns.every(({ name, kind }, place) => {
    if (name === 'time') return true;
    const lanes = kind === 'int64' ? 2 : 1;
    return Array.from({ length: lanes }, (_, lane) => lane).every(
      (lane) =>
        one.columns.arrays[place]?.[lanes * one.row + lane] === other.columns.arrays[place]?.[lanes * other.row + lane],
    );
  });
}
