/**
 * Compares what a frame says of itself with the plan of its run. A record may be sound, signed and still be none that the run's parties
 * would send: its place lies beyond its slice, or its ordinals are those of other messages. Exact arithmetic, once a frame; what the
 * messages themselves say is judged elsewhere.
 */
import type { FrameHeader } from '@tietovirta/messages';
import type { ScenarioPlan } from './scenario-plan.js';
import type { TypePlan } from './type-plan.js';

/** Codes of what a plan does not have, as dead letters keep them. */
export const planDifferences = ['year-differs', 'plan-differs'] as const;

/** In what a frame differs from the plan of its run. */
export interface PlanDifference {
  readonly code: (typeof planDifferences)[number];
  /** Names the figure of the frame and that of the plan. */
  readonly reason: string;
}

/** Where the messages of a type lie: by the plan of its openings, so many ordinals for each. */
interface TypePlace {
  readonly plan: TypePlan;
  readonly slots: number;
  readonly isFollowUp: boolean;
}

/** The openings of a slice: the messages themselves, or what they answer. */
interface SlicePlace extends Pick<TypePlace, 'slots' | 'isFollowUp'> {
  readonly firstOrdinal: number;
  readonly count: number;
}

export class PlannedFrames {
  private readonly types: ReadonlyMap<string, TypePlace>;

  constructor(private readonly planned: ScenarioPlan) {
    const { year } = planned;
    this.types = new Map<string, TypePlace>([
      ...year.types.map((plan) => [plan.type.id, { plan, slots: 1, isFollowUp: false }] as const),
      ...year.followUps.map(
        ({ id, answers, slots }) => [id, { plan: year.planOf(answers), slots, isFollowUp: true }] as const,
      ),
    ]);
  }

  /** undefined: the frame is one that the plan has. */
  differenceOf(header: FrameHeader): PlanDifference | undefined {
    const { year } = this.planned.year;
    if (header.year !== year) return { code: 'year-differs', reason: `a frame of ${header.year} in a run of ${year}` };
    const place = this.placeOf(header);
    if (place === undefined) {
      const reason = `no ${header.messageType} is planned in this run on day ${header.day + 1} of the year`;
      return { code: 'plan-differs', reason };
    }
    const reason = reasonOf(header, place);
    return reason === undefined ? undefined : { code: 'plan-differs', reason };
  }

  private placeOf({ messageType, day }: FrameHeader): SlicePlace | undefined {
    const { fromDay, toDay } = this.planned;
    const type = this.types.get(messageType);
    if (type === undefined || !(day >= fromDay && day < toDay)) return undefined;
    const { firstOrdinal, count } = type.plan.slice(day);
    return count === 0 ? undefined : { firstOrdinal, count, slots: type.slots, isFollowUp: type.isFollowUp };
  }
}

function reasonOf(header: FrameHeader, place: SlicePlace): string | undefined {
  if (header.isByTime === true && place.isFollowUp) return ofTimely(header, place);
  return header.isSparse === true ? ofSingles(header, place) : ofFrame(header, place);
}

/** Follow-ups that come when they are due lie index by index in the order of time; how many there are is known to who makes them. */
function ofTimely(header: FrameHeader, { firstOrdinal, count, slots }: SlicePlace): string | undefined {
  const { index, next, rows, isWithheld } = header;
  const most = count * slots;
  if (!(index >= 0 && index < next && next <= most))
    return `it covers ${index} up to ${next} of a slice of at most ${most} messages`;
  const [from, below] = [firstOrdinal * slots, (firstOrdinal + count) * slots];
  if (!(header.firstOrdinal >= from && header.firstOrdinal < below))
    return `its first ordinal is ${header.firstOrdinal}, its slice has ${from} up to ${below}`;
  if (rows !== next - index || isWithheld === true) return `it has ${rows} messages for ${next - index} indexes`;
  return undefined;
}

/** Frames lie index by index; those of follow-ups as the frames of openings that they answer. */
function ofFrame(header: FrameHeader, { firstOrdinal, count, slots, isFollowUp }: SlicePlace): string | undefined {
  const { index, next, rows, isLast } = header;
  if (!(index >= 0 && index < next && next <= count))
    return `it covers ${index} up to ${next} of a slice of ${count} messages`;
  const first = (firstOrdinal + index) * slots;
  if (header.firstOrdinal !== first) return `its first ordinal is ${header.firstOrdinal}, the plan has ${first} there`;
  if (isLast !== (next === count)) return `it is ${isLast ? '' : 'not '}the last of its slice, which has ${count}`;
  const most = (next - index) * slots;
  if (isFollowUp ? rows > most : rows !== most || header.isWithheld === true)
    return `it has ${rows} messages, the plan has ${isFollowUp ? 'at most ' : ''}${most} there`;
  return undefined;
}

/** Follow-ups that travelled one by one lie at their ordinals. */
function ofSingles(header: FrameHeader, { firstOrdinal, count, slots, isFollowUp }: SlicePlace): string | undefined {
  const { index, next, rows } = header;
  if (!isFollowUp) return 'only follow-ups come with gaps';
  const [from, below] = [firstOrdinal * slots, (firstOrdinal + count) * slots];
  if (!(index >= from && index < next && next <= below))
    return `it covers the ordinals ${index} up to ${next}, its slice has ${from} up to ${below}`;
  if (header.firstOrdinal !== index) return `its first ordinal is ${header.firstOrdinal}, its index says ${index}`;
  if (rows > next - index) return `it has ${rows} messages for ${next - index} ordinals`;
  return undefined;
}
