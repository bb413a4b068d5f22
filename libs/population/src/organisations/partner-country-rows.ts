/**
 * The 31 partner countries of EESSI as rows [country, share in hundredths of a percent, institutions, public ids].
 * EESSI writes UK and EL where ISO has GB and GR. Shares: assumption; how the last nine percent
 * split, and how many institutions a country has, are our assumptions. Public ids: examples found in public code; whether
 * they are in use today is not confirmed.
 */
export const partnerCountryRows: readonly (readonly [
  country: string,
  hundredths: number,
  institutions: number,
  publicIds: readonly string[],
])[] = [
  ['SE', 3000, 8, ['SE:12600']],
  ['EE', 2500, 4, ['EE:70001975']],
  ['DE', 1000, 12, ['DE:100202549']],
  ['PL', 700, 8, ['PL:PL222000MP']],
  ['NO', 600, 4, []],
  ['ES', 400, 5, []],
  ['DK', 300, 4, []],
  ['LV', 300, 3, ['LV:0002']],
  ['UK', 300, 4, ['UK:UK001']],
  ['LT', 150, 2, []],
  ['FR', 100, 3, []],
  ['IT', 90, 3, []],
  ['NL', 80, 3, []],
  ['CH', 70, 2, []],
  ['AT', 60, 2, []],
  ['BE', 50, 2, []],
  ['IS', 50, 1, []],
  ['RO', 40, 2, []],
  ['PT', 30, 2, []],
  ['IE', 30, 2, []],
  ['EL', 30, 2, []],
  ['HU', 30, 2, []],
  ['BG', 20, 2, []],
  ['CZ', 20, 2, []],
  ['HR', 10, 1, []],
  ['SK', 8, 1, []],
  ['SI', 8, 1, []],
  ['LU', 8, 1, []],
  ['CY', 6, 1, []],
  ['MT', 6, 1, []],
  ['LI', 4, 1, []],
];
