import { findMessageType } from '@tietovirta/exchanges';
import { sampleFrame } from '@tietovirta/messages/builders';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import type { OriginalRecord } from './dead-letter-topic.js';
import { readableHeader } from './readable-header.js';
import { damaged } from './testing/record-tamperer.js';
import { recordsOf } from './testing/through-the-wire.js';

const sound = sampleFrame(findMessageType('kelmu.query'), { rows: 3, day: 100, firstOrdinal: 10 });

const asStored = ({ value, headers }: OutgoingRecord): OriginalRecord => ({ key: null, value, headers });

const firstRecord = (wire: Wire): OutgoingRecord => {
  const [record] = recordsOf(sound, wire);
  return record as OutgoingRecord;
};

describe('a record that was set aside', () => {
  it('has a readable header when all of it can be read', () => {
    expect(readableHeader(asStored(firstRecord('frames')))).toEqual(sound.header);
    expect(readableHeader(asStored(firstRecord('messages')))).toMatchObject({ index: 0, next: 1, rows: 1 });
  });

  it.each(['content', 'header', 'version', 'type', 'no-headers'] as const)(
    'has none when its %s is damaged',
    (damage) => {
      expect(readableHeader(asStored(damaged(firstRecord('frames'), damage)))).toBeUndefined();
    },
  );
});
