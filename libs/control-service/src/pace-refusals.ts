/** Why the pace of a run cannot be changed now. */
import { ApiRefused } from './http/api-refused.js';

export const paceRefused = {
  notPlayed: (run: number): ApiRefused =>
    new ApiRefused(
      'not-played',
      { fi: `Ajoa ${run} ei aja nyt kukaan.`, en: `Nobody plays run ${run} now.` },
      { fi: 'Vain ajettavan ajon tahtia voi muuttaa.', en: 'Only a run that is played has a pace to change.' },
    ),
  beginning: (run: number): ApiRefused =>
    new ApiRefused(
      'no-pace',
      { fi: `Ajo ${run} on vasta alkamassa.`, en: `Run ${run} is only just beginning.` },
      { fi: 'Yritä hetken päästä uudelleen.', en: 'Try again in a moment.' },
    ),
  askedByOthers: (run: number): ApiRefused =>
    new ApiRefused(
      'pace-asked',
      { fi: `Joku muu muutti ajon ${run} tahtia samalla hetkellä.`, en: `Somebody else changed the pace of run ${run} at the same moment.` }, // oxfmt-ignore
      { fi: 'Katso, miten ajo nyt kulkee, ja yritä uudelleen.', en: 'See how the run goes on now, and try again.' },
    ),
};
