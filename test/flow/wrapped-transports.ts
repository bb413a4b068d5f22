/** Transports that do to frames what networks and brokers do, and what a run must bear. */
import { findMessageType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import { framePiece } from '@tietovirta/messages/builders';
import type { Subscription, Transport } from '@tietovirta/transport';

type Carry = (frame: Frame, key: string, on: (frame: Frame) => Promise<void>) => Promise<void>;

const wrapped =
  (carry: Carry) =>
  (inner: Transport): Transport => ({
    publish: (frame, key) => carry(frame, key, (next) => inner.publish(next, key)),
    subscribe: (subscription: Subscription) => {
      inner.subscribe(subscription);
    },
    settled: () => inner.settled(),
    failure: () => inner.failure(),
    close: () => inner.close(),
  });

const copyOf = ({ header, body }: Frame): Frame => ({ header, body: body.slice() });

/** Every fifth frame comes twice, and now and then the first frame of a slice comes again at its end. */
export function repeating(): (inner: Transport) => Transport {
  let carried = 0;
  const firsts = new Map<string, Frame>();
  return wrapped(async (frame, _key, on) => {
    carried += 1;
    const slice = `${frame.header.messageType}/${frame.header.day}`;
    const isRepeated = carried % 5 === 0;
    const again = isRepeated ? copyOf(frame) : undefined;
    if (frame.header.index === 0 && carried % 3 === 0) firsts.set(slice, copyOf(frame));
    const old = frame.header.isLast ? firsts.get(slice) : undefined;
    await on(frame);
    if (again !== undefined) await on(again);
    if (old !== undefined) await on(old);
  });
}

/** Frames of what is planned are cut in two, so that frames of another size reach parties and counters. */
export const recutting = (): ((inner: Transport) => Transport) =>
  wrapped(async (frame, _key, on) => {
    const { header } = frame;
    const type = findMessageType(header.messageType);
    if (type.kind === 'follow-up') {
      await on(frame);
      return;
    }
    const middle = Math.ceil(header.rows / 3);
    await on(framePiece(frame, type, [0, middle]));
    await on(framePiece(frame, type, [middle, header.rows]));
  });

/** Breaks the bodies of some frames whose messages get no answers. */
export function breaking(every: number): (inner: Transport) => Transport {
  let carried = 0;
  return wrapped(async (frame, _key, on) => {
    const isAnswered = ['eessi.start', 'kelmu.query', 'tax-data.request'].includes(frame.header.messageType);
    const mayBreak = !isAnswered && (frame.header.messageType.startsWith('income-register') || frame.header.messageType.endsWith('.response')); // oxfmt-ignore
    if (mayBreak) carried += 1;
    await on(mayBreak && carried % every === 0 ? { ...frame, body: frame.body.slice(0, 40) } : frame);
  });
}

/** Looks at every frame that is published. */
export const watching = (see: (frame: Frame) => void): ((inner: Transport) => Transport) =>
  wrapped(async (frame, _key, on) => {
    see(frame);
    await on(frame);
  });

/** Every frame is recorded before it goes on, as the recorders of a run do. */
export const recordingInto = (recorder: {
  readonly record: (frame: Frame) => void;
}): ((inner: Transport) => Transport) =>
  wrapped(async (frame, _key, on) => {
    recorder.record(frame);
    await on(frame);
  });
