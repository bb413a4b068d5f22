/** When a person was born and which of the day's children they are. */
export interface Birth {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 for the first code of the date, below `codesPerBirthDate`. */
  readonly place: number;
}

/** Six signs a century times the individual numbers 900-999. */
export const codesPerBirthDate = 600;
