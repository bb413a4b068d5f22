import { TietovirtaError } from '@tietovirta/wording';

/**
 * Frames of a slice are missing before this one: something was lost on the way. The run must not go on counting and is set aside as
 * failed; others go on.
 */
export class FramesMissing extends TietovirtaError {
  readonly code = 'COUNTING_FRAME_GAP';
  readonly retry = 'set aside';

  constructor(
    readonly slice: string,
    readonly expectedIndex: number,
    readonly foundIndex: number,
  ) {
    super(`${slice}: index ${foundIndex} came, ${expectedIndex} was expected; resume the run to make it again`);
  }
}
