import type { Output } from './terminal.js';

/** Shows on a terminal how much of a long look is done, and wipes it at the end; nothing elsewhere. @returns to be told the share, 0-1 */
export function shareShown(output: Output): (share: number) => void {
  return (share) => {
    if (output.isTerminal) output.write(share === 1 ? '\r     \r' : `\r${Math.round(100 * share)} %`);
  };
}
