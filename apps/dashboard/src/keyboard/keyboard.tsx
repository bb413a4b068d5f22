/** Listens to keys on every page and opens what they ask for; what is seldom opened is loaded then. */
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { ErrorBoundary, lazy, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { keysAreOn } from '../shell/preferences.js';
import { wording } from '../texts/texts.js';
import { Shortcuts } from './shortcuts.js';

const Palette = lazy(async () => (await import('./palette.js')).Palette);
const KeyList = lazy(async () => (await import('./key-list.js')).KeyList);

interface Opened {
  readonly kind: 'palette' | 'keys';
  /** Tells one opening from the next: a dialog says only a moment later that it was closed, when another may stand open. */
  readonly number: number;
}

let count = 0;
const opened = signal<Opened | undefined>(undefined);
const open = (kind: Opened['kind']): void => {
  opened.value = { kind, number: (count += 1) };
};

export function Keyboard(): VNode | null {
  const { route } = useLocation();
  useEffect(() => {
    const shortcuts = new Shortcuts();
    const listen = (event: KeyboardEvent): void => {
      // A dialog that stands open has keys of its own.
      if (document.querySelector('dialog[open]') !== null) return;
      const wish = shortcuts.press(pressed(event), event.timeStamp, keysAreOn.value);
      if (wish === undefined) return;
      event.preventDefault();
      if (wish.kind === 'go') route(wish.to);
      else open(wish.kind);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [route]);
  if (opened.value === undefined) return null;
  const { kind, number } = opened.value;
  const close = (): void => {
    if (opened.value?.number === number) opened.value = undefined;
  };
  return (
    <ErrorBoundary>
      {kind === 'palette' ? <Palette key={number} close={close} /> : <KeyList key={number} close={close} />}
    </ErrorBoundary>
  );
}

/** For those who have no keyboard, or do not know its keys. */
export function KeyboardButtons(): VNode {
  const { keys } = wording.value.texts;
  return (
    <>
      <button
        type="button"
        onClick={() => {
          open('palette');
        }}
      >
        {keys.open} <kbd aria-hidden="true">/</kbd>
      </button>
      <button
        type="button"
        aria-label={keys.title}
        onClick={() => {
          open('keys');
        }}
      >
        <kbd>?</kbd>
      </button>
    </>
  );
}

const fields = 'input, textarea, select, [contenteditable]';
const pressed = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Parameters<Shortcuts['press']>[0] => ({
  key,
  isWithControl: ctrlKey || metaKey,
  isWithOther: altKey || (ctrlKey && metaKey),
  isTyped: target instanceof Element && target.matches(fields),
});
