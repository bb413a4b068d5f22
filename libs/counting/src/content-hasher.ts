/** Hashes what the messages of one type say in one year, frame by frame; senders and counters hash alike. */
import { keyOf } from '@tietovirta/chance';
import type { MessageType } from '@tietovirta/exchanges';
import type { MessageColumns } from '@tietovirta/messages';
import { contentHash, type ContentHash, type HashSalt } from './content-hash.js';
import { wordRoom, WordWriter } from './hash-words.js';

/** Used by all hashers of a thread in turn: frames are hashed one after the other. */
const roomFor = (rows: number) => ({ words: wordRoom(rows), allSound: new Uint8Array(rows) });
let room = roomFor(0);

export class ContentHasher {
  private readonly salt: HashSalt;
  private readonly words: WordWriter;

  constructor(type: MessageType, year: number) {
    const { a, b } = keyOf('content', year, type.id);
    this.salt = { low: a, high: b };
    this.words = new WordWriter(type);
  }

  /** @param faulty one number a row, not 0 where the row is left out; none is when absent */
  hash(columns: MessageColumns, faulty?: Uint8Array): ContentHash {
    const { rows } = columns;
    if (room.allSound.length < rows) room = roomFor(rows);
    return contentHash(this.words.wordsOf(columns, room.words), faulty ?? room.allSound, rows, this.salt);
  }
}
