import { frameVersions } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';

/** What the body of a record is, as its header `content-type` says. */
export const contentTypes: Readonly<Record<Wire, string>> = {
  frames: 'application/vnd.apache.arrow.stream',
  messages: 'application/json',
};

/** Version of a single message's headers and JSON, which is another thing than the layout of frames. */
export const messageVersion = 1;

/** What `ce_tvversion` may say. */
export const readVersions: Readonly<Record<Wire, readonly number[]>> = {
  frames: frameVersions,
  messages: [messageVersion],
};
