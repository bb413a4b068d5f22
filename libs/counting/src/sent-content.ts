/**
 * Sums up what a sender publishes, slice by slice: how many messages, and their content hash. The end of a run compares it with what was
 * counted, so that messages which were changed, or replaced, on the way are told from those that were sent.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { decodeFrame, type Frame } from '@tietovirta/messages';
import { addContent, noContent, type ContentHash } from './content-hash.js';
import { ContentHasher } from './content-hasher.js';

export class SentContent {
  private hasher: ContentHasher | undefined;

  /** @param content of what was published before; null where its sender did not say it: then it stays unknown */
  constructor(
    private readonly type: MessageType,
    public messages = 0,
    public content: ContentHash | null = noContent,
  ) {}

  /** To be called before the frame is published: its body is not the sender's any more afterwards. */
  add(frame: Frame): void {
    const { rows, year } = frame.header;
    this.messages += rows;
    if (rows === 0 || this.content === null) return;
    this.hasher ??= new ContentHasher(this.type, year);
    this.content = addContent(this.content, this.hasher.hash(decodeFrame(frame, this.type)));
  }
}
