import type { Label } from './label.js';
import type { UserErrorTexts } from './user-error.js';

const checkPath: Label = { fi: 'Tarkista polku.', en: 'Check the path.' };
const otherPlace: Label = {
  fi: 'Valitse toinen paikka tai muuta sen oikeuksia.',
  en: 'Choose another place, or change its rights.',
};

const ofFileSystem: Readonly<Record<string, (path: string) => UserErrorTexts>> = {
  ENOENT: (path) => ({ says: { fi: `Tiedostoa tai kansiota ${path} ei ole.`, en: `There is no file or folder ${path}.` }, advice: checkPath }), // oxfmt-ignore
  ENOTDIR: (path) => ({ says: { fi: `Polun ${path} jokin osa on tiedosto eikä kansio.`, en: `A part of ${path} is a file, not a folder.` }, advice: checkPath }), // oxfmt-ignore
  EISDIR: (path) => ({ says: { fi: `${path} on kansio eikä tiedosto.`, en: `${path} is a folder, not a file.` }, advice: { fi: 'Nimeä jokin sen tiedosto.', en: 'Name a file in it.' } }), // oxfmt-ignore
  EACCES: (path) => ({ says: { fi: `Sinulla ei ole lupaa lukea tai kirjoittaa kohdetta ${path}.`, en: `${path} may not be read or written by you.` }, advice: otherPlace }), // oxfmt-ignore
  EPERM: (path) => ({ says: { fi: `Sinulla ei ole lupaa muuttaa kohdetta ${path}.`, en: `${path} may not be changed by you.` }, advice: otherPlace }), // oxfmt-ignore
  EROFS: (path) => ({ says: { fi: `${path} on levyllä, jolle ei voi kirjoittaa.`, en: `${path} is on a disk that cannot be written.` }, advice: { fi: 'Valitse toinen paikka.', en: 'Choose another place.' } }), // oxfmt-ignore
  ENOSPC: (path) => ({ says: { fi: `Levyllä, jolla ${path} on, ei ole tilaa.`, en: `No space is left on the disk of ${path}.` }, advice: { fi: 'Vapauta tilaa tai valitse toinen levy.', en: 'Free some space, or choose another disk.' } }), // oxfmt-ignore
};

/** What an error of the file system says, by its code such as ENOENT; undefined for a code of another kind. */
export const fileSystemTexts = (code: string, path: string): UserErrorTexts | undefined => ofFileSystem[code]?.(path);
