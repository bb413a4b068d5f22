import { BroadcastChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { TablesChannel, ToldTable } from './shared-tables.js';

/** The channel of this thread. It keeps no process alive. */
export function channelOfThreads(name: string): TablesChannel {
  const channel = new BroadcastChannel(name);
  let waiting: ToldTable[] = [];
  // While the event loop runs it brings what comes; in the midst of arithmetic it is fetched.
  channel.onmessage = (message) => {
    waiting.push((message as { readonly data: ToldTable }).data);
  };
  channel.unref();
  return {
    tell: (table) => {
      channel.postMessage(table);
    },
    heard: () => {
      for (let next = received(channel); next !== undefined; next = received(channel)) waiting.push(next);
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}

const received = (channel: BroadcastChannel): ToldTable | undefined =>
  // Threads of this process alone speak there, and tables only.
  (
    receiveMessageOnPort(channel as unknown as Parameters<typeof receiveMessageOnPort>[0]) as
      | { readonly message: ToldTable }
      | undefined
  )?.message;
