/**
 * A conversation as a picture: a lifeline for each party, an arrow for each message, from top to bottom in the order of time. Arrows stand
 * evenly, since answers come after seconds and after months; how long each waited is told beside it. Pure.
 */
import type { MessageResource } from '@tietovirta/control-contract';
import type { Label } from '@tietovirta/wording';

type Line = MessageResource['conversation'][number];

export interface Lifeline {
  readonly id: string;
  readonly name: Label;
  readonly x: number;
}

export interface Arrow {
  readonly line: Line;
  readonly y: number;
  readonly fromX: number;
  readonly toX: number;
  /** Seconds since the message before; undefined of the first. */
  readonly waitedSeconds: number | undefined;
}

export interface Sequence {
  readonly width: number;
  readonly height: number;
  readonly lifelines: readonly Lifeline[];
  readonly arrows: readonly Arrow[];
}

const laneWidth = 320;
const top = 70;
const arrowHeight = 56;

export function sequenceOf(conversation: MessageResource['conversation']): Sequence {
  const parties = new Map(conversation.flatMap(({ from, to }) => [from, to]).map((party) => [party.id, party]));
  const lifelines = [...parties.values()].map(({ id, name }, place) => ({
    id,
    name,
    x: laneWidth / 2 + place * laneWidth,
  }));
  const xOf = (id: string): number => lifelines.find((each) => each.id === id)?.x ?? 0;
  const arrows = conversation.map((line, place) => ({
    line,
    y: top + (place + 0.5) * arrowHeight,
    fromX: xOf(line.from.id),
    toX: xOf(line.to.id),
    waitedSeconds: secondsBetween(conversation[place - 1], line),
  }));
  return {
    width: Math.max(1, lifelines.length) * laneWidth,
    height: top + conversation.length * arrowHeight + 10,
    lifelines,
    arrows,
  };
}

const secondsBetween = (before: Line | undefined, line: Line): number | undefined =>
  before === undefined ? undefined : (Date.parse(line.time) - Date.parse(before.time)) / 1000;
