/** How frames travel: whole, or message by message. */
export type Wire = 'frames' | 'messages';
