/**
 * A well-spread 32-bit number of an ordinal and a purpose: the same on every machine, different for each purpose.
 * The mixing steps are the public-domain finaliser known as lowbias32 (general knowledge); integer arithmetic only.
 */
export function ordinalHash(ordinal: number, purpose: number): number {
  let bits = (ordinal + Math.imul(purpose, 0x9e3779b9)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
