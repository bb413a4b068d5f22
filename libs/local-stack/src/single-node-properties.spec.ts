import { describe, expect, it } from '@jest/globals';
import { singleNodeProperties } from './single-node-properties.js';

describe('A Kafka of one node', () => {
  const properties = singleNodeProperties({ listener: '0.0.0.0:1', controller: '127.0.0.1:2', advertised: 'host:3' });

  it('advertises another address to clients than the one it listens on', () => {
    expect(properties['listeners']).toBe('PLAINTEXT://0.0.0.0:1,CONTROLLER://127.0.0.1:2');
    expect(properties['advertised.listeners']).toBe('PLAINTEXT://host:3');
    expect(properties['controller.quorum.voters']).toBe('1@127.0.0.1:2');
  });

  it('makes no topic when a client misspells one', () => {
    expect(properties['auto.create.topics.enable']).toBe('false');
  });
});
