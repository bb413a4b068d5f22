/**
 * The courses that cases of one type can take. Each is a course of its case type as declared, or one to which
 * something administrative happens: an update, a reminder, a question, another party, a wrong address, a withdrawal.
 */
import type { Buc, WeightedCourse } from './buc.js';
import { oneWayWeights, twoWayWeights } from './shares.js';
import type { Turn } from './turn.js';

export interface CaseFlow {
  readonly weight: number;
  readonly turns: readonly Turn[];
}

const owner = (sed: string): Turn => ({ by: 'owner', sed, isUpdate: false });
const counterparty = (sed: string): Turn => ({ by: 'counterparty', sed, isUpdate: false });
const updateOf = (turn: Turn): Turn => ({ ...turn, isUpdate: true });

export const hasReply = (turns: readonly Turn[]): boolean => turns.some((turn) => turn.by === 'counterparty');

/** Cases in which both sides write. A mere notice gets there only by a question or a wrong address. */
export function twoWayFlows(buc: Buc): readonly CaseFlow[] {
  return merged(
    buc.courses.flatMap((course) => (hasReply(course.turns) ? repliedTo(buc, course) : asked(buc, course))),
  );
}

/** Cases in which only the owner has written: notices, and requests that nobody has answered yet. */
export function oneWayFlows(buc: Buc): readonly CaseFlow[] {
  const offers = (x: number): boolean => buc.administrative.includes(x);
  return merged(
    buc.courses.flatMap(({ weight, turns }) => {
      const own = turns.slice(0, lengthBeforeReply(turns));
      const start = own.slice(0, 1);
      const flow = (share: number, ...course: readonly Turn[]): CaseFlow => ({ weight: weight * share, turns: course });
      return [
        flow(oneWayWeights.value.plain, ...own),
        flow(oneWayWeights.value.updated, ...own, ...start.map(updateOf)),
        ...(offers(9) ? [flow(oneWayWeights.value.reminded, ...own, owner('X009'))] : []),
        ...(offers(5) ? [flow(oneWayWeights.value.joined, ...start, owner('X005'), ...own.slice(1))] : []),
        ...(offers(8) ? [flow(oneWayWeights.value.invalidated, ...start, owner('X008'))] : []),
        ...(offers(1) ? [flow(oneWayWeights.value.closed, ...own, owner('X001'))] : []),
      ];
    }),
  );
}

/** The start document alone: what closes the books, one message at a time. */
export const startAlone = (buc: Buc): readonly Turn[] => (buc.courses[0] as WeightedCourse).turns.slice(0, 1);

function repliedTo(buc: Buc, { weight, turns }: WeightedCourse): readonly CaseFlow[] {
  const offers = (x: number): boolean => buc.administrative.includes(x);
  const own = turns.slice(0, lengthBeforeReply(turns));
  const rest = turns.slice(own.length);
  const start = own.slice(0, 1);
  const end = offers(1) ? [owner('X001')] : [];
  const flow = (share: number, ...course: readonly Turn[]): CaseFlow => ({ weight: weight * share, turns: course });
  return [
    flow(twoWayWeights.value.plain, ...turns, ...end),
    flow(
      twoWayWeights.value.updated,
      ...own,
      ...start.map(updateOf),
      ...rest,
      ...rest.slice(0, 1).map(updateOf),
      ...end,
    ),
    ...(offers(9)
      ? [flow(twoWayWeights.value.reminded, ...own, owner('X009'), counterparty('X010'), ...rest, ...end)]
      : []),
    ...(offers(5) ? [flow(twoWayWeights.value.joined, ...start, owner('X005'), ...own.slice(1), ...rest, ...end)] : []),
    ...asked(buc, { weight, turns }, [...rest, ...end]),
  ];
}

/** The counterparty asks what a document means, or passes the case to the right institution. */
function asked(buc: Buc, { weight, turns }: WeightedCourse, rest: readonly Turn[] = []): readonly CaseFlow[] {
  const own = turns.slice(0, lengthBeforeReply(turns));
  const clarified = [...own, counterparty('X012'), owner('X013'), ...rest];
  const forwarded = [...own.slice(0, 1), counterparty('X007')];
  return [
    ...(buc.administrative.includes(12) ? [{ weight: weight * twoWayWeights.value.clarified, turns: clarified }] : []),
    ...(buc.administrative.includes(7) ? [{ weight: weight * twoWayWeights.value.forwarded, turns: forwarded }] : []),
  ];
}

function lengthBeforeReply(turns: readonly Turn[]): number {
  const reply = turns.findIndex((turn) => turn.by === 'counterparty');
  return reply < 0 ? turns.length : reply;
}

/** Equal courses that come from different declared ones become one. */
function merged(flows: readonly CaseFlow[]): readonly CaseFlow[] {
  const byCourse = new Map<string, CaseFlow>();
  for (const flow of flows) {
    const name = flow.turns.map((turn) => `${turn.by} ${turn.sed} ${turn.isUpdate}`).join();
    const known = byCourse.get(name);
    byCourse.set(name, known === undefined ? flow : { ...known, weight: known.weight + flow.weight });
  }
  return [...byCourse.values()];
}
