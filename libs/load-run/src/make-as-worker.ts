/** The thread of a load that makes its messages ahead of their moments, so that no making delays what is to leave now. */
import { namedMessages, StretchMaker, type Stretch } from '@tietovirta/load';
import { messagesPlanned } from '@tietovirta/plan-view';
import { scenarioPlan } from '@tietovirta/plan';
import { planFingerprint, readStoredScenario } from '@tietovirta/scenarios';
import { textsOf } from '@tietovirta/wording';
import type { MessagePort, Transferable } from 'node:worker_threads';
import type { FromMaker, MakeOrder, PassedPiece, PassedStretch, ToMaker } from './thread-messages.js';

export type { MakeOrder } from './thread-messages.js';

/** Whether a thread was started for a load. */
export const isMakeOrder = (data: unknown): data is MakeOrder =>
  typeof data === 'object' && data !== null && (data as { readonly kind?: unknown }).kind === 'load';

const toldScenario = {
  fi: 'Kuorman säikeen saamaa skenaariota',
  en: 'The scenario that the thread of a load was told',
};

/** Makes a stretch each time that there is room for one, until somebody ends the thread. */
export function makeAsWorker(order: MakeOrder, line: MessagePort): void {
  const tell = (message: FromMaker, transfer: readonly Transferable[] = []): void => {
    line.postMessage(message, transfer);
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error), ...textsOf(error) }); // oxfmt-ignore
    }
  };
  guarded(() => {
    const maker = makerOf(order, tell);
    line.on('message', (_: ToMaker) => {
      guarded(() => {
        const stretch = maker.next();
        if (stretch === undefined) tell({ kind: 'over', made: maker.made });
        else {
          const passed = passedStretch(stretch);
          tell({ kind: 'stretch', stretch: passed }, memoryOf(passed));
        }
      });
    });
  });
}

function makerOf(
  { scenario: stored, part, only, ...made }: MakeOrder,
  tell: (message: FromMaker) => void,
): StretchMaker {
  const scenario = readStoredScenario(stored, toldScenario);
  const planned = scenarioPlan(scenario);
  const of = { year: scenario.year, plan: planFingerprint(scenario) };
  const named = only === undefined ? undefined : namedMessages(only.text, only.what, planned, of);
  const all = planned.messageTypes.reduce((sum, type) => sum + messagesPlanned(planned, type), 0);
  const chosen = named === undefined ? all : [...named.values()].reduce((sum, { size }) => sum + size, 0);
  tell({ kind: 'planned', plan: chosen });
  return new StretchMaker(planned, { ...made, part, only: named });
}

function passedStretch({ pieces, count, pieceOf, rowOf, instantOf, placeOf }: Stretch): PassedStretch {
  const passed = pieces.map(({ messageType, day, firstIndex, isLast, columns }): PassedPiece => {
    const { rows, firstOrdinal, dayStartMs, arrays } = columns;
    return { messageType, day, firstIndex, isLast, rows, firstOrdinal, dayStartMs, arrays };
  });
  return { pieces: passed, count, pieceOf, rowOf, instantOf, placeOf };
}

function memoryOf({ pieces, pieceOf, rowOf, instantOf, placeOf }: PassedStretch): readonly ArrayBuffer[] {
  const arrays = [...pieces.flatMap((piece) => piece.arrays), pieceOf, rowOf, instantOf, placeOf];
  // All of it was made for this stretch: no memory is shared.
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
