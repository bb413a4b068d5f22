import { printable } from '@tietovirta/wording';
import type { Screen } from '@tietovirta/live';

const clearScreen = '\u001b[H\u001b[J';

/** The screen of this process; undefined when results or keys are not those of a terminal. */
export function processScreen(mayColour: boolean): Screen | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  return {
    get rows() {
      return stdout.rows;
    },
    get columns() {
      return stdout.columns;
    },
    draw: (text) => void stdout.write(`${clearScreen}${printable(text, mayColour)}`),
    onKey: (listener) => {
      const hear = (piece: Buffer): void => {
        listener(piece.toString());
      };
      // Keys come at once, and Ctrl-C as one of them.
      stdin.setRawMode(true).resume().on('data', hear);
      return () => {
        stdin.off('data', hear).setRawMode(false).pause();
      };
    },
  };
}
