/** A frame that cannot be read. What to do: set it aside with the reason and go on; trying again does not help. */
export class FrameUnreadable extends Error {
  readonly next = 'set aside';

  constructor(
    readonly code:
      | 'version-unknown'
      | 'type-unknown'
      | 'day-unknown'
      | 'body-unreadable'
      | 'layout-differs'
      | 'rows-differ',
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'FrameUnreadable';
  }
}
