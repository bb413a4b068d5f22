/** The services that stand for parties; `kela` for Kela itself and those that it serves, `partners` for all that have none of their own. */
export const serviceIds = [
  'kelmu',
  'wellbeing-areas',
  'eessi',
  'income-register',
  'tax-administration',
  'kanta',
  'kela',
  'partners',
] as const;

export type ServiceId = (typeof serviceIds)[number];
