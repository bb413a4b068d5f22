/**
 * Text for a terminal. Names and reasons come from files, brokers and other programs, and a terminal obeys what stands in them: control
 * characters move the cursor, hide lines or change the window, and marks of direction show letters in another order than they have.
 */

/** What a terminal obeys, but for line feed and tab: C0 and C1 controls, and Unicode's marks of direction. */
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** The colours and weights in which our own pens write, and none that hides. */
const pens = /\u001b\[(?:[0-479]|2[1-79]|[34][0-79]|(?:9|10)[0-7])m/;
const pieces = new RegExp(`(${pens.source})`);

/**
 * The same text with everything that a terminal would obey shown as its code, `\u001b`.
 *
 * @param hasColour whether our own colours stand in it, which are kept
 */
export function printable(text: string, hasColour: boolean): string {
  if (text.search(obeyed) < 0) return text;
  if (!hasColour) return shown(text);
  return text
    .split(pieces)
    .map((piece, place) => (place % 2 === 1 ? piece : shown(piece)))
    .join('');
}

const shown = (text: string): string =>
  text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
