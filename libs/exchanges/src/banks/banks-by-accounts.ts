import { poolOf } from '@tietovirta/population';
import { assumption } from '@tietovirta/published';

/** The banks that pay, by their part of private accounts in per mille. */
export const banksByAccounts = poolOf(
  'banks',
  [
    ['bank-op', 385],
    ['bank-nordea', 275],
    ['bank-s-pankki', 95],
    ['bank-danske', 80],
    ['bank-saastopankki', 60],
    ['bank-oma', 30],
    ['bank-pop', 30],
    ['bank-aktia', 25],
    ['bank-handelsbanken', 15],
    ['bank-alandsbanken', 5],
  ],
  [assumption('Karkea arvio pankkien osuuksista yksityistileistä.', 'Rough shares of the banks in private accounts.')],
);
