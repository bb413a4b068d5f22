/** A button that asks the server to do something: it says that it waits, and why nothing came of it. */
import type { Role } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { mayDo } from '../api/who-asks.js';
import { isStale } from '../live/live-view.js';
import { liveView, nowMs } from '../live/page-live.js';
import { FailureText } from './answered.js';

interface ActionButtonProps {
  readonly children: string;
  /** The least role to which it is offered. */
  readonly needs: Role;
  readonly act: () => Promise<unknown>;
  readonly class?: string;
  readonly isDisabled?: boolean;
}

export function ActionButton({
  children,
  needs,
  act,
  class: name,
  isDisabled = false,
}: ActionButtonProps): VNode | null {
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
  if (!mayDo(needs)) return null;
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
