import type { Frame } from '@tietovirta/messages';
import { UserError } from '@tietovirta/wording';

/** A frame that is larger than brokers accept. Nothing of it was sent. */
export class FrameOversize extends UserError {
  readonly code = 'FRAME_OVERSIZE';

  constructor({ header, body }: Frame, largestBodyBytes: number) {
    const frame = `${header.messageType}/${header.day}/${header.index}`;
    super(
      {
        fi: `Kehyksessä ${frame} on ${body.byteLength} tavua; enintään ${largestBodyBytes} lähetetään.`,
        en: `Frame ${frame} has ${body.byteLength} bytes; at most ${largestBodyBytes} are sent.`,
      },
      {
        fi: 'Tee pienempiä kehyksiä, tai nosta suurinta kokoa asetuksissa ja luo aiheet uudelleen.',
        en: 'Make frames of fewer messages, or raise the largest body in the settings and create the topics anew.',
      },
    );
  }
}
