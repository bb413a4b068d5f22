/** A Kafka that cannot be used is told before anything is made for it. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { openTopics } from './open-topics.js';

const open = (broker: string) =>
  openTopics({
    ...{ to: `kafka://${broker}`, brokers: [broker], topicPrefix: 'mine', exchanges: ['kelmu'], makesTopics: false },
    ...{ watch: {}, folder: '/', environment: {} },
  });

/** A server that takes connections, and closes them or says nothing. */
const serverThat = (closes: boolean): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      if (closes) socket.destroy();
    });
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });

const addressOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('a Kafka to which a load goes', () => {
  it('is refused when nobody is there', async () => {
    await expect(open('127.0.0.1:1')).rejects.toMatchObject({
      message: expect.stringContaining('Kafka at 127.0.0.1:1 cannot be reached'),
      advice: { en: expect.stringContaining('that --to names it') },
    });
  });

  it('is refused when it closes each connection', async () => {
    const server = await serverThat(true);
    await expect(open(addressOf(server))).rejects.toThrow(`Kafka at ${addressOf(server)} cannot be reached`);
    server.close();
  });

  it('is refused when it takes connections and does not answer', async () => {
    const server = await serverThat(false);
    await expect(open(addressOf(server))).rejects.toThrow(`Kafka at ${addressOf(server)} did not answer within 5 s`);
    server.close();
  });
});
