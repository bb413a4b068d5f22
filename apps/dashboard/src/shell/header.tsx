/** What stands above every page: the run, its state and day, whether numbers are fresh, where to go, language and colours. */
import type { VNode } from 'preact';
import { liveView } from '../live/page-live.js';
import { languageNames, pageLanguages, type PageLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';
import { KeyboardButtons } from '../keyboard/keyboard.js';
import { ConnectionState } from './connection-state.js';
import { pagesOf } from './pages.js';
import { chooseLanguage, chooseTheme, theme, themes, type Theme } from './preferences.js';

export const Header = ({ path }: { readonly path: string }): VNode => (
  <header class="top">
    <div class="brand">
      <a href="/" class="name">
        Tietovirta
      </a>
      <RunLine />
      <ConnectionState />
    </div>
    <Pages path={path} />
    <Choices />
  </header>
);

function RunLine(): VNode | null {
  const { layout, state } = liveView.value;
  const { texts, formats } = wording.value;
  if (layout === null || layout === undefined) return null;
  return (
    <span class="run-line">
      <a href={`/runs/${layout.run}`}>
        {texts.shell.run(layout.run)} · {layout.name}
      </a>
      {state && (
        <>
          {' · '}
          <b>{texts.states[state.state]}</b> · <time dateTime={state.clock.to}>{formats.day(state.clock.to)}</time>
        </>
      )}
    </span>
  );
}

function Pages({ path }: { readonly path: string }): VNode {
  const { texts } = wording.value;
  return (
    <nav aria-label={texts.shell.pages}>
      <ul>
        {pagesOf(texts).map(([to, name]) => (
          <li key={to}>
            <a href={to} aria-current={isAt(path, to) ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isAt = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`));

function Choices(): VNode {
  const { lang, texts } = wording.value;
  return (
    <div class="choices">
      <KeyboardButtons />
      <label>
        <span class="visually-hidden">{texts.shell.language}</span>
        <select
          value={lang}
          onChange={({ currentTarget }) => void chooseLanguage(currentTarget.value as PageLanguage)} // one of the options below
        >
          {pageLanguages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="visually-hidden">{texts.shell.theme}</span>
        <select
          value={theme.value}
          onChange={({ currentTarget }) => {
            chooseTheme(currentTarget.value as Theme); // one of the options below
          }}
        >
          {themes.map((each) => (
            <option key={each} value={each}>
              {texts.shell.themes[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
