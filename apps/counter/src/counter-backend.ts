import type { CounterBackend, DeadLetterSink } from '@tietovirta/counter-service';
import type { StackBackend } from '@tietovirta/stack-backend';

type Transport = ReturnType<StackBackend['openTransport']>;
type DeadLetters = StackBackend['deadLetters'];

/** The backend of the stack as a counter sees it: everything is read through one transport, which knows each record as it came. */
export const counterBackend = (backend: StackBackend): CounterBackend => ({
  ledger: backend.ledger,
  archive: backend.archive,
  watch: backend.watch,
  topicPrefix: backend.topicPrefix,
  ensureTopics: backend.ensureTopics,
  isDatabaseReachable: backend.isDatabaseReachable,
  close: backend.close,
  openReading: () => {
    const transport = backend.openTransport();
    return { transport, deadLetters: keepingOriginals(transport, backend.deadLetters) };
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
