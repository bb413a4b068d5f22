/**
 * What the parties of a run have answered, slice by slice: each opening is marked once, however often it comes. One that comes again was
 * made again because something of its conversation never arrived, so its answers are sent again too: counters know repeats. What cannot
 * be read leaves a hole; it is answered when it comes again. Where a run goes by a clock, answers come when they are due, and nothing is
 * answered here. What was sent is marked only when all of it is with the transport.
 */
import { noEntries, SentContent, type RunEntries, type SentMark } from '@tietovirta/counting';
import { sliceKey } from '@tietovirta/messages';
import { rowsOfPart, SliceProgress, type SlicePart } from '@tietovirta/counting';
import type { FollowUpType } from '@tietovirta/exchanges';
import type { RunHandler } from '@tietovirta/ledger-consumer';
import { decodeFrame, type Frame, type FrameHeader, type MessageColumns } from '@tietovirta/messages';
import type { SlicePlan } from '@tietovirta/plan';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import { isSetAside } from '@tietovirta/wording';
import { followUpsOf } from './answered-openings.js';
import type { PartiesOfRun } from './parties-of-run.js';

export interface AnswerHandlerOptions {
  readonly runId: number;
  /** Where the ledger stands. */
  readonly sent: readonly SentMark[];
  /** Whether the run has come to its end by now: then only what was left open is answered, when it comes again. */
  readonly isClosed: () => Promise<boolean>;
  /** Called each time: makers are shared by runs and not kept for ever. */
  readonly parties: () => PartiesOfRun;
  readonly publish: (frame: Frame, key: string) => Promise<void>;
}

/** A slice of openings, with what was sent of each type that answers it. */
interface AnsweredSlice {
  readonly day: number;
  readonly progress: SliceProgress;
  readonly answers: readonly { readonly type: FollowUpType; readonly published: SentContent }[];
}

export class AnswerHandler implements RunHandler {
  private readonly slices = new Map<string, AnsweredSlice>();
  private readonly touched = new Set<AnsweredSlice>();
  private readonly marks: ReadonlyMap<string, SentMark>;
  private isClosed = false;

  constructor(private readonly options: AnswerHandlerOptions) {
    this.marks = new Map(options.sent.map((mark) => [sliceKey(mark), mark]));
  }

  handle({ frame }: Delivery): Promise<void> | void {
    const { messageType, isByTime } = frame.header;
    if (isByTime !== true && followUpsOf(messageType).length > 0) return this.answer(frame);
  }

  unreadable({ header }: UnreadableRecord): Promise<void> | void {
    if (header === undefined || header.isByTime === true || followUpsOf(header.messageType).length === 0) return;
    const planned = plannedSlice(header, this.options.parties());
    if (planned !== undefined) return this.withhold(header, planned);
  }

  async afterPause(): Promise<void> {
    this.isClosed = await this.options.isClosed();
  }

  takeEntries(): RunEntries {
    const sent = [...this.touched].flatMap(({ day, progress, answers }) =>
      answers.map(({ type, published: { messages, content } }) => ({
        messageType: type.id,
        day,
        nextIndex: progress.nextIndex,
        messages,
        content,
        holes: progress.holes,
      })),
    );
    this.touched.clear();
    return { ...noEntries(this.options.runId), sent };
  }

  private async answer(frame: Frame): Promise<void> {
    const { header } = frame;
    const parties = this.options.parties();
    const planned = plannedSlice(header, parties);
    if (planned === undefined) return;
    const slice = this.sliceOf(header);
    if (this.isClosed && header.next > slice.progress.nextIndex) return;
    const openings = readable(frame, planned);
    if (openings === undefined) return this.withhold(header, planned);
    const parts = slice.progress.newPartsOf(header);
    // All are made before the first is sent: they come from a workspace that others use too.
    const answersTo = (part: SlicePart): readonly Frame[] => [
      ...parties.answers.answersTo(rowsOfPart(openings, header, part), headerOfPart(header, part, planned)),
    ];
    const stretches = stretchesOf(header, parts).map(({ part, isNew }) => ({ answers: answersTo(part), isNew }));
    // To be hashed before they are sent: bodies are the transport's afterwards.
    for (const { answers, isNew } of stretches) if (isNew) addTo(slice, answers);
    await this.send(
      stretches.flatMap(({ answers }) => answers),
      header,
    );
    if (parts.length === 0) return;
    passOverGap(slice, header);
    for (const part of parts) slice.progress.take(part);
    this.touched.add(slice);
  }

  /** Announces that unreadable openings get no answers, unless they were answered or announced before. */
  private async withhold(header: FrameHeader, planned: SlicePlan): Promise<void> {
    const slice = this.sliceOf(header);
    if (this.isClosed || header.next <= slice.progress.nextIndex) return;
    const beyond = { index: Math.max(header.index, slice.progress.nextIndex), next: header.next };
    await this.send(this.options.parties().answers.withheld(headerOfPart(header, beyond, planned)), header);
    passOverGap(slice, header);
    slice.progress.passOver({ ...beyond, messages: 0 });
    this.touched.add(slice);
  }

  private async send(frames: Iterable<Frame>, { messageType, day }: FrameHeader): Promise<void> {
    const key = sliceKey({ messageType, day });
    for (const frame of frames) await this.options.publish(frame, key);
  }

  private sliceOf({ messageType, day }: FrameHeader): AnsweredSlice {
    const key = sliceKey({ messageType, day });
    const known = this.slices.get(key);
    if (known !== undefined) return known;
    const marked = followUpsOf(messageType).map((type) => ({
      type,
      mark: this.marks.get(sliceKey({ messageType: type.id, day })),
    }));
    const mark = marked[0]?.mark;
    const slice = {
      day,
      progress: new SliceProgress(mark?.nextIndex, mark?.holes),
      answers: marked.map(({ type, mark: sent }) => ({
        type,
        published: new SentContent(type, sent?.messages, sent?.content),
      })),
    };
    this.slices.set(key, slice);
    return slice;
  }
}

function addTo({ answers }: AnsweredSlice, frames: readonly Frame[]): void {
  for (const { type, published } of answers)
    for (const frame of frames) if (frame.header.messageType === type.id) published.add(frame);
}

/** What is missing before a frame is the counters' alarm; should it come after all, it is answered. */
function passOverGap({ progress }: AnsweredSlice, header: FrameHeader): void {
  if (progress.leavesGap(header)) progress.passOver({ index: progress.nextIndex, next: header.index, messages: 0 });
}

/** What a frame covers, cut where new parts begin and end, in the order in which counters expect the answers. */
function stretchesOf(
  { index, next }: SlicePart,
  newParts: readonly SlicePart[],
): readonly { readonly part: SlicePart; readonly isNew: boolean }[] {
  const cuts = [...new Set([index, ...newParts.flatMap((part) => [part.index, part.next]), next])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, place) => {
    const part = { index: cuts[place] as number, next: end };
    return { part, isNew: newParts.some((each) => each.index <= part.index && part.next <= each.next) };
  });
}

/** The header of a part of what a frame of openings covers; they lie index by index. */
const headerOfPart = (header: FrameHeader, { index, next }: SlicePart, planned: SlicePlan): FrameHeader => ({
  ...header,
  index,
  next,
  isLast: header.isLast && next === header.next,
  rows: next - index,
  firstOrdinal: planned.firstOrdinal + index,
});

/** The plan of the openings that a header names; undefined when the plan has no such frame, so that there is nothing to answer. */
function plannedSlice(header: FrameHeader, { plan, planned, answers }: PartiesOfRun): SlicePlan | undefined {
  if (!answers.areExpectedTo(header.messageType) || planned.differenceOf(header) !== undefined) return undefined;
  return plan.planOf(header.messageType).slice(header.day);
}

/** The openings of a frame; undefined when it cannot be read. */
function readable(frame: Frame, { type }: SlicePlan): MessageColumns | undefined {
  try {
    return decodeFrame(frame, type);
  } catch (error) {
    if (isSetAside(error)) return undefined;
    throw error;
  }
}
