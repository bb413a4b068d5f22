/**
 * The messages of a year about a person, in order of time. Types whose persons are constructed lead back to their messages at once, of wages to all
 * but their versions; of the others,
 * whose persons are drawn, every message is made and looked at, which takes as long as a run.
 */
import { Answering } from '@tietovirta/conversations';
import { Generator, ordinalsAbout } from '@tietovirta/generation';
import { describeMessage, type ConversationLine } from '@tietovirta/message-view';
import {
  arrayIn,
  frameRows,
  messageColumns,
  ordinalAt,
  type MessageAddress,
  type PlanAddress,
} from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';

/** `isAsked` marks the one that led to its conversation. */
export type MessageAbout = ConversationLine;

export interface AboutOptions {
  /** Whether types without a way back are looked through too. */
  readonly all: boolean;
  /** @param share of the messages that were looked through, 0-1 */
  readonly onShare?: (share: number) => void;
}

/** @param address the plan, as addresses of its messages name it */
export function messagesAbout(
  person: number,
  plan: YearPlan,
  address: PlanAddress,
  { all, onShare = () => undefined }: AboutOptions,
): readonly MessageAbout[] {
  const drawn: TypePlan[] = [];
  const found: MessageAbout[] = [];
  const take = (messageType: string, ordinal: number): void => {
    // What follows an opening is about the same person.
    found.push(...describeMessage(plan, { ...address, messageType, ordinal }).conversation);
  };
  for (const planned of plan.types) {
    if (planned.total === 0 || planned.type.person === undefined) continue;
    const { ordinals, areAll } = ordinalsAbout(planned, plan, person);
    // A type whose messages are all looked through has these among them.
    if (all && !areAll) drawn.push(planned);
    else for (const ordinal of ordinals) take(planned.type.id, ordinal);
  }
  if (all) lookThrough(plan, drawn, person, { take, onShare });
  if (all) for (const planned of drawn) found.push(...carriedTo(planned, plan, person).flatMap((of) => describeMessage(plan, { ...address, ...of }).conversation.filter(({ isAsked }) => isAsked))); // oxfmt-ignore
  return found.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));
}

/** Answers to openings of the year before, which stand beside those of this one. */
function carriedTo(
  planned: TypePlan,
  plan: YearPlan,
  person: number,
): readonly Pick<MessageAddress, 'messageType' | 'ordinal'>[] {
  const { carried, types } = new Answering(planned, plan, 1);
  return types
    .filter(({ isCarried }) => isCarried === true)
    .flatMap((type) => {
      const columns = carried?.of(type) ?? messageColumns(type, 0);
      const persons = arrayIn(columns, 'person', 'uint32');
      const rows = [...persons.keys()].filter((row) => persons[row] === person);
      return rows.map((row) => ({ messageType: type.id, ordinal: ordinalAt(columns, row) }));
    });
}

function lookThrough(
  plan: YearPlan,
  types: readonly TypePlan[],
  person: number,
  { take, onShare }: Required<Pick<AboutOptions, 'onShare'>> & { take: (type: string, ordinal: number) => void },
): void {
  const generator = new Generator(plan);
  const total = types.reduce((sum, each) => sum + each.total, 0);
  let looked = 0;
  for (const { type, dayCounts } of types)
    for (const [day, count] of dayCounts.entries()) {
      if (count === 0) continue;
      const maker = generator.openSlice(type.id, day);
      for (let from = 0; from < count; from += frameRows) {
        const columns = maker.make(from, Math.min(from + frameRows, count));
        const persons = arrayIn(columns, 'person', 'uint32').subarray(0, columns.rows);
        for (let row = persons.indexOf(person); row >= 0; row = persons.indexOf(person, row + 1))
          take(type.id, columns.firstOrdinal + row);
      }
      looked += count;
      onShare(looked / total);
    }
}
