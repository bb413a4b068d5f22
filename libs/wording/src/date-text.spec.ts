import { dateText, timeText, windowText } from './date-text.js';

describe('a date', () => {
  it('is written as Finns do, and stays ISO in English', () => {
    expect(dateText('2024-01-04', 'fi')).toBe('4.1.2024');
    expect(dateText('2024-01-04', 'en')).toBe('2024-01-04');
    expect(dateText('', 'fi')).toBe('');
  });

  it('has its clock time in front of the offset', () => {
    expect(timeText('2024-01-04T09:27:05.123+02:00', 'fi')).toBe('4.1.2024 klo 9.27.05');
    expect(timeText('2024-01-04T09:27:05.123+02:00', 'en')).toBe('2024-01-04T09:27:05.123+02:00');
  });
});

describe('a window', () => {
  it('is half open in English and ends with its last day in Finnish', () => {
    expect(windowText('2024-03-01', '2024-04-01', 'en')).toBe('2024-03-01 to 2024-04-01 (exclusive)');
    expect(windowText('2024-03-01', '2024-04-01', 'fi')).toBe('1.3.2024–31.3.2024');
    expect(windowText('2024-12-31', '2025-01-01', 'fi')).toBe('31.12.2024');
  });
});
