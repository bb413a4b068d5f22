/** Which part of everybody the messages of a plan are about, where they are about those who have a benefit: as much of it as of the messages. */
import { smallestPartPaid } from '@tietovirta/exchanges';
import { shareOfPublished } from './share-of-published.js';
import type { TypePlan } from './type-plan.js';
import type { YearPlan } from './year-plan.js';

/** Volumes are whole numbers: a part that differs from the scale by less is the same. */
const roundingShare = 0.01;

type Shares = Pick<YearPlan, 'base' | 'year' | 'share'>;

/** Part of everybody, by how many messages there are; at least so many that somebody has each benefit. */
export const partOfEverybody = (plan: TypePlan, of: Shares): number => within(ownPart(plan, of));

/** Whether the part is as large as the messages ask, and no smaller one would have been needed. */
export const isPartLargeEnough = (plan: TypePlan, of: Shares): boolean => ownPart(plan, of) >= smallestPartPaid;

/** Of types whose people are drawn: as many as the scale says, whatever their volumes. */
export const partOfScale = ({ share }: Pick<YearPlan, 'share'>): number => within(share);

function ownPart(plan: TypePlan, of: Shares): number {
  const own = shareOfPublished(plan, of);
  return Math.abs(own / of.share - 1) < roundingShare ? of.share : own;
}

const within = (part: number): number => Math.min(1, Math.max(smallestPartPaid, part));
