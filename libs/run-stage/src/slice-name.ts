import type { SliceAddress } from '@tietovirta/ledger';

/** One name for a slice, to look it up by. */
export const sliceName = ({ messageType, day }: SliceAddress): string => `${messageType}/${day}`;
