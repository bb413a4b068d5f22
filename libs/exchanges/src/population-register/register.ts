import { poolOf } from '@tietovirta/population';
import { theOnlyParty } from '../the-only-party.js';

/** Who keeps the population register: the one party of its exchange. */
export const register = poolOf('population-register', [['population-register', 1]], theOnlyParty);
