/** Finds out in a moment which servers of a stack do not answer at all; clients would try for a minute and name no address. */
import { connect } from 'node:net';

export interface ServerPart {
  readonly name: 'Kafka' | 'Redis' | 'PostgreSQL';
  /** Addresses of which one must answer. */
  readonly addresses: readonly { readonly host: string; readonly port: number }[];
}

export interface SilentPart {
  readonly name: string;
  readonly address: string;
  readonly reason: string;
}

const answerWithinMs = 3_000;

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  EHOSTUNREACH: 'there is no way to the host',
};

/** The parts that do not answer. */
export async function silentParts(parts: readonly ServerPart[]): Promise<readonly SilentPart[]> {
  const asked = await Promise.all(parts.map(async (part) => ({ part, faults: await faultsOf(part) })));
  return asked.flatMap(({ part, faults }) =>
    faults.every((fault) => fault !== undefined)
      ? part.addresses.map(({ host, port }, i) => ({
          name: part.name,
          address: `${host}:${port}`,
          reason: faults[i] as string,
        }))
      : [],
  );
}

const faultsOf = ({ addresses }: ServerPart): Promise<readonly (string | undefined)[]> =>
  Promise.all(addresses.map(faultAt));

/** undefined: a server listens there. */
const faultAt = ({ host, port }: { readonly host: string; readonly port: number }): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answerWithinMs });
    const end = (fault: string | undefined): void => {
      socket.destroy();
      resolve(fault);
    };
    socket.once('connect', () => {
      end(undefined);
    });
    socket.once('timeout', () => {
      end(`no answer within ${answerWithinMs / 1000} s`);
    });
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      end(reasons[code ?? ''] ?? code ?? message);
    });
  });
