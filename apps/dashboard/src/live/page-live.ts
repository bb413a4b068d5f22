/** The live view of this tab: open while the tab is seen, closed while it is hidden. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { openStream } from './browser-stream.js';
import { followLive } from './follow-live.js';
import { firstView, viewAfter, type LiveEvent, type LiveView } from './live-view.js';

const view = signal<LiveView>(firstView);
const now = signal(Date.now());

export const liveView: ReadonlySignal<LiveView> = view;
/** Wall time in ms, moved once a second: what is said of the age of numbers follows it. */
export const nowMs: ReadonlySignal<number> = now;

const tell = (event: LiveEvent): void => {
  now.value = Date.now();
  view.value = viewAfter(view.value, event, now.value);
};

/** A tab that is shown again asks at once. */
export function beginLive(): void {
  setInterval(() => {
    now.value = Date.now();
  }, 1_000);
  let following: AbortController | undefined;
  const follow = (): void => {
    following = new AbortController();
    tell({ kind: 'shown' });
    void followLive({ open: openStream, tell, wait, chance: () => Math.random() }, following.signal);
  };
  const followWhenSeen = (): void => {
    if (document.hidden) tell({ kind: 'hidden' });
    else follow();
  };
  document.addEventListener('visibilitychange', () => {
    following?.abort();
    followWhenSeen();
  });
  followWhenSeen();
}

const wait = (ms: number, abort: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    abort.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
