/** Who reads the page, as the server sees it: asked anew whenever the stream begins, since roles change and servers do. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Meta, Role } from '@tietovirta/control-contract';
import { liveView } from '../live/page-live.js';
import { askServer } from './server.js';

const told = signal<Meta | undefined>(undefined);

export const whoAsks: ReadonlySignal<Meta | undefined> = told;

const ranks: readonly Role[] = ['viewer', 'operator', 'admin'];

/** What a reader may not do is not offered. The server refuses it all the same. */
export const mayDo = (needed: Role): boolean =>
  told.value !== undefined && ranks.indexOf(told.value.role) >= ranks.indexOf(needed);

export function beginAsking(): void {
  const isLive = computed(() => liveView.value.connection.kind === 'live');
  effect(() => {
    if (!isLive.value) return;
    askServer('readMeta').then(
      (meta) => {
        told.value = meta;
      },
      () => {
        // A server that is away says so by its stream.
      },
    );
  });
}
