/** Topics of a Kafka that the user names, as the target of a load. */
import { portionFrames, rowsByPiece, type FramesOf, type LoadTarget, type Portion } from '@tietovirta/load';
import type { TopicSender } from '@tietovirta/transport-kafka';
import type { Wire } from '@tietovirta/scenarios/wire';

export class KafkaTarget implements LoadTarget {
  /** @param onSend hears of messages before they leave */
  constructor(
    private readonly sender: TopicSender,
    private readonly options: FramesOf & { readonly wire: Wire },
    private readonly onSend: (portion: Portion) => void,
  ) {}

  async send(portion: Portion, taken: () => void): Promise<void> {
    this.onSend(portion);
    let open = 1;
    const acknowledged = (): void => {
      if ((open -= 1) === 0) taken();
    };
    const rooms: Promise<void>[] = [];
    if (this.options.wire === 'frames')
      for (const { frame, instantMs } of portionFrames(portion, this.options)) {
        open += 1;
        rooms.push(this.sender.sendFrame(frame, instantMs, acknowledged));
      }
    else
      for (const [piece, rows] of rowsByPiece(portion)) {
        open += 1;
        rooms.push(this.sender.sendMessages({ ...piece, rows }, acknowledged));
      }
    acknowledged();
    await Promise.all(rooms);
  }

  settled(): Promise<void> {
    return this.sender.settled();
  }
}
