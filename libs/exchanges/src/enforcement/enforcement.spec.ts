import { calendarYear } from '@tietovirta/calendar';
import { scaledFigures } from '@tietovirta/published';
import type { OpeningType } from '../message-type.js';
import { enforcement } from './enforcement.js';

const ban = enforcement.messageTypes.find(({ id }) => id === 'enforcement.payment-ban') as OpeningType;

describe('Payment bans', () => {
  it('are given by officers on working days alone: none on a Sunday, at Christmas or on Midsummer Eve', () => {
    const { days } = calendarYear(2024);
    const seasons = ban
      .variants(scaledFigures(2024, { numerator: 1, denominator: 1 }))
      .map(({ season }) => season ?? ban.season);
    for (const season of seasons)
      for (const day of days) expect([day.index, season.dayWeight(day) > 0]).toEqual([day.index, day.isWorkingDay]);
  });
});
