/**
 * Which document of its case a message carries, in which version, and which earlier document it is about. An update is the same document with
 * the next version; consumers of EESSI key on both, lest they take it for a duplicate.
 */
import { repliesTo } from './case-rules.js';
import { isAdministrative, type Turn } from './turn.js';

export interface CaseDocument {
  /** Number of the document in its case, from 1 on. */
  readonly document: number;
  /** 1, and one more with each update. */
  readonly version: number;
  /** Number of the document that it answers, asks about, reminds of, rejects or withdraws; 0 when it is about the case. */
  readonly about: number;
}

interface Sent extends CaseDocument {
  readonly turn: Turn;
}

/** By turn of a course. @throws Error for an update of what its party has not sent */
export function documentsOf(bucId: string, turns: readonly Turn[]): readonly CaseDocument[] {
  const sent: Sent[] = [];
  let documents = 0;
  for (const turn of turns) {
    if (turn.isUpdate) {
      const before = sent.findLast((each) => each.turn.by === turn.by && each.turn.sed === turn.sed);
      if (before === undefined) throw new Error(`${bucId}: ${turn.sed} is updated before it is sent`);
      sent.push({ ...before, version: before.version + 1, turn });
    } else {
      documents += 1;
      sent.push({ document: documents, version: 1, about: aboutOf(bucId, turn, sent), turn });
    }
  }
  return sent.map(({ document, version, about }) => ({ document, version, about }));
}

function aboutOf(bucId: string, { sed, by }: Turn, sent: readonly Sent[]): number {
  const latest = (isIt: (turn: Turn) => boolean): number => sent.findLast(({ turn }) => isIt(turn))?.document ?? 0;
  switch (sed) {
    case 'X008':
      return latest((turn) => turn.by === by && !isAdministrative(turn.sed));
    case 'X009':
      return latest((turn) => turn.by === by && repliesTo(bucId, turn.sed).length > 0);
    case 'X011':
    case 'X012':
      return latest((turn) => turn.by !== by && !isAdministrative(turn.sed));
    default:
      return latest((turn) => turn.by !== by && repliesTo(bucId, turn.sed).includes(sed));
  }
}
