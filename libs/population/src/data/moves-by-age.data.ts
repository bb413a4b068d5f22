/** Moves a year per 1 000 residents: [first age, last age, to another municipality, inside the municipality]. */
import { assumption, type Origins } from '@tietovirta/published';
export const movesByAgeFrom: Origins = [
  assumption(
    'Iän muoto on oma arvio, sovitettu 287 000 kuntien väliseen ja 610 000 kunnan sisäiseen muuttoon.',
    'The shape by age is ours, fitted to 287 000 moves between municipalities and 610 000 inside one.',
  ),
];

export const movesByAge: readonly (readonly [fromAge: number, toAge: number, between: number, inside: number])[] = [
  [0, 4, 72.1, 142.1],
  [5, 9, 41.2, 85.3],
  [10, 14, 28.9, 66.3],
  [15, 19, 97.9, 132.7],
  [20, 24, 190.7, 312.7],
  [25, 29, 134, 274.8],
  [30, 34, 82.5, 189.5],
  [35, 39, 53.6, 132.7],
  [40, 44, 37.1, 99.5],
  [45, 49, 28.9, 80.5],
  [50, 54, 24.7, 68.2],
  [55, 59, 21.6, 56.9],
  [60, 64, 20.6, 47.4],
  [65, 69, 16.5, 39.8],
  [70, 74, 11.3, 34.1],
  [75, 79, 9.3, 36],
  [80, 84, 10.3, 45.5],
  [85, 130, 13.4, 71.1],
];
