/** Keeps records that could not be counted as they came. */
import type { DeadLetterTopic, KafkaTransport, DeadLetterFacts } from '@tietovirta/transport-kafka';

/** Takes hold of records while they are handled, and sends them to the dead letters once it is certain that they are set aside. */
export interface OriginalRecords {
  /** @returns sends the record; it may be sent twice, its source and position identify it */
  hold(source: string, position: number): (facts: DeadLetterFacts) => Promise<void>;
}

/** The record at hand is kept; one that is not at hand any more is fetched again, as long as the broker keeps it. */
export const keepOriginals = (transport: KafkaTransport, deadLetters: DeadLetterTopic): OriginalRecords => ({
  hold: (source, position) => {
    const atHand = transport.original(source, position);
    return async (facts) => {
      const original = atHand ?? (await deadLetters.read(source, position));
      await deadLetters.send(original ?? { key: null, value: null, headers: {} }, facts);
    };
  },
});
