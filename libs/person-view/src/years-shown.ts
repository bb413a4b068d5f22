import { firstLifeYear, lastLifeYear } from '@tietovirta/population';

/** Years of which a life can be asked: from the one at whose end the residents were counted. */
export const firstYearShown = firstLifeYear - 1;
export const lastYearShown = lastLifeYear;
