import { frameRows } from '@tietovirta/messages';
import { recordsAFrame } from './records-a-frame.js';

describe('what weighs as much as a full frame', () => {
  it('is one frame of a large run', () => {
    expect(recordsAFrame('frames', { messagesASlice: 6 * frameRows })).toBe(1);
  });

  it('is several frames of a small run, and never more than sixteen', () => {
    expect(recordsAFrame('frames', { messagesASlice: frameRows / 4 })).toBe(4);
    expect(recordsAFrame('frames', { messagesASlice: 3 })).toBe(16);
    expect(recordsAFrame('frames', { messagesASlice: 0 })).toBe(16);
  });

  it('is as many messages as a frame can be, about, where each is a record', () => {
    expect(recordsAFrame('messages', { messagesASlice: 3 })).toBe(256);
  });
});
