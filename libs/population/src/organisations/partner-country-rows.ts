/**
 * The 31 partner countries of EESSI as rows [country, institutions, public ids]. EESSI writes UK and EL where ISO has GB
 * and GR. How many institutions a country has is our assumption. Public ids: examples found in public code; whether they
 * are in use today is not confirmed. What part of the messages a country has: libs/exchanges/src/eessi.
 */
export const partnerCountryRows: readonly (readonly [
  country: string,
  institutions: number,
  publicIds: readonly string[],
])[] = [
  ['SE', 8, ['SE:12600']],
  ['EE', 4, ['EE:70001975']],
  ['DE', 12, ['DE:100202549']],
  ['PL', 8, ['PL:PL222000MP']],
  ['NO', 4, []],
  ['ES', 5, []],
  ['DK', 4, []],
  ['LV', 3, ['LV:0002']],
  ['UK', 4, ['UK:UK001']],
  ['LT', 2, []],
  ['FR', 3, []],
  ['IT', 3, []],
  ['NL', 3, []],
  ['CH', 2, []],
  ['AT', 2, []],
  ['BE', 2, []],
  ['IS', 1, []],
  ['RO', 2, []],
  ['PT', 2, []],
  ['IE', 2, []],
  ['EL', 2, []],
  ['HU', 2, []],
  ['BG', 2, []],
  ['CZ', 2, []],
  ['HR', 1, []],
  ['SK', 1, []],
  ['SI', 1, []],
  ['LU', 1, []],
  ['CY', 1, []],
  ['MT', 1, []],
  ['LI', 1, []],
];
