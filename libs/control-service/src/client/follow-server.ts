/** The live pictures of a control server, as they come. */
import { apiBase, liveHello, liveState, type LiveLayout } from '@tietovirta/control-contract';
import type { Picture } from '@tietovirta/live';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** Until the server ends, or the signal is aborted. @throws Error when the server refuses */
export async function* followServer(url: string, signal: AbortSignal): AsyncGenerator<Picture> {
  const response = await fetch(`${url}${apiBase}/live`, { signal });
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}`);
  const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  let layout: LiveLayout | null = null;
  for await (const { event, data } of events) {
    if (event === 'hello') layout = liveHello.parse(JSON.parse(data)).layout;
    if (event !== 'state' || layout === null) continue;
    const state = liveState.parse(JSON.parse(data));
    if (state.run === layout.run) yield { layout, state };
  }
}
