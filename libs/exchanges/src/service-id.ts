/** The services that stand for parties; `partners` stands for all that have none of their own. */
export const serviceIds = [
  'kelmu',
  'wellbeing-areas',
  'eessi',
  'income-register',
  'tax-administration',
  'partners',
] as const;

export type ServiceId = (typeof serviceIds)[number];
