/** Which printed rows a message raises, looked up once: by message type and counted cell. */
import { CellLayout } from '@tietovirta/counting';
import type { MessageType } from '@tietovirta/exchanges';
import { keyFigures, type KeyFigure } from '@tietovirta/key-figures';

export class FigureCells {
  /** In the order of the report. */
  readonly figures: readonly KeyFigure[] = keyFigures;
  private readonly raisedBy: ReadonlyMap<string, readonly (readonly number[])[]>;

  /** @param messageTypes those that a run simulates */
  constructor(messageTypes: readonly MessageType[]) {
    this.raisedBy = new Map(messageTypes.map((type) => [type.id, raisedByCellsOf(type, this.figures)]));
  }

  /** Places of the figures that a message of this cell raises; none for a type that is not simulated. */
  raised(messageType: string, cell: number): readonly number[] {
    return this.raisedBy.get(messageType)?.[cell] ?? [];
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
    for (const { of, where = {} } of terms)
      if (of === type.id) for (const cell of layout.cellsWhere(where)) raised[cell]?.push(figure);
  });
  return raised;
}
