/** What a terminal shows by colour and weight; without colour it is the same text. */
const plain = (text: string): string => text;
const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;
const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;
const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;

export const pens = {
  coloured: { title: bold, rule: dim, differing: red },
  plain: { title: plain, rule: plain, differing: plain },
};

export type Pens = (typeof pens)[keyof typeof pens];
