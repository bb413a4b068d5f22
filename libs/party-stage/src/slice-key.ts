/** Key of everything that belongs to the conversations of one slice: they stay on one partition and so in order. */
export const sliceKey = (openingType: string, day: number): string => `${openingType}/${day}`;
