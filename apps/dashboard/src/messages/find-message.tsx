import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { wording } from '../texts/texts.js';

/** Looks a message up by its address. */
export function FindMessage(): VNode {
  const { message } = wording.value.texts;
  const { route } = useLocation();
  const [address, setAddress] = useState('');
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') route(`/messages/${address.trim()}`);
      }}
    >
      <p class="field">
        <label for="address">{message.address}</label>
        <input
          id="address"
          value={address}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="about-address"
          onInput={({ currentTarget }) => {
            setAddress(currentTarget.value);
          }}
        />
        <small id="about-address">{message.goodOne}</small>
      </p>
      <button type="submit">{message.open}</button>
    </form>
  );
}
