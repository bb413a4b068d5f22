import type { CounterHouse, DeadLetterSink } from '@tietovirta/counter-service';
import type { DistributedHouse } from '@tietovirta/stack-backend';

type Transport = ReturnType<DistributedHouse['openTransport']>;
type DeadLetters = DistributedHouse['deadLetters'];

/** The distributed house as a counter sees it: everything is read through one transport, which knows each record as it came. */
export const counterHouse = (house: DistributedHouse): CounterHouse => ({
  ledger: house.ledger,
  archive: house.archive,
  watch: house.watch,
  topicPrefix: house.topicPrefix,
  ensureTopics: house.ensureTopics,
  isDatabaseReachable: house.isDatabaseReachable,
  close: house.close,
  openReading: () => {
    const transport = house.openTransport();
    return { transport, deadLetters: keepingOriginals(transport, house.deadLetters) };
  },
});

/** The record at hand is kept; one that is not at hand any more is fetched again, as long as the broker keeps it. */
const keepingOriginals = (transport: Transport, deadLetters: DeadLetters): DeadLetterSink => ({
  hold: (source, position) => {
    const atHand = transport.original(source, position);
    return async (facts) => {
      const original = atHand ?? (await deadLetters.read(source, position));
      await deadLetters.send(original ?? { key: null, value: null, headers: {} }, facts);
    };
  },
});
