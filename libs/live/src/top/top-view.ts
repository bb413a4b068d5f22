/** What a viewer of the terminal has chosen to see, and what each key changes of it. */
import type { LiveLayout } from '@tietovirta/control-contract';

export interface TopView {
  /** Only figures whose label has this text. */
  readonly filter: string;
  /** The filter is being typed. */
  readonly isTyping: boolean;
  /** Id of the exchange whose message types are shown instead of figures. */
  readonly exchange: string | undefined;
  readonly showsDeadLetters: boolean;
}

export const firstView: TopView = { filter: '', isTyping: false, exchange: undefined, showsDeadLetters: false };

const enter: readonly string[] = ['\r', '\n'];
const backspace: readonly string[] = ['\u007f', '\b'];
const escape = '\u001b';
const interrupt = '\u0003';

/** @returns what is seen after a key; `quit` for the end */
export function viewAfter(view: TopView, key: string, { exchanges }: Pick<LiveLayout, 'exchanges'>): TopView | 'quit' {
  if (key === interrupt) return 'quit';
  if (view.isTyping) return typed(view, key);
  if (key === 'q') return 'quit';
  if (key === '/') return { ...view, isTyping: true, filter: '' };
  if (key === escape) return firstView;
  if (key === 'd') return { ...view, showsDeadLetters: !view.showsDeadLetters };
  if (key === 'e')
    return {
      ...view,
      exchange: nextOf(
        exchanges.map(({ id }) => id),
        view.exchange,
      ),
    };
  return view;
}

function typed(view: TopView, key: string): TopView {
  if (enter.includes(key)) return { ...view, isTyping: false };
  if (key === escape) return { ...view, isTyping: false, filter: '' };
  if (backspace.includes(key)) return { ...view, filter: view.filter.slice(0, -1) };
  return /^[\p{L}\p{N} .,*'-]$/u.test(key) ? { ...view, filter: view.filter + key } : view;
}

/** After the last one come all figures again. */
const nextOf = (ids: readonly string[], id: string | undefined): string | undefined =>
  ids[id === undefined ? 0 : ids.indexOf(id) + 1];
