/**
 * Looks through the messages of a plan for those that are wanted: made frame by frame, as a run makes them, without a run. What follows openings is
 * made from them, as the answering party makes it.
 */
import { Answering } from '@tietovirta/conversations';
import type { FollowUpType, MessageType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { copyRow, partiesOf } from '@tietovirta/message-view';
import { frameRows, openingAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { openingOf, type Criteria } from './criteria.js';
import type { DayRange } from './days-in.js';
import { partiesWanted } from './parties-wanted.js';
import { RowFilter } from './row-filter.js';

export interface SearchOptions {
  readonly onFound: (ordinal: number) => void;
  /** @param share of the messages that were looked through, 0-1 */
  readonly onShare?: (share: number) => void;
}

/** Tells the ordinals of all messages of a type that fit: of openings in the order of time, of what follows in that of its openings. */
export function searchMessages(
  plan: YearPlan,
  type: MessageType,
  criteria: Criteria,
  { onFound, onShare = () => undefined }: SearchOptions,
): void {
  const made = plan.planOf(openingOf(type));
  const { partner, isByMessage } = partiesWanted(type, criteria);
  const isFollowUp = type.kind === 'follow-up';
  const window = isFollowUp ? instantsOf(plan, criteria.days) : undefined;
  const filter = new RowFilter(criteria, { partner, window });
  const take = (columns: MessageColumns): void => {
    const { rows, count } = filter.wanted(columns, made);
    for (let i = 0; i < count; i += 1) {
      const row = rows[i] as number;
      if (!isByMessage || isBetween(columns, row, criteria)) onFound(ordinalAt(columns, row));
    }
  };
  const days = isFollowUp ? { from: 0, to: plan.calendar.days.length } : criteria.days;
  lookThrough(plan, { made, days, onShare }, isFollowUp ? answersTaken(made, plan, type, take) : take);
}

/** A frame of answers is looked at where one of openings was made. */
function answersTaken(
  made: TypePlan,
  plan: YearPlan,
  type: FollowUpType,
  take: (columns: MessageColumns) => void,
): (openings: MessageColumns) => void {
  const answering = new Answering(made, plan, frameRows);
  const place = answering.types.indexOf(type);
  return (openings) => {
    const answers = answering.answer(openings)[place];
    if (answers !== undefined) take(answers);
  };
}

function lookThrough(
  plan: YearPlan,
  {
    made,
    days,
    onShare,
  }: { readonly made: TypePlan; readonly days: DayRange; readonly onShare: (share: number) => void },
  look: (columns: MessageColumns) => void,
): void {
  const generator = new Generator(plan);
  const counts = made.dayCounts.subarray(days.from, days.to);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let looked = 0;
  counts.forEach((count, place) => {
    if (count === 0) return;
    const maker = generator.openSlice(made.type.id, days.from + place);
    for (let from = 0; from < count; from += frameRows) look(maker.make(from, Math.min(from + frameRows, count)));
    looked += count;
    onShare(looked / total);
  });
}

function isBetween(columns: MessageColumns, row: number, { from, to }: Criteria): boolean {
  const parties = partiesOf(copyRow(columns, row), openingAt(columns, row));
  return (to === undefined || parties.to.id === to) && (from === undefined || parties.from.id === from);
}

/** Undefined for the whole year: what follows the last days of it may come in the next. */
function instantsOf(
  { calendar }: YearPlan,
  { from, to }: DayRange,
): { readonly from: number; readonly to: number } | undefined {
  const { days } = calendar;
  if (from === 0 && to === days.length) return undefined;
  return { from: days[from]?.startMs ?? Infinity, to: days[to]?.startMs ?? Infinity };
}
