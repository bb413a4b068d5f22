const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Last character of an identity code: the nine digits DDMMYYNNN modulo 31, looked up in a table without G I O Q Z.
 * The sign of the century is not in the sum.
 */
export const identityCheckCharacter = (nineDigits: number): string => checkCharacters[nineDigits % 31]!;
