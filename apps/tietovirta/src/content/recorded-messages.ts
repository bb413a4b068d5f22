/** The messages of a recording, to be checked: all of them, since files are read from their beginning. */
import type { ContentSource } from '@tietovirta/content-check';
import { decodeFrame, type MessageColumns } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { RecordedSlices } from '@tietovirta/recording';

export const recordedMessages = (recorded: RecordedSlices, { year }: ScenarioPlan): ContentSource => ({
  canSkip: false,
  *batches(messageType, day): Generator<MessageColumns, void, undefined> {
    const { type } = year.planOf(messageType);
    for (const each of [type, ...year.followUps.filter(({ answers }) => answers === messageType)])
      for (const frame of recorded.framesOf(each.id, day)) if (frame.header.rows > 0) yield decodeFrame(frame, each);
  },
});
