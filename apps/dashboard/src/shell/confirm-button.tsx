/** A button that asks once more before anything is done that cannot be taken back. */
import type { Role } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { mayDo } from '../api/who-asks.js';
import { isStale } from '../live/live-view.js';
import { liveView, nowMs } from '../live/page-live.js';
import { wording } from '../texts/texts.js';
import { FailureText } from './answered.js';

interface ConfirmButtonProps {
  readonly children: string;
  /** The least role to which it is offered. */
  readonly needs: Role;
  readonly question: string;
  /** What has to be typed first. */
  readonly typed?: string;
  readonly act: () => Promise<unknown>;
}

export function ConfirmButton({ children, needs, question, typed, act }: ConfirmButtonProps): VNode | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [answer, setAnswer] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const ids = useId();
  const { texts } = wording.value;
  if (!mayDo(needs)) return null;
  const ask = (): void => {
    setAnswer('');
    setFailure(undefined);
    dialog.current?.showModal();
  };
  const confirm = async (): Promise<void> => {
    setWaiting(true);
    try {
      await act();
      dialog.current?.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setWaiting(false);
    }
  };
  const isMissing = typed !== undefined && answer.trim() !== typed;
  return (
    <>
      <button type="button" disabled={isStale(liveView.value, nowMs.value)} onClick={ask}>
        {children}
      </button>
      <dialog ref={dialog} aria-labelledby={`${ids}-question`}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isMissing && !isWaiting) void confirm();
          }}
        >
          <p id={`${ids}-question`}>{question}</p>
          {typed !== undefined && (
            <p class="field">
              <label for={`${ids}-typed`}>{texts.confirm.type(typed)}</label>
              <input
                id={`${ids}-typed`}
                value={answer}
                autocomplete="off"
                onInput={({ currentTarget }) => {
                  setAnswer(currentTarget.value);
                }}
              />
            </p>
          )}
          {failure !== undefined && (
            <p class="failed" role="alert">
              <FailureText of={failure} />
            </p>
          )}
          <p class="actions">
            <button type="submit" class="main" disabled={isMissing || isWaiting}>
              {children}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {texts.confirm.cancel}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
