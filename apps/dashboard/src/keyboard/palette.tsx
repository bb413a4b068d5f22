/** Finds pages, rows, runs and messages: what is typed chooses, arrows move, Enter opens. */
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pagesOf } from '../shell/pages.js';
import { liveView } from '../live/page-live.js';
import { labelIn } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';
import { destinationsFor, type Destination } from './destinations.js';

export function Palette({ close }: { readonly close: () => void }): VNode {
  const { texts } = wording.value;
  const { route } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const found = destinationsFor(typed, knownDestinations(), {
    run: texts.shell.run,
    message: (address) => `${texts.message.title} ${address}`,
  });
  const go = (destination: Destination | undefined): void => {
    if (destination === undefined) return;
    // Taken away and not closed: that would tell of itself later, when another palette may stand open.
    close();
    route(destination.to);
  };
  return (
    <dialog ref={dialog} class="palette" aria-label={texts.keys.palette} onClose={close} onKeyDown={moveFocus}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go(found[0]);
        }}
      >
        <input
          type="text"
          role="searchbox"
          enterkeyhint="go"
          value={typed}
          autocomplete="off"
          aria-label={texts.keys.find}
          placeholder={texts.keys.find}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
      </form>
      <p class="visually-hidden" role="status">
        {texts.keys.found(found.length)}
      </p>
      <ul>
        {found.map((each) => (
          <li key={each.to}>
            <a
              href={each.to}
              onClick={(event) => {
                event.preventDefault();
                go(each);
              }}
            >
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

function knownDestinations(): readonly Destination[] {
  const { texts, lang } = wording.value;
  const rows = (liveView.value.layout?.figures ?? []).map(({ row, label }) => ({
    to: `/rows/${row}`,
    name: labelIn(label, lang),
  }));
  return [
    ...pagesOf(texts).map(([to, name]) => ({ to, name })),
    { to: '/runs/new', name: texts.newRun.title },
    ...rows,
  ];
}

/** From the field to the first link and from link to link. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLDialogElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li a')];
  const place = stops.indexOf(document.activeElement as HTMLElement); // one that is none of them is at no place
  stops[(place + step + stops.length) % stops.length]?.focus();
}
