import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SteadyConnector } from './steady-connector.js';

let server: Server;
beforeAll(async () => {
  server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const connector = (): SteadyConnector => {
  const { port } = server.address() as AddressInfo;
  return new SteadyConnector({ host: '127.0.0.1', port, disconnectTimeout: 100 });
};

describe('A connection to Redis', () => {
  it('may emit more errors than the client listens for, without ending the process', async () => {
    const opened = connector();
    const socket = await opened.connect();
    const heard: string[] = [];
    socket.once('error', ({ message }: Error) => heard.push(message)); // as ioredis does
    socket.emit('error', new Error('the certificate is not trusted'));
    expect(() => socket.emit('error', new Error('the server is not content either'))).not.toThrow();
    expect(heard).toEqual(['the certificate is not trusted']);
    expect(opened.firstError?.message).toBe('the certificate is not trusted');
    socket.destroy();
  });

  it('that is closed already holds no process when its client ends', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const opened = connector();
    const socket = await opened.connect();
    await once(socket, 'close'); // the server closed it
    const before = timers();
    opened.disconnect();
    expect(timers()).toBe(before);
  });

  it('is not opened any more when its client was closed meanwhile', async () => {
    const closed = connector();
    const opening = closed.connect();
    closed.disconnect();
    await expect(opening).rejects.toThrow('Connection is closed.');
  });
});
