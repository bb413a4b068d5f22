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

const opened = signal<'palette' | 'keys' | undefined>(undefined);
const close = (): void => {
  opened.value = undefined;
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
      else opened.value = wish.kind;
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [route]);
  if (opened.value === undefined) return null;
  return (
    <ErrorBoundary>{opened.value === 'palette' ? <Palette close={close} /> : <KeyList close={close} />}</ErrorBoundary>
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
          opened.value = 'palette';
        }}
      >
        {keys.open} <kbd aria-hidden="true">/</kbd>
      </button>
      <button
        type="button"
        aria-label={keys.title}
        onClick={() => {
          opened.value = 'keys';
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
