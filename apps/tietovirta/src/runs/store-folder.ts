/** Where runs are kept unless the user says otherwise, relative to the folder in which the command is given. */
export const defaultStoreFolder = '.tietovirta';
