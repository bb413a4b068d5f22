/** What errors of the file system say to people. */
import type { Label } from './label.js';
import type { UserErrorTexts } from './user-error.js';

const checkPath: Label = { fi: 'Tarkista polku.', en: 'Check the path.' };
const otherPlace: Label = {
  fi: 'Valitse toinen paikka tai muuta sen oikeuksia.',
  en: 'Choose another place, or change its rights.',
};
const someSpace: Label = {
  fi: 'Vapauta tilaa tai valitse toinen levy.',
  en: 'Free some space, or choose another disk.',
};
const moreFiles: Label = {
  fi: 'Nosta avoimien tiedostojen rajaa (ulimit -n), tai lopeta muita ohjelmia.',
  en: 'Raise the limit of open files (ulimit -n), or end other programs.',
};

/** By the code of Node, each with the path in it. */
const ofCode: Readonly<Record<string, readonly [says: (path: string) => Label, advice: Label]>> = {
  ENOENT: [(path) => ({ fi: `Tiedostoa tai kansiota ${path} ei ole.`, en: `There is no file or folder ${path}.` }), checkPath], // oxfmt-ignore
  ENOTDIR: [(path) => ({ fi: `Polun ${path} jokin osa on tiedosto eikä kansio.`, en: `A part of ${path} is a file, not a folder.` }), checkPath], // oxfmt-ignore
  ELOOP: [(path) => ({ fi: `Polun ${path} linkit kiertävät kehää.`, en: `The links in ${path} go round in a circle.` }), checkPath], // oxfmt-ignore
  ENAMETOOLONG: [(path) => ({ fi: `Polussa ${path} on nimi, joka on pidempi kuin tiedostojärjestelmä sallii.`, en: `A name in ${path} is longer than the file system allows.` }), { fi: 'Valitse lyhyempi.', en: 'Choose a shorter one.' }], // oxfmt-ignore
  EISDIR: [(path) => ({ fi: `${path} on kansio eikä tiedosto.`, en: `${path} is a folder, not a file.` }), { fi: 'Nimeä jokin sen tiedosto.', en: 'Name a file in it.' }], // oxfmt-ignore
  EACCES: [(path) => ({ fi: `Sinulla ei ole lupaa lukea tai kirjoittaa kohdetta ${path}.`, en: `${path} may not be read or written by you.` }), otherPlace], // oxfmt-ignore
  EPERM: [(path) => ({ fi: `Sinulla ei ole lupaa muuttaa kohdetta ${path}.`, en: `${path} may not be changed by you.` }), otherPlace], // oxfmt-ignore
  EROFS: [(path) => ({ fi: `${path} on levyllä, jolle ei voi kirjoittaa.`, en: `${path} is on a disk that cannot be written.` }), { fi: 'Valitse toinen paikka.', en: 'Choose another place.' }], // oxfmt-ignore
  ENOSPC: [(path) => ({ fi: `Levyllä, jolla ${path} on, ei ole tilaa.`, en: `No space is left on the disk of ${path}.` }), someSpace], // oxfmt-ignore
  EDQUOT: [(path) => ({ fi: `Levytilasi ei riitä kohteeseen ${path}.`, en: `Your share of the disk of ${path} is used up.` }), someSpace], // oxfmt-ignore
  EFBIG: [(path) => ({ fi: `${path} kasvaisi suuremmaksi kuin saa.`, en: `${path} would grow larger than files may be.` }), someSpace], // oxfmt-ignore
  EMFILE: [(path) => ({ fi: `Kohdetta ${path} ei voi avata: tällä prosessilla on liian monta tiedostoa auki.`, en: `${path} cannot be opened: this process has too many files open.` }), moreFiles], // oxfmt-ignore
  ENFILE: [(path) => ({ fi: `Kohdetta ${path} ei voi avata: tällä koneella on liian monta tiedostoa auki.`, en: `${path} cannot be opened: this machine has too many files open.` }), moreFiles], // oxfmt-ignore
};

/**
 * What an error of the file system says. One of an unknown code is told by that code; what is no error of the file system has
 * neither `path` nor the name of the call that failed, and gives undefined.
 */
export function fileSystemTexts(error: unknown): UserErrorTexts | undefined {
  const { code, path, syscall } = Object(error) as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof path !== 'string' || typeof syscall !== 'string') return undefined;
  const [says, advice] = ofCode[code] ?? [
    (place) => ({ fi: `Kohdetta ${place} ei voi käyttää (${syscall}: ${code}).`, en: `${place} cannot be used (${syscall}: ${code}).` }), // oxfmt-ignore
    otherPlace,
  ];
  return { says: says(path), advice };
}
