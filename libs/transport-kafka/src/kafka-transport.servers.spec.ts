import { jest } from '@jest/globals';
import { describeOnInfrastructure } from '@tietovirta/testing';
import {
  withStoredPositions,
  keys,
  PositionStore,
  soundFrame,
  transportContract,
} from '@tietovirta/transport/contract';
import { partitionOfKey } from '@tietovirta/messages';
import { durableTransportContract } from '@tietovirta/transport/contract';
import { exchangeTopic } from './topics.js';
import { openKafkaForTests, type KafkaForTests } from './testing/index.js';

jest.setTimeout(60_000);

const partitions = 4;
/** Those of which the contracts carry messages. */
const exchanges = ['kelmu', 'tax-data', 'eessi'];

await describeOnInfrastructure('On a broker', (infrastructure) => {
  let opened: KafkaForTests[] = [];
  const renewed = async (): Promise<KafkaForTests> => {
    const kafka = await openKafkaForTests({ brokers: infrastructure().kafka.brokers(), partitions, exchanges });
    opened.push(kafka);
    await kafka.ensureTopics();
    return kafka;
  };

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((kafka) => kafka.close()));
    opened = [];
  });

  transportContract('Kafka', {
    sources: partitions,
    open: async (endpoints) => {
      const kafka = await renewed();
      const store = new PositionStore();
      return Array.from({ length: endpoints }, () =>
        withStoredPositions(kafka.transport({ wire: 'frames', exchanges }), store, kafka.topicPrefix),
      );
    },
  });
});

// On a broker of its own: it is restarted, and its group needs a while to forget the member that was in it.
await describeOnInfrastructure(
  'On a broker that is restarted',
  (infrastructure) => {
    let kafka: KafkaForTests | undefined;
    const current = (): KafkaForTests => {
      if (kafka === undefined) throw new Error('no topics yet');
      return kafka;
    };

    afterEach(async () => {
      await kafka?.close();
    });

    durableTransportContract('Kafka', {
      sources: partitions,
      renew: async () => {
        kafka = await openKafkaForTests({ brokers: infrastructure().kafka.brokers(), partitions, exchanges });
        await kafka.ensureTopics();
      },
      open: () => current().transport({ wire: 'frames', exchanges: ['kelmu'] }),
      poison: async (key) => {
        const day = keys.indexOf(key);
        await current().tamperer.poison(soundFrame('kelmu.query', 1, day), key);
      },
      forget: (key, before) =>
        current().deleteRecords(
          `${exchangeTopic(current().topicPrefix, 'kelmu')}/${partitionOfKey(key, partitions)}`,
          before,
        ),
      interrupt: () => infrastructure().kafka.restart(),
    });
  },
  { isOwn: true, starting: ['kafka'] },
);
