import { label, type Label } from '@tietovirta/published';

/** Sectors of EESSI, by the short form that its case types begin with. */
export const sectors = {
  P: label('Eläkkeet', 'Pensions'),
  LA: label('Sovellettava lainsäädäntö', 'Applicable legislation'),
  S: label('Sairaus', 'Sickness'),
  FB: label('Perhe-etuudet', 'Family benefits'),
  H: label('Horisontaalinen', 'Horizontal'),
  UB: label('Työttömyys', 'Unemployment'),
  R: label('Perintä', 'Recovery'),
  AW: label('Työtapaturmat ja ammattitaudit', 'Accidents at work and occupational diseases'),
  M: label('Muut etuudet', 'Miscellaneous benefits'),
} as const satisfies Readonly<Record<string, Label>>;

export type Sector = keyof typeof sectors;

export const sectorIds = Object.keys(sectors) as readonly Sector[];

/** Something for each sector. */
export const mapSectors = <Value>(make: (sector: Sector) => Value): Readonly<Record<Sector, Value>> =>
  // Object.fromEntries forgets its keys; they are those of `sectors`, all of them.
  Object.fromEntries(sectorIds.map((sector) => [sector, make(sector)])) as unknown as Readonly<Record<Sector, Value>>;
