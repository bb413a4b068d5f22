/** The name of a source, which is one partition of one topic: `<topic>/<partition>`. */
export const sourceOf = (topic: string, partition: number): string => `${topic}/${partition}`;

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** @throws RangeError when the text names no source */
export function parseSource(source: string): TopicPartition {
  const match = /^([\w.-]+)\/(\d{1,6})$/.exec(source);
  if (match === null) throw new RangeError(`"${source}" is no source: <topic>/<partition>`);
  return { topic: match[1] as string, partition: Number(match[2]) };
}
