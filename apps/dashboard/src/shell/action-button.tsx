/** A button that asks the server to do something: it says that it waits, and why nothing came of it. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isStale } from '../live/live-view.js';
import { liveView, nowMs } from '../live/page-live.js';
import { FailureText } from './answered.js';

interface ActionButtonProps {
  readonly children: string;
  readonly act: () => Promise<unknown>;
  readonly class?: string;
  readonly isDisabled?: boolean;
}

export function ActionButton({ children, act, class: name, isDisabled = false }: ActionButtonProps): VNode {
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const press = async (): Promise<void> => {
    setWaiting(true);
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      setFailure(error);
    } finally {
      setWaiting(false);
    }
  };
  // Nobody should command what is not seen as it is.
  const isOld = isStale(liveView.value, nowMs.value);
  return (
    <>
      <button type="button" class={name} disabled={isWaiting || isOld || isDisabled} onClick={() => void press()}>
        {children}
      </button>
      {failure !== undefined && (
        <span class="failed" role="alert">
          <FailureText of={failure} />
        </span>
      )}
    </>
  );
}
