import { businessIdRemainder } from './business-id-remainder.js';

/** Whether a text is a well-formed Finnish business id `NNNNNNN-k`, real or synthetic. */
export function isBusinessId(text: string): boolean {
  if (!/^\d{7}-\d$/.test(text)) return false;
  const remainder = businessIdRemainder(Number(text.slice(0, 7)));
  return remainder !== 1 && Number(text[8]) === (remainder === 0 ? 0 : 11 - remainder);
}
