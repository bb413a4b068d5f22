/** Different keys of the figures that ask for them, folded from the sets that are written to the ledger. */
import { DistinctKeys, type CellMembers } from '@tietovirta/counting';
import type { MessageType } from '@tietovirta/exchanges';
import type { KeyFigure } from '@tietovirta/key-figures';

export class PersonsOfFigures {
  private readonly keys = new DistinctKeys();
  private readonly types: ReadonlyMap<string, MessageType>;
  /** By figure; asked for again and again, and worked out once they change. */
  private readonly known = new Map<number, number>();

  constructor(
    private readonly figures: readonly KeyFigure[],
    messageTypes: readonly MessageType[],
  ) {
    this.types = new Map(messageTypes.map((type) => [type.id, type]));
  }

  add(members: readonly CellMembers[]): void {
    if (members.length === 0) return;
    this.keys.addSets(members);
    this.known.clear();
  }

  /** Of a figure that asks for different keys; 0 where its messages are not simulated. */
  of(figure: number): number {
    let count = this.known.get(figure);
    if (count === undefined) this.known.set(figure, (count = this.counted(figure)));
    return count;
  }

  private counted(figure: number): number {
    return (this.figures[figure]?.terms ?? []).reduce((sum, term) => {
      const type = this.types.get(term.of);
      return term.measure !== 'distinct' || type === undefined ? sum : sum + this.keys.count(type, term);
    }, 0);
  }
}
