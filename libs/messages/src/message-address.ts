/** The address of one message, e.g. `2024/kelmu.query/1234567`: everything else about the message follows from it. */
export interface MessageAddress {
  readonly year: number;
  readonly messageType: string;
  /** 0 for the first message of its type in the year. */
  readonly ordinal: number;
}

export const formatAddress = ({ year, messageType, ordinal }: MessageAddress): string =>
  `${year}/${messageType}/${ordinal}`;

/**
 * @returns undefined when the text is no address; whether the message exists is another question. Fifteen digits are the most
 * that a number holds exactly, and more than any year has.
 */
export function parseAddress(text: string): MessageAddress | undefined {
  const match = /^(\d{4})\/([a-z0-9.-]+)\/(\d{1,15})$/.exec(text);
  if (match === null) return undefined;
  const [, year, messageType, ordinal] = match as unknown as [string, string, string, string];
  return { year: Number(year), messageType, ordinal: Number(ordinal) };
}
