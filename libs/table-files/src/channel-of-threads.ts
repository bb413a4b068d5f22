import { BroadcastChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { TablesChannel, ToldTable } from './tables-of-threads.js';

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

/** Threads of this process alone speak on the channel, and of tables only. */
function received(channel: BroadcastChannel): ToldTable | undefined {
  // Node takes such a channel, which the types do not know yet.
  const port = channel as unknown as Parameters<typeof receiveMessageOnPort>[0];
  const came: { readonly message: ToldTable } | undefined = receiveMessageOnPort(port);
  return came?.message;
}
