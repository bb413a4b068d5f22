/** Whether the numbers are fresh, always in words. */
import type { VNode } from 'preact';
import { isKeptWaiting, isRunning, isStale, type LiveView } from '../live/live-view.js';
import { noPlaceHere } from '../live/follow-live.js';
import { liveView, nowMs } from '../live/page-live.js';
import { wording, type Wording } from '../texts/texts.js';

export function ConnectionState(): VNode {
  const view = liveView.value;
  const isOld = isStale(view, nowMs.value);
  const { texts } = wording.value;
  return (
    <span class={`connection ${isOld ? 'is-stale' : view.connection.kind}`} role="status">
      <span class="beat" aria-hidden="true">
        {isOld ? '▨' : view.connection.kind === 'live' ? '●' : '○'}
      </span>{' '}
      {connectionText(view, nowMs.value, wording.value)}
      {view.isOtherVersion && (
        <>
          {' '}
          {texts.connection.otherVersion} <a href="">{texts.connection.reload}</a>
        </>
      )}
    </span>
  );
}

/** The age stands beside it for eyes alone: it would be read out every second. */
export function DataAge(): VNode | null {
  const view = liveView.value;
  const { texts, formats } = wording.value;
  if (view.state === undefined || !isRunning(view.state)) return null;
  const age = Math.max(0, nowMs.value - view.heardMs) / 1000;
  return <span class="age">{texts.connection.old(formats.decimal(age))}</span>;
}

function connectionText(view: LiveView, now: number, { texts, formats }: Wording): string {
  const { connection, heardMs, state } = view;
  const words = texts.connection;
  const heardAt = formats.clock(new Date(heardMs).toISOString());
  switch (connection.kind) {
    case 'connecting':
      return isKeptWaiting(view, now) ? words.tooManyWindows : words.connecting;
    case 'live':
      if (isStale(view, now)) return words.silent(heardAt);
      return isRunning(state) ? words.live : words.resting;
    case 'lost':
      return state === undefined ? words.blink : words.lost(connection.attempt, heardAt);
    case 'ended':
      return words.ended(heardAt);
    case 'hidden':
      return words.hidden;
    case 'refused':
      if (connection.status === noPlaceHere) return words.tooManyWindows;
      return connection.status === 503 ? words.full : words.refused(connection.status);
  }
}
