/** Look-ups in the key figures: which row is counted how, and what feeds it. */
import type { Exchange } from '@tietovirta/exchanges';
import { figureOf, type FigureId } from '@tietovirta/published';
import { whereOf, type KeyFigure, type Term } from './key-figure.js';
import { keyFigures } from './key-figures.js';

const byRow: ReadonlyMap<string, KeyFigure> = new Map(keyFigures.map((figure) => [figure.row, figure]));

/** The key figure of a printed row, and nothing when the row is not counted from messages. */
export const keyFigureOf = (row: string): KeyFigure | undefined => byRow.get(row);

/** What the text tells again is no row of its own. */
const rowsWith = (isFed: (term: Term) => boolean): readonly FigureId[] =>
  keyFigures.filter(({ row, terms }) => figureOf(row).repeats === undefined && terms.some(isFed)).map(({ row }) => row);

/** The printed rows that count messages of an exchange, in the printed order. */
export const rowsFedBy = ({ messageTypes }: Pick<Exchange, 'messageTypes'>): readonly FigureId[] =>
  rowsWith(({ of }) => messageTypes.some(({ id }) => id === of));

/** The printed rows that a message with these values raises, in the printed order. */
export const rowsCounting = (messageType: string, values: Readonly<Record<string, string>>): readonly FigureId[] =>
  rowsWith(
    (term) => term.of === messageType && Object.entries(whereOf(term)).every(([id, value]) => values[id] === value),
  );
