/** The stream by the browser's `fetch`, which sees the status of an answer and can be aborted; `EventSource` can do neither. */
import { createParser } from 'eventsource-parser';
import { base } from '../api/operations.js';
import type { Stream, StreamEvent } from './follow-live.js';

export async function openStream(lastEventId: string | undefined, signal: AbortSignal): Promise<Stream> {
  const answered = await fetch(`${base}/live`, {
    signal,
    headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
  });
  return { status: answered.status, events: eventsOf(answered.body) };
}

async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): AsyncGenerator<StreamEvent> {
  if (body === null) return;
  const read: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => {
      read.push({ name: event, id, data });
    },
    onComment: () => {
      read.push({ name: 'beat', id: undefined, data: '' });
    },
  });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(value);
    yield* read.splice(0);
  }
}
