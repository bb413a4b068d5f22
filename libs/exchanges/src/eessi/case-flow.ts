/**
 * The courses that cases of one type can take. Each is a course of its case type as declared, or one to which
 * something administrative happens: an update, a reminder, a question, another party, a wrong address, a withdrawal.
 */
import type { Buc, WeightedCourse } from './buc.js';
import { isRejectable } from './case-rules.js';
import { dialogueWeights, noticeWeights } from './shares.js';
import type { Turn } from './turn.js';

export interface CaseFlow {
  readonly weight: number;
  readonly turns: readonly Turn[];
}

const owner = (sed: string): Turn => ({ by: 'owner', sed, isUpdate: false });
const counterparty = (sed: string): Turn => ({ by: 'counterparty', sed, isUpdate: false });
const updateOf = (turn: Turn): Turn => ({ ...turn, isUpdate: true });

export const hasReply = (turns: readonly Turn[]): boolean => turns.some((turn) => turn.by === 'counterparty');

/**
 * Dialogues: cases that ask for a reply, most with it. A mere notice gets there only when the other side asks what it means or passes it on.
 */
export function dialogueFlows(buc: Buc): readonly CaseFlow[] {
  return merged(
    buc.courses.flatMap((course) => [
      ...(hasReply(course.turns) ? [...repliedTo(buc, course), ...leftOpen(buc, course)] : []),
      ...asked(buc, course),
    ]),
  );
}

/** Notices, which nobody answers: alone, renewed, withdrawn, or with the end of their case. */
export function noticeFlows(buc: Buc): readonly CaseFlow[] {
  const { plain, updated, joined, withdrawn, closed } = noticeWeights.value;
  return merged(
    buc.courses
      .filter(({ turns }) => !hasReply(turns))
      .flatMap((course) => {
        const { own, start, flow, offers } = partsOf(buc, course);
        return [
          flow(plain, ...own),
          flow(updated, ...own, ...start.map(updateOf)),
          ...offers(5, flow(joined, ...start, owner('X005'), ...own.slice(1))),
          ...offers(8, flow(withdrawn, ...start, owner('X008'))),
          ...offers(1, flow(closed, ...own, owner('X001'))),
        ];
      }),
  );
}

/** The start document alone: what closes the books, one message at a time. */
export const startAlone = (turns: readonly Turn[]): readonly Turn[] => turns.slice(0, 1);

/** What the owner writes before the first reply, and the means to write a course with it. */
function partsOf(buc: Buc, { weight, turns }: WeightedCourse) {
  const reply = turns.findIndex((turn) => turn.by === 'counterparty');
  const own = turns.slice(0, reply < 0 ? turns.length : reply);
  return {
    own,
    rest: turns.slice(own.length),
    start: own.slice(0, 1),
    flow: (share: number, ...course: readonly Turn[]): CaseFlow => ({ weight: weight * share, turns: course }),
    /** The flow, if the case type offers the administrative document. */
    offers: (x: number, flow: CaseFlow): readonly CaseFlow[] => (buc.administrative.includes(x) ? [flow] : []),
  };
}

function repliedTo(buc: Buc, course: WeightedCourse): readonly CaseFlow[] {
  const { own, rest, start, flow, offers } = partsOf(buc, course);
  const { plain, unclosed, updated, reminded, repliedAfterReminder, joined, removed, reopened } = dialogueWeights.value;
  const end = buc.administrative.includes(1) ? [owner('X001')] : [];
  const joining = [...start, owner('X005'), ...own.slice(1), ...rest];
  return [
    flow(plain, ...course.turns, ...end),
    flow(unclosed, ...course.turns),
    flow(updated, ...own, ...start.map(updateOf), ...rest, ...rest.slice(0, 1).map(updateOf), ...end),
    ...offers(9, flow(reminded, ...own, owner('X009'), counterparty('X010'), ...rest, ...end)),
    ...offers(9, flow(repliedAfterReminder, ...own, owner('X009'), ...rest, ...end)),
    ...offers(5, flow(joined, ...joining, ...end)),
    ...offers(6, flow(removed, ...joining, owner('X006'), ...end)),
    ...offers(1, flow(reopened, ...course.turns, ...end, counterparty('X002'), owner('X004'), ...end)),
  ];
}

/** Requests without a reply: still open, withdrawn by who asked, or rejected by who should answer. */
function leftOpen(buc: Buc, course: WeightedCourse): readonly CaseFlow[] {
  const { own, start, flow, offers } = partsOf(buc, course);
  const { open, withdrawn, rejected } = dialogueWeights.value;
  return [
    flow(open, ...own),
    ...offers(8, flow(withdrawn, ...start, owner('X008'))),
    ...(start.every(({ sed }) => isRejectable(sed)) ? offers(11, flow(rejected, ...start, counterparty('X011'))) : []),
  ];
}

/** The counterparty asks what a document means, or passes the case to the right institution. */
function asked(buc: Buc, course: WeightedCourse): readonly CaseFlow[] {
  const { own, rest, start, flow, offers } = partsOf(buc, course);
  const { clarified, forwarded } = dialogueWeights.value;
  const end = rest.length > 0 && buc.administrative.includes(1) ? [owner('X001')] : [];
  return [
    ...offers(12, flow(clarified, ...own, counterparty('X012'), owner('X013'), ...rest, ...end)),
    ...offers(7, flow(forwarded, ...start, counterparty('X007'))),
  ];
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
