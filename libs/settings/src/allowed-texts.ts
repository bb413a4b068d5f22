/** Texts on allowed values that several settings share. */
import type { Label } from '@tietovirta/wording';

export const pem = { noun: 'file in PEM form', isFile: true } as const;
export const certificates = {
  ...pem,
  allowed: {
    fi: 'polku tiedostoon, jossa on varmenteita PEM-muodossa',
    en: 'the path of a file with certificates in PEM form',
  },
} as const;

export const wholeNumberText = (from: number, to: number): Label => ({
  fi: `kokonaisluku väliltä ${from}–${to}`,
  en: `a whole number from ${from} to ${to}`,
});
