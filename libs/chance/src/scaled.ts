/** Maps 32 random bits onto [0, size) evenly. @param bits any 32-bit integer @param size integer in [1, 2^26] */
export const scaled = (bits: number, size: number): number => ((bits >>> 0) * (size / 4294967296)) | 0;
