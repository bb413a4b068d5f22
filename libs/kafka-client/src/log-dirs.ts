/**
 * Asks a broker how much room its disks have: the request DescribeLogDirs of version 4 (KIP-827, brokers from 3.3 on), which kafkajs
 * does not have. No partition is asked about, so that the answer is short.
 */
import { createRequire } from 'node:module';

const describeLogDirs = 35;
const version = 4;

interface Encoder {
  writeUVarIntBytes(): Encoder;
  writeUVarIntArray(items: readonly never[]): Encoder;
}
interface Decoder {
  readInt16(): number;
  readInt32(): number;
  readInt64(): { toString(): string };
  readUVarIntString(): string | null;
  readUVarIntArray<T>(read: (decoder: Decoder) => T): readonly T[];
  readTaggedFields(): unknown;
}

/** A broker of kafkajs, as far as its types leave it out. */
export interface AskedBroker {
  /** What the broker says that it can do, by the number of the request. */
  readonly versions: Readonly<Record<number, { readonly maxVersion: number } | undefined>> | null;
  readonly connectionPool: { send(request: object): Promise<DirsAnswer> };
}

interface DirsAnswer {
  readonly errorCode: number;
  readonly dirs: readonly { readonly errorCode: number; readonly usableBytes: number }[];
  readonly clientSideThrottleTime: number;
}

const require = createRequire(import.meta.url);

/** Bytes that may still be written to all disks of a broker; undefined where it is too old to say so, or may not say it to this client. */
export async function usableBytesOf(broker: AskedBroker): Promise<number | undefined> {
  if ((broker.versions?.[describeLogDirs]?.maxVersion ?? 0) < version) return undefined;
  const { errorCode, dirs } = await broker.connectionPool.send({ request: request(), response: { decode, parse } });
  // A broker that cannot tell the room of a disk says -1.
  const told = dirs.filter((dir) => dir.errorCode === 0 && dir.usableBytes >= 0);
  if (errorCode !== 0 || told.length === 0) return undefined;
  return told.reduce((sum, { usableBytes }) => sum + usableBytes, 0);
}

const request = (): object => ({
  apiKey: describeLogDirs,
  apiVersion: version,
  apiName: 'DescribeLogDirs',
  encode: () => {
    const NewEncoder = require('kafkajs/src/protocol/encoder.js') as new () => Encoder;
    return Promise.resolve(new NewEncoder().writeUVarIntBytes().writeUVarIntArray([]).writeUVarIntBytes());
  },
});

/** In the order of KIP-827. */
function decode(rawData: Buffer): Promise<DirsAnswer> {
  const NewDecoder = require('kafkajs/src/protocol/decoder.js') as new (bytes: Buffer) => Decoder;
  const decoder = new NewDecoder(rawData);
  decoder.readTaggedFields();
  const clientSideThrottleTime = decoder.readInt32();
  const errorCode = decoder.readInt16();
  const dirs = decoder.readUVarIntArray((each) => dirOf(each));
  decoder.readTaggedFields();
  return Promise.resolve({ errorCode, dirs, clientSideThrottleTime });
}

function dirOf(decoder: Decoder): DirsAnswer['dirs'][number] {
  const errorCode = decoder.readInt16();
  decoder.readUVarIntString();
  decoder.readUVarIntArray(() => {
    throw new TypeError('a topic was told of that nobody asked about');
  });
  decoder.readInt64();
  const usableBytes = Number(decoder.readInt64().toString());
  decoder.readTaggedFields();
  return { errorCode, usableBytes };
}

const parse = (answer: DirsAnswer): Promise<DirsAnswer> => Promise.resolve(answer);
