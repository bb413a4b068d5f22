/** Breaks a text between words; the lines after the first stand one step deeper. A word longer than the room stays whole. */
export function wrapped(text: string, room: number, indent = 0): string[] {
  const margin = '  '.repeat(indent);
  const lines: string[] = [];
  let line = margin;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = `${margin}  `;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

export const longest = (texts: readonly string[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);
