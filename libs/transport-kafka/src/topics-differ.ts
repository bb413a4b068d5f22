export interface TopicDifference {
  readonly topic: string;
  readonly has: number;
  readonly asked: number;
}

/** Topics exist with another number of partitions than the settings ask for: keys would be in other partitions than before. */
export class TopicsDiffer extends Error {
  override readonly name = 'TopicsDiffer';
  readonly code = 'TOPICS_DIFFER';
  readonly next = 'refuse at start';
  readonly hint: string;

  constructor(readonly differences: readonly TopicDifference[]) {
    const each = differences.map(({ topic, has, asked }) => `${topic} has ${has}, asked were ${asked}`);
    super(`Topics exist with another number of partitions: ${each.join('; ')}.`);
    const has = [...new Set(differences.map((difference) => difference.has))];
    this.hint =
      has.length === 1
        ? `Ask for ${has[0] ?? 0} partitions, use another topic prefix, or delete the topics while nothing runs.`
        : 'Use another topic prefix, or delete the topics while nothing runs.';
  }
}
