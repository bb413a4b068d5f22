/** One request to one broker for the records of some of its sources. */
import { createAPI, fetchV12, ProtocolError, Reader, ResponseError, type Connection } from '@platformatic/kafka';
import { sourceOf } from './source-name.js';
import type { StoredRecord } from './kafka-client.js';
import { byTopic } from './platformatic-positions.js';
import { positionBehind, storedRecords } from './platformatic-records.js';

export interface FetchOptions {
  /** Most bytes of one source in the answer; a single batch that is larger comes all the same. */
  readonly sourceBytes: number;
  /** Most bytes of the whole answer; a single batch that is larger comes all the same. */
  readonly bytes: number;
  /** How long the broker holds back an answer when it has nothing, in milliseconds. */
  readonly waitMs: number;
}

export interface Fetched {
  readonly batches: readonly FetchedRecords[];
  /** Sources that do not hold the position that was asked for. */
  readonly outOfRange: readonly string[];
  /** The first error that the broker answered for any other source. */
  readonly error: Error | undefined;
}

export interface FetchedRecords {
  readonly source: string;
  readonly from: number;
  readonly records: readonly StoredRecord[];
  readonly next: number;
}

/** No fetch sessions: a broker keeps only a limited number of them. */
const noSession = { id: 0, epoch: -1 } as const;
const readCommitted = 1;
const outOfRangeCode = 1;

/** Copies the answer into one buffer first: reading each number across the buffers of the network takes longer than the copy. */
const fetchApi = createAPI<fetchV12.FetchRequest, fetchV12.FetchResponse>(
  fetchV12.api.key,
  fetchV12.api.version,
  fetchV12.createRequest,
  (correlationId, key, version, reader) =>
    fetchV12.parseResponse(correlationId, key, version, Reader.from(reader.buffer.slice(reader.position))),
);

export async function fetchFrom(
  connection: Connection,
  positions: ReadonlyMap<string, number>,
  { sourceBytes, bytes, waitMs }: FetchOptions,
): Promise<Fetched> {
  const topics = topicsOf(positions, sourceBytes);
  const { id, epoch } = noSession;
  const answer = await fetchApi.async(connection, waitMs, 1, bytes, readCommitted, id, epoch, topics, [], '').catch(
    // The error of one source must not hold back the others.
    (error: unknown) => {
      if (error instanceof ResponseError && error.errors.every(isOfOneSource)) return error['response'] as fetchV12.FetchResponse; // oxfmt-ignore
      throw error;
    },
  );
  const fetched: FetchedRecords[] = [];
  const outOfRange: string[] = [];
  let firstError: Error | undefined;
  for (const { topicId: topic, partitions } of answer.responses) {
    for (const { partitionIndex, errorCode, records: batches = [], abortedTransactions } of partitions) {
      const source = sourceOf(topic, partitionIndex);
      const from = positions.get(source) as number;
      const next = positionBehind(batches, from);
      if (errorCode === outOfRangeCode) outOfRange.push(source);
      else if (errorCode !== 0) firstError ??= new ProtocolError(errorCode, null, { source });
      else if (next > from) fetched.push({ source, from, records: storedRecords(batches, from, abortedTransactions), next }); // oxfmt-ignore
    }
  }
  return { batches: fetched, outOfRange, error: firstError };
}

const isOfOneSource = (error: unknown): boolean =>
  error instanceof ProtocolError && String(error['path']).startsWith('/responses/');

const topicsOf = (positions: ReadonlyMap<string, number>, sourceBytes: number): fetchV12.FetchRequestTopic[] =>
  byTopic(positions).map(({ topic, partitions }) => ({
    topicId: topic,
    partitions: partitions.map(({ partition, position }) => ({
      partition,
      currentLeaderEpoch: -1,
      fetchOffset: BigInt(position),
      lastFetchedEpoch: -1,
      partitionMaxBytes: sourceBytes,
    })),
  }));
