/** Writes messages as lines of JSON: into one stream, or one for each exchange. */
import { exchangeOf } from '@tietovirta/exchanges';
import { portionFrames, type FramesOf, type LoadTarget, type Piece, type Portion } from '@tietovirta/load';
import { instantAt, ordinalAt, sliceKey } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';
import { instantText, MessageJson } from '@tietovirta/transport-kafka';
import type { Writable } from 'node:stream';

export interface LineTargetOptions extends FramesOf {
  readonly wire: Wire;
  /** Fingerprint of the plan, as addresses have it. */
  readonly plan: string | undefined;
  /** One stream for all, so that its lines are in the order of time; or one for each exchange. */
  readonly to: Writable | ((exchange: string) => Writable);
}

/** A stream gets so many characters at once. */
const chunkLength = 256 * 1024;

export class LineTarget implements LoadTarget {
  private readonly jsons = new Map<string, MessageJson>();
  private readonly exchanges = new Map<string, string>();
  private readonly streams = new Set<Writable>();
  private waiting = 0;
  private failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly options: LineTargetOptions) {}

  send(portion: Portion, taken: () => void): Promise<void> | undefined {
    this.throwFailure();
    const texts = new Map<string, string[]>();
    if (this.options.wire === 'frames') this.frameLines(portion, texts);
    else this.messageLines(portion, texts);
    let chunks = 1;
    const written = (error?: Error | null): void => {
      if (error !== undefined && error !== null) this.fail(error);
      else if ((chunks -= 1) === 0) taken();
    };
    let isFull = false;
    for (const [exchange, parts] of texts) {
      const stream = this.stream(exchange);
      for (const part of parts) {
        chunks += 1;
        isFull = !this.write(stream, part, written) || isFull;
      }
    }
    written();
    return isFull ? this.roomAgain() : undefined;
  }

  async settled(): Promise<void> {
    while (this.waiting > 0 && this.failure === undefined) await this.change();
    this.throwFailure();
  }

  private write(stream: Writable, text: string, written: (error?: Error | null) => void): boolean {
    this.waiting += 1;
    return stream.write(text, (error) => {
      this.waiting -= 1;
      written(error);
      this.wake();
    });
  }

  private async roomAgain(): Promise<void> {
    while (this.failure === undefined && [...this.streams].some((stream) => stream.writableNeedDrain))
      await this.change();
    this.throwFailure();
  }

  /** All lines of a portion, in the order of time, in chunks by stream. */
  private messageLines({ stretch, from, to }: Portion, texts: Map<string, string[]>): void {
    const { pieces, pieceOf, rowOf } = stretch;
    const open = new Map<string, string>();
    const ofPieces = pieces.map((piece) => ({ piece, exchange: this.exchangeOf(piece), json: this.jsonOf(piece) }));
    for (let at = from; at < to; at += 1) {
      const { piece, exchange, json } = ofPieces[pieceOf[at] as number] as (typeof ofPieces)[number];
      const row = rowOf[at] as number;
      const { columns } = piece;
      const line = json.textOf(columns, row, String(ordinalAt(columns, row)), instantText(instantAt(columns, row)));
      const text = `${open.get(exchange) ?? ''}${line}\n`;
      if (text.length < chunkLength) open.set(exchange, text);
      else {
        open.delete(exchange);
        push(texts, exchange, text);
      }
    }
    for (const [key, text] of open) push(texts, key, text);
  }

  private frameLines(portion: Portion, texts: Map<string, string[]>): void {
    for (const { frame } of portionFrames(portion, this.options)) {
      const { header, body } = frame;
      const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
      push(texts, this.exchangeOf(header), `{"frame":${JSON.stringify(header)},"key":"${sliceKey(header)}","body":"${bytes}"}\n`); // oxfmt-ignore
    }
  }

  /** The exchange of a message type where it has a stream of its own. */
  private exchangeOf({ messageType }: Pick<Piece, 'messageType'>): string {
    if (typeof this.options.to !== 'function') return '';
    let exchange = this.exchanges.get(messageType);
    if (exchange === undefined) this.exchanges.set(messageType, (exchange = exchangeOf(messageType).id));
    return exchange;
  }

  private jsonOf({ columns }: Piece): MessageJson {
    const { year, plan } = this.options;
    let json = this.jsons.get(columns.type.id);
    if (json === undefined) this.jsons.set(columns.type.id, (json = new MessageJson(columns.type, { year, plan })));
    return json;
  }

  private stream(exchange: string): Writable {
    const { to } = this.options;
    const stream = typeof to === 'function' ? to(exchange) : to;
    if (this.streams.has(stream)) return stream;
    this.streams.add(stream);
    stream.on('error', (error) => {
      this.fail(error);
    });
    stream.on('drain', () => {
      this.wake();
    });
    return stream;
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}

function push(texts: Map<string, string[]>, key: string, text: string): void {
  const list = texts.get(key);
  if (list === undefined) texts.set(key, [text]);
  else list.push(text);
}
