/** How frames travel: whole, one Arrow body a record, or as single messages, one JSON body a record. */
export type Wire = 'frames' | 'messages';

export const contentTypes: Readonly<Record<Wire, string>> = {
  frames: 'application/vnd.apache.arrow.stream',
  messages: 'application/json',
};
