/** A frame of a slice is missing before this one: something was lost on the way, and the run must not go on counting. */
export class FrameGap extends Error {
  readonly code = 'COUNTING_FRAME_GAP';

  constructor(
    readonly slice: string,
    readonly expectedIndex: number,
    readonly foundIndex: number,
  ) {
    super(`${slice}: index ${foundIndex} came, ${expectedIndex} was expected; resume the run to make it again`);
    this.name = 'FrameGap';
  }
}
