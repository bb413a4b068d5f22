/**
 * The rules of a case type: which reply answers which request, and which document may come next. Courses are checked against them,
 * and so are the messages that are made.
 */
import { caseRulesData } from './case-rules.data.js';
import { isAdministrative, type Turn } from './turn.js';

export interface CaseRules {
  /** Documents that may open the case. */
  readonly starts: readonly string[];
  /** By request: documents that answer it. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
  /** What each side may send of its own accord once the case is open. */
  readonly ownInitiative: Readonly<Record<Turn['by'], readonly string[]>>;
}

const codes = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

function repliesOf(pairs: string): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, string[]>();
  for (const pair of codes(pairs)) {
    const [request, reply] = pair.split('>') as [string, string];
    replies.set(request, [...(replies.get(request) ?? []), reply]);
  }
  return replies;
}

const rulesByBuc: ReadonlyMap<string, CaseRules> = new Map(
  caseRulesData.map(([buc, starts, replies, owner, counterparty]) => [
    buc,
    {
      starts: codes(starts),
      replies: repliesOf(replies),
      ownInitiative: { owner: codes(owner), counterparty: codes(counterparty) },
    },
  ]),
);

/** @throws Error for an unknown case type */
export function caseRulesOf(bucId: string): CaseRules {
  const rules = rulesByBuc.get(bucId);
  if (rules === undefined) throw new Error(`there are no rules for the case type "${bucId}"`);
  return rules;
}

/** Reminders, questions and requests to reopen are answered in every case type alike. */
const administrativeReplies: ReadonlyMap<string, readonly string[]> = new Map([
  ['X002', ['X004']],
  ['X009', ['X010']],
  ['X012', ['X013']],
]);

/** Documents that answer a document in cases of a type; none when it asks for nothing. */
export const repliesTo = (bucId: string, sed: string): readonly string[] =>
  administrativeReplies.get(sed) ?? caseRulesOf(bucId).replies.get(sed) ?? [];

/** Documents that only one side of a case sends. */
const senderOf: ReadonlyMap<string, Turn['by']> = new Map([
  ['X001', 'owner'],
  ['X002', 'counterparty'],
  ['X004', 'owner'],
  ['X005', 'owner'],
  ['X006', 'owner'],
  ['X007', 'counterparty'],
  ['X009', 'owner'],
  ['X010', 'counterparty'],
]);

/** Whether the rules of a case type allow a document after those that a case has so far. */
export function isAllowedNext(bucId: string, earlier: readonly Turn[], next: Turn): boolean {
  const { starts, ownInitiative } = caseRulesOf(bucId);
  if (earlier.length === 0) return next.by === 'owner' && !next.isUpdate && starts.includes(next.sed);
  if (!isOpenFor(next, earlier)) return false;
  if (next.isUpdate) return earlier.some(({ sed, by }) => sed === next.sed && by === next.by);
  if ((senderOf.get(next.sed) ?? next.by) !== next.by) return false;
  const isReply = earlier.some(({ sed, by }) => by !== next.by && repliesTo(bucId, sed).includes(next.sed));
  return isReply || isOfOwnAccord(next, earlier) || ownInitiative[next.by].includes(next.sed);
}

/** A closed case takes only the request to reopen it, and what the owner decides on that. */
function isOpenFor(next: Turn, earlier: readonly Turn[]): boolean {
  const last = earlier.at(-1)?.sed;
  if (last === 'X001') return next.sed === 'X002';
  if (last === 'X002') return next.sed === 'X004';
  return next.sed !== 'X002' && next.sed !== 'X004';
}

/** Replies apart: a withdrawal needs a document of one's own, a rejection and a question one of the other side. */
function isOfOwnAccord({ sed, by }: Turn, earlier: readonly Turn[]): boolean {
  if (!isAdministrative(sed) || ['X004', 'X010', 'X013'].includes(sed)) return false;
  if (sed === 'X006') return earlier.some((turn) => turn.sed === 'X005');
  if (sed === 'X008') return earlier.some((turn) => turn.by === by);
  if (sed === 'X011' || sed === 'X012') return earlier.some((turn) => turn.by !== by);
  return true;
}

const rejectable: ReadonlySet<string> = new Set(
  [
    'A003 A004 A005 A006 A007 A008 A012 DA004 DA009 DA031 DA040 DA041 DA042 DA043 DA044 DA046 DA048 DA050 DA051 DA052',
    'DA053 DA055 DA057 DA059 DA061 M030 M040 M050 M052 M053 R017 S005 S046 S047 S048 S055',
    'U001 U001CB U003 U007 U009 U018 U019 U020',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a receiver may reject the document with an X011. */
export const isRejectable = (sed: string): boolean => rejectable.has(sed);
