import { frameVersions } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';

/** What the body of a record is, as its header `content-type` says. */
export const contentTypes: Readonly<Record<Wire, string>> = {
  frames: 'application/vnd.apache.arrow.stream',
  messages: 'application/json',
};

/**
 * Version of a single message's envelope, which is another thing than the layout of frames. In version 1 the body said what is
 * counted; since version 2 the headers say it, and the body is free.
 */
export const messageVersion = 2;
export const messageVersionOfBodies = 1;

/** What `ce_tvversion` may say. */
export const readVersions: Readonly<Record<Wire, readonly number[]>> = {
  frames: frameVersions,
  messages: [messageVersionOfBodies, messageVersion],
};
