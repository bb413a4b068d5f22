/** The stream by the browser's `fetch`, which sees the status of an answer and can be aborted; `EventSource` can do neither. */
import { createParser } from 'eventsource-parser';
import { base } from '../api/operations.js';
import { noPlaceHere, type Stream, type StreamEvent } from './follow-live.js';
import { takeSlot } from './stream-slot.js';

export async function openStream(lastEventId: string | undefined, signal: AbortSignal): Promise<Stream> {
  const giveBack = await takeSlot();
  if (giveBack === undefined) return { status: noPlaceHere, events: none() };
  try {
    const answered = await fetch(`${base}/live`, {
      signal,
      headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    });
    if (answered.body !== null && answered.ok)
      return { status: answered.status, events: eventsOf(answered.body, giveBack) };
    giveBack();
    return { status: answered.status, events: none() };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function* none(): AsyncGenerator<StreamEvent> {}

async function* eventsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  giveBack: () => void,
): AsyncGenerator<StreamEvent> {
  try {
    yield* readEvents(body);
  } finally {
    giveBack();
  }
}

async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<StreamEvent> {
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
