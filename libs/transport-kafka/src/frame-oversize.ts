import type { Frame } from '@tietovirta/messages';

/** A frame that is larger than brokers accept. Nothing of it was sent. */
export class FrameOversize extends Error {
  override readonly name = 'FrameOversize';
  readonly code = 'FRAME_OVERSIZE';
  readonly next = 'refuse at start';
  readonly hint =
    'Make frames of fewer messages, or raise the largest body in the settings and create the topics anew.';

  constructor({ header, body }: Frame, largestBodyBytes: number) {
    const { messageType, day, index } = header;
    super(`Frame ${messageType}/${day}/${index} has ${body.byteLength} bytes; at most ${largestBodyBytes} are sent.`);
  }
}
