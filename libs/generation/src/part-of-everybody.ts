/** Which part of everybody the messages of a plan are about, where they are about those who have a benefit: as much of it as of the messages. */
import { shareOfPublished, type TypePlan, type YearPlan } from '@tietovirta/plan';

/** Of the smallest scales so many of everybody are there, that somebody has each benefit. */
const smallestPart = 1 / 2000;
/** Volumes are whole numbers: a part that differs from the scale by less is the same. */
const roundingShare = 0.01;

export function partOfEverybody(plan: TypePlan, of: YearPlan): number {
  const own = shareOfPublished(plan, of);
  return within(Math.abs(own / of.share - 1) < roundingShare ? of.share : own);
}

/** Of types whose people are drawn: as many as the scale says, whatever their volumes. */
export const partOfScale = ({ share }: YearPlan): number => within(share);

const within = (part: number): number => Math.min(1, Math.max(smallestPart, part));
