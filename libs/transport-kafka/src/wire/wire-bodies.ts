import type { Wire } from '@tietovirta/scenarios/wire';

/** What the body of a record is, as its header `content-type` says. */
export const contentTypes: Readonly<Record<Wire, string>> = {
  frames: 'application/vnd.apache.arrow.stream',
  messages: 'application/json',
};
