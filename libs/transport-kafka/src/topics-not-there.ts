/** Topics were created, but their partitions have no leaders. */
export class TopicsNotThere extends Error {
  override readonly name = 'TopicsNotThere';
  readonly code = 'TOPICS_NOT_THERE';
  readonly next = 'try again';
  readonly hint = 'Are enough brokers up for the replication that the settings ask for?';

  constructor(readonly topics: readonly string[]) {
    super(`No broker leads the new topics ${topics.join(', ')}.`);
  }
}
