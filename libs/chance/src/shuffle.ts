import type { Key } from './key.js';
import { mix } from './mix.js';
import { scaled } from './scaled.js';

/** Brings the places [from, to) of a list into an order that follows from the key, each order as likely as any other. */
export function shuffle(list: Uint16Array | Uint32Array, { a, b }: Key, from: number, to: number): void {
  for (let left = to - from; left > 1; left -= 1) {
    const last = from + left - 1;
    const chosen = from + scaled(mix(mix(left ^ a) + b), left);
    const value = list[last] as number;
    list[last] = list[chosen] as number;
    list[chosen] = value;
  }
}
