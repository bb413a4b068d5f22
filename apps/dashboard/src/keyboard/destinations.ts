/** Where the palette leads: pages, printed rows, runs and messages, by what was typed. Pure. */
export interface Destination {
  readonly to: string;
  readonly name: string;
}

/** More would be no choice but a list. */
const mostShown = 12;

export interface DestinationWords {
  readonly run: (id: number) => string;
  readonly message: (address: string) => string;
}

/**
 * Every word that was typed has to be somewhere in a name. What looks like a number is a run, and what looks like an address a message:
 * these come first.
 */
export function destinationsFor(
  typed: string,
  known: readonly Destination[],
  words: DestinationWords,
): readonly Destination[] {
  const text = typed.trim().toLowerCase();
  const sought = text.split(/\s+/);
  const found = known.filter(({ name }) => sought.every((word) => name.toLowerCase().includes(word)));
  return [...named(text, words), ...found].slice(0, mostShown);
}

function named(text: string, words: DestinationWords): readonly Destination[] {
  if (/^[1-9]\d{0,8}$/.test(text)) return [{ to: `/runs/${text}`, name: words.run(Number(text)) }];
  if (/^\d{4}(~[0-9a-f]{8})?\/[a-z-]+\.[a-z-]+\/\d+$/.test(text))
    return [{ to: `/messages/${text}`, name: words.message(text) }];
  return [];
}
