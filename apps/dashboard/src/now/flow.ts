/** The traffic of each exchange at this moment. Pure. */
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import type { Label } from '@tietovirta/wording';

export interface FlowLine {
  readonly id: string;
  readonly title: Label;
  /** Messages a second. */
  readonly rate: number;
  readonly counted: number;
  readonly planned: number;
}

/** In the order of the catalogue: lines that jumped as rates change could not be read. A run that rests has no rates. */
export const flowOf = (layout: LiveLayout, state: LiveState): readonly FlowLine[] =>
  layout.exchanges.map(({ id, title }, place) => {
    const types = layout.types.flatMap((type, i) =>
      type.exchange === id ? [{ planned: type.planned, counted: state.types[i] ?? 0 }] : [],
    );
    return {
      ...{ id, title },
      rate: state.state === 'running' ? (state.rates[place] ?? 0) : 0,
      counted: types.reduce((sum, { counted }) => sum + counted, 0),
      planned: types.reduce((sum, { planned }) => sum + planned, 0),
    };
  });

/** Pixels: 1 when idle, one more for each tenfold. */
export const lineWidth = (rate: number): number => (rate < 1 ? 1 : 1.5 + Math.log10(rate));
