/** Looks at the Kafka that the user names before anything is sent: all that is wrong is said at once. */
import { checkBrokers, openClient, type KafkaClient } from '@tietovirta/kafka-client';
import { kafkaConnection, readSettings, settingsEnvironment } from '@tietovirta/settings';
import type { Watch } from '@tietovirta/scenarios';
import { ensureTopics, exchangeTopics, groupTiming, largestBodyBytes } from '@tietovirta/transport-kafka';
import type { Label } from '@tietovirta/wording';
import { LoadRefused } from './load-refused.js';

export interface TopicsAsked {
  /** As typed, for refusals. */
  readonly to: string;
  readonly brokers: readonly string[];
  /** Default: as settings say. */
  readonly topicPrefix: string | undefined;
  readonly exchanges: readonly string[];
  /** Partitions that each topic has to have, or gets. */
  readonly partitions?: number | undefined;
  /** Whether topics that are missing are made. */
  readonly makesTopics: boolean;
  readonly watch: Watch;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface OpenTopics {
  readonly client: KafkaClient;
  readonly topicPrefix: string;
  /** Topics that are sent to, with their partitions. */
  readonly partitions: ReadonlyMap<string, number>;
}

/** Brokers answer within this, or count as unreachable. */
const answerWithinMs = 5_000;

/** @throws LoadRefused, SettingsRefused, ServerUnusable, TopicsDiffer */
export async function openTopics(asked: TopicsAsked): Promise<OpenTopics> {
  const { env, file } = settingsEnvironment({ folder: asked.folder, env: asked.environment });
  const named = { ...env, TIETOVIRTA_KAFKA_BROKERS: asked.brokers.join(',') };
  const { ssl, sasl, ...topicSettings } = kafkaConnection(readSettings(named, { needs: ['kafka'], file }));
  const tls = ssl === false ? undefined : ssl === true ? {} : ssl;
  const connection = { brokers: asked.brokers, clientId: 'tietovirta-load', givenBy: '--to', tls, sasl };
  const onEvent = (): void => undefined;
  await checkBrokers({ connection, onEvent }, answerWithinMs);
  const client = openClient({ connection, timing: groupTiming, fetchBytes: largestBodyBytes, fetchMinBytes: 1, onEvent }); // oxfmt-ignore
  const topicPrefix = asked.topicPrefix ?? topicSettings.topicPrefix;
  const topics = exchangeTopics(topicPrefix, asked.exchanges);
  try {
    if (asked.makesTopics)
      await ensureTopics(client, { ...topicSettings, topicPrefix, partitions: asked.partitions ?? topicSettings.partitions, largestBodyBytes }, topics); // oxfmt-ignore
    const partitions = await client.partitionsOf(topics);
    const faults = [...topicFaults(topics, partitions, asked), ...(await watchFaults(client, asked.watch))];
    if (faults.length > 0) throw new LoadRefused(asked.to, faults, adviceFor(asked));
    return { client, topicPrefix, partitions };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function topicFaults(
  topics: readonly string[],
  has: ReadonlyMap<string, number>,
  { partitions }: TopicsAsked,
): readonly Label[] {
  return topics.flatMap((topic): readonly Label[] => {
    const count = has.get(topic);
    if (count === undefined) return [{ fi: `aihetta ${topic} ei ole`, en: `the topic ${topic} does not exist` }];
    if (partitions === undefined || count === partitions) return [];
    return [
      {
        fi: `aiheessa ${topic} on ${count} osiota, pyydettiin ${partitions}`,
        en: `the topic ${topic} has ${count} partitions, asked were ${partitions}`,
      },
    ];
  });
}

async function watchFaults(client: KafkaClient, { group, topics = [], answers }: Watch): Promise<readonly Label[]> {
  const faults: Label[] = [];
  const named = [...new Set([...topics, ...(answers === undefined ? [] : [answers])])];
  const there = named.length === 0 ? new Map<string, number>() : await client.partitionsOf(named);
  for (const topic of named)
    if (!there.has(topic)) faults.push({ fi: `mitattavaa aihetta ${topic} ei ole`, en: `the topic ${topic} that is to be watched does not exist` }); // oxfmt-ignore
  if (group !== undefined && !(await client.hasGroup(group)))
    faults.push({
      fi: `kuluttajaryhmää ${group} ei ole tässä Kafkassa`,
      en: `this Kafka knows no consumer group ${group}`,
    });
  return faults;
}

const adviceFor = ({ makesTopics, watch }: TopicsAsked): Label => {
  const group = watch.group !== undefined;
  return {
    fi: `${makesTopics ? '' : 'Tee puuttuvat aiheet, tai anna --make-topics, niin lataus tekee ne. '}${group ? 'Käynnistä kuluttajasi ennen kuormaa.' : ''}`.trim(), // oxfmt-ignore
    en: `${makesTopics ? '' : 'Make the topics that are missing, or have the load make them with --make-topics. '}${group ? 'Start your consumers before the load.' : ''}`.trim(), // oxfmt-ignore
  };
};
