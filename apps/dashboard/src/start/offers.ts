/** What is offered to somebody who has not run anything: the quickest first. */
import type { ScenarioRequestBody } from '@tietovirta/control-contract';
import type { Texts } from '../texts/en.js';

export interface Offer {
  readonly name: keyof Texts['start']['cards'];
  readonly scenario: ScenarioRequestBody['scenario'];
}

export const offers: readonly Offer[] = [
  { name: 'small', scenario: 'smoke' },
  { name: 'week', scenario: 'one-week' },
  { name: 'month', scenario: { name: 'march-2024', year: 2024, from: '2024-03-01', to: '2024-04-01' } },
  { name: 'year', scenario: 'year-2024' },
];
