/** What a load and the thread that makes its messages tell each other. */
import type { ColumnArray } from '@tietovirta/messages';
import type { LoadPart, Stretch } from '@tietovirta/load';
import type { StoredScenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';

/** Given to the thread when it starts. */
export interface MakeOrder {
  readonly kind: 'load';
  readonly scenario: StoredScenario;
  readonly part: LoadPart | undefined;
  /** Addresses, one a line, and where they stand. */
  readonly only: { readonly text: string; readonly what: string } | undefined;
  /** Whether what follows after the window is made too. */
  readonly afterEnd: boolean;
  /** Messages of the same grain of time leave together. */
  readonly grainMs: number;
}

/** A stretch without what no thread can pass on. */
export interface PassedStretch extends Omit<Stretch, 'pieces'> {
  readonly pieces: readonly PassedPiece[];
}

export interface PassedPiece {
  readonly messageType: string;
  readonly day: number;
  readonly firstIndex: number;
  readonly isLast: boolean;
  readonly rows: number;
  readonly firstOrdinal: number;
  readonly dayStartMs: number;
  readonly arrays: readonly ColumnArray[];
}

export type FromMaker =
  /** Messages of the whole plan. */
  | { readonly kind: 'planned'; readonly plan: number }
  | { readonly kind: 'stretch'; readonly stretch: PassedStretch }
  /** @param made those of all parts */
  | { readonly kind: 'over'; readonly made: number }
  | { readonly kind: 'failed'; readonly message: string; readonly says?: Label | undefined; readonly advice?: Label | undefined }; // oxfmt-ignore

/** There is room for another stretch. */
export interface ToMaker {
  readonly kind: 'more';
}
