import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseKeys, keysAreOn } from '../shell/preferences.js';
import { pagesOf } from '../shell/pages.js';
import { wording } from '../texts/texts.js';
import { pageKeys } from './shortcuts.js';

/** Which keys do what, and whether single letters do anything. */
export function KeyList({ close }: { readonly close: () => void }): VNode {
  const { texts } = wording.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const letters = Object.entries(pageKeys);
  const names = new Map<string, string>(pagesOf(texts));
  const lines = [
    ['/', texts.keys.palette],
    ['Ctrl K', texts.keys.palette],
    ...letters.map(([letter, to]) => [`g ${letter}`, names.get(to) ?? to]),
    ['?', texts.keys.title],
    ['Esc', texts.keys.close],
  ] as const;
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{texts.keys.title}</h2>
      <dl class="keys">
        {lines.map(([key = '', name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={keysAreOn.value}
          onChange={({ currentTarget }) => {
            chooseKeys(currentTarget.checked);
          }}
        />{' '}
        {texts.keys.letters}
      </label>
      <p class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {texts.keys.close}
        </button>
      </p>
    </dialog>
  );
}
