/** Where the server is reached from elsewhere than its own machine, it answers whoever has a token. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { signIn } from '../api/sign-in.js';
import { serverLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';
import { FailureText } from './answered.js';
import { Title } from './title.js';

export function SignIn(): VNode {
  const { lang, texts } = wording.value;
  const words = texts.signIn;
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const enter = async (): Promise<void> => {
    try {
      await signIn(token.trim(), serverLanguage(lang));
      location.reload();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Title>{words.title}</Title>
      <p class="lead">{words.lead}</p>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <p class="field">
          <label for="token">{words.token}</label>
          <input
            id="token"
            type="password"
            autocomplete="current-password"
            value={token}
            aria-describedby="about-token"
            onInput={({ currentTarget }) => {
              setToken(currentTarget.value);
            }}
          />
          <small id="about-token">{words.hint}</small>
        </p>
        {failure !== undefined && (
          <p class="failed" role="alert">
            <FailureText of={failure} />
          </p>
        )}
        <button type="submit" class="main" disabled={token.trim() === ''}>
          {words.enter}
        </button>
      </form>
    </>
  );
}
