/** What is shown while a question is open, and when it was not answered. */
import type { ComponentChildren, VNode } from 'preact';
import { RequestRefused } from '../api/operations.js';
import { valueOf, type Asked } from '../api/server.js';
import { serverLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';

interface AnsweredProps<Value> {
  readonly to: Asked<Value> & { readonly again: () => void };
  readonly children: (value: Value) => ComponentChildren;
}

export function Answered<Value>({ to, children }: AnsweredProps<Value>): VNode {
  const { shell } = wording.value.texts;
  const value = valueOf(to);
  if (to.kind === 'failed')
    return (
      <div class="failed" role="alert">
        <p>
          <b>{shell.failed}.</b> <FailureText of={to.error} />
        </p>
        <button type="button" onClick={to.again}>
          {shell.again}
        </button>
      </div>
    );
  if (value === undefined) return <p class="loading">{shell.loading}</p>;
  return <>{children(value)}</>;
}

/** Why something was not done: in the server's words where it gave any, with every fault. */
export function FailureText({ of }: { readonly of: unknown }): VNode {
  const { lang, texts } = wording.value;
  if (!(of instanceof RequestRefused)) return <>{texts.shell.unreachable}</>;
  const { title, detail, errors } = of.problem;
  return (
    <span lang={serverLanguage(lang)}>
      {title} {detail}
      {errors.map((fault) => (
        <span class="fault" key={fault.pointer}>
          {fault.pointer}: {fault.detail} {fault.hint}
        </span>
      ))}
    </span>
  );
}
