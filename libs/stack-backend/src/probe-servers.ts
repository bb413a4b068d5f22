/** Finds out in a moment which servers of a stack do not answer at all; clients would try for a minute and name no address. */
import { same, type Label } from '@tietovirta/wording';
import { connect } from 'node:net';

export interface ServerPart {
  readonly name: 'Kafka' | 'Redis' | 'PostgreSQL';
  /** Addresses of which one must answer. */
  readonly addresses: readonly { readonly host: string; readonly port: number }[];
}

export interface SilentPart {
  readonly name: string;
  readonly address: string;
  readonly reason: Label;
}

const answerWithinMs = 3_000;

const reasons: Readonly<Record<string, Label>> = {
  ECONNREFUSED: { fi: 'yhteys evättiin', en: 'the connection was refused' },
  ENOTFOUND: { fi: 'sellaista konetta ei ole', en: 'there is no such host' },
  EAI_AGAIN: { fi: 'koneen nimeä ei voi selvittää', en: 'the host name cannot be looked up' },
  EHOSTUNREACH: { fi: 'koneelle ei ole reittiä', en: 'there is no way to the host' },
};

/** The parts that do not answer. */
export async function silentParts(parts: readonly ServerPart[]): Promise<readonly SilentPart[]> {
  const asked = await Promise.all(parts.map(async (part) => ({ part, faults: await faultsOf(part) })));
  return asked.flatMap(({ part, faults }) =>
    faults.every((fault) => fault !== undefined)
      ? part.addresses.map(({ host, port }, i) => ({
          name: part.name,
          address: `${host}:${port}`,
          reason: faults[i] as Label,
        }))
      : [],
  );
}

const faultsOf = ({ addresses }: ServerPart): Promise<readonly (Label | undefined)[]> =>
  Promise.all(addresses.map(faultAt));

/** undefined: a server listens there. */
const faultAt = ({ host, port }: { readonly host: string; readonly port: number }): Promise<Label | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answerWithinMs });
    const end = (fault: Label | undefined): void => {
      socket.destroy();
      resolve(fault);
    };
    socket.once('connect', () => {
      end(undefined);
    });
    socket.once('timeout', () => {
      const seconds = answerWithinMs / 1000;
      end({ fi: `ei vastausta ${seconds} sekunnissa`, en: `no answer within ${seconds} s` });
    });
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      end(reasons[code ?? ''] ?? same(code ?? message));
    });
  });
