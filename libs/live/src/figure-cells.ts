/** Which printed rows a message raises, looked up once: by message type and counted cell. */
import { CellLayout } from '@tietovirta/counting';
import type { MessageType } from '@tietovirta/exchanges';
import { isOfDistinct, isOfMoney, keyFigures, signOf, whereOf, type KeyFigure } from '@tietovirta/key-figures';

export class FigureCells {
  /** In the order of the report. */
  readonly figures: readonly KeyFigure[] = keyFigures;
  private readonly raisedBy: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** By message type and number column. */
  private readonly summedBy: ReadonlyMap<string, readonly number[]>;

  /** @param messageTypes those that a run simulates */
  constructor(messageTypes: readonly MessageType[]) {
    this.raisedBy = new Map(messageTypes.map((type) => [type.id, raisedByCellsOf(type, this.figures)]));
    this.summedBy = summedByColumns(this.figures);
  }

  /** Places of the figures that a message of this cell raises; none for a type that is not simulated. */
  raised(messageType: string, cell: number): readonly number[] {
    return this.raisedBy.get(messageType)?.[cell] ?? [];
  }

  /** 1 where messages of a type add to a figure, -1 where they take away from its stock. */
  signOf(figure: number, messageType: string): 1 | -1 {
    const term = this.figures[figure]?.terms.find(({ of }) => of === messageType);
    return term === undefined ? 1 : signOf(term);
  }

  /** Places of the figures that sums of a number column raise. */
  summed(messageType: string, column: string): readonly number[] {
    return this.summedBy.get(columnKey(messageType, column)) ?? [];
  }

  /** Whether a figure is of different keys: no day says how far it should be. */
  isOfDistinct(figure: number): boolean {
    const asked = this.figures[figure];
    return asked !== undefined && isOfDistinct(asked);
  }

  /** Whether a figure is a sum of money, counted in cents. */
  isOfMoney(figure: number): boolean {
    const rule = this.figures[figure]?.rule;
    return rule !== undefined && isOfMoney(rule);
  }

  /** A sum is simulated when all its terms are: a part of it would look like the whole. A band takes what there is. */
  isSimulated({ terms, rule }: KeyFigure): boolean {
    const isSimulated = ({ of }: KeyFigure['terms'][number]): boolean => this.raisedBy.has(of);
    return rule === 'daily-band' ? terms.some(isSimulated) : terms.every(isSimulated);
  }
}

function raisedByCellsOf(type: MessageType, figures: readonly KeyFigure[]): number[][] {
  const layout = new CellLayout(type);
  const raised = Array.from({ length: layout.size }, (): number[] => []);
  figures.forEach(({ terms }, figure) => {
    for (const term of terms)
      if (term.of === type.id && term.measure === 'messages')
        for (const cell of layout.cellsWhere(whereOf(term))) raised[cell]?.push(figure);
  });
  return raised;
}

const columnKey = (messageType: string, column: string): string => `${messageType} ${column}`;

function summedByColumns(figures: readonly KeyFigure[]): ReadonlyMap<string, readonly number[]> {
  const summed = new Map<string, number[]>();
  figures.forEach(({ terms }, figure) => {
    for (const term of terms) {
      if (term.measure !== 'sum') continue;
      const key = columnKey(term.of, term.column);
      summed.set(key, [...(summed.get(key) ?? []), figure]);
    }
  });
  return summed;
}
