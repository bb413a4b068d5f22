import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { wording } from '../texts/texts.js';

/** Puts a text where it can be pasted from. */
export function CopyButton({ text }: { readonly text: string }): VNode {
  const { message } = wording.value.texts;
  const [copied, setCopied] = useState<string>();
  return (
    <button
      type="button"
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setCopied(text);
        });
      }}
    >
      {copied === text ? message.copied : message.copy}
    </button>
  );
}
