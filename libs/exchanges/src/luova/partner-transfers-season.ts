import { hourProfile, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, derived } from '@tietovirta/published';

const transfersAtNight = hourProfile([
  1.2, 1.4, 1.5, 1.5, 1.3, 1, 0.6, 0.2, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7,
  0.9, 1.1,
]);

/** @param remainderOn messages of each day, as many as the band leaves open */
export const partnerTransfers = (remainderOn: (day: CalendarDay) => number): Season => ({
  id: 'partner-transfers',
  origins: [
    derived(
      ['luova.daily'],
      'Sen verran kuin vaihteluvälistä puuttuu nimettyjen tietovirtojen lisäksi.',
      'As many as the band lacks beside the named flows.',
    ),
    assumption(
      'Nimettömien kumppanien siirrot ovat ajastettuja ja kulkevat enimmäkseen öisin.',
      'Transfers of nameless partners are scheduled and mostly pass at night.',
    ),
  ],
  dayWeight: remainderOn,
  hourWeights: transfersAtNight,
});
