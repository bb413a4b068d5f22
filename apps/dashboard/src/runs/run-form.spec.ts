import type { RunView } from '@tietovirta/control-contract';
import { emptyForm, faultsByField, formOf, lastDayOf, scaleText, scenarioOf } from './run-form.js';

describe('the form of a run', () => {
  it('asks for what was typed, numbers as numbers, and leaves what is empty to the server', () => {
    expect(scenarioOf({ ...emptyForm, seed: ' 7 ', from: '2024-03-01' })).toEqual({
      ...{ year: 2024, from: '2024-03-01', scale: '1/1000', seed: 7 },
    });
  });

  it('asks for a speed in words or in numbers, and sends one that is none as it was typed', () => {
    const speedOf = (speed: string): unknown => scenarioOf({ ...emptyForm, speed }).speed;
    expect([' max ', '3600', '0.5', '-1', '1e12', 'NaN', ''].map(speedOf)).toEqual([
      ...['max', 3600, 0.5, -1, '1e12', 'NaN', undefined],
    ]);
    expect(scenarioOf({ ...emptyForm, lateness: 'strict' })).toMatchObject({ lateness: 'strict' });
  });

  it('sends what is no number as it is, so that the server can say what is wrong', () => {
    expect(scenarioOf({ ...emptyForm, seed: 'x', year: '20x4' })).toMatchObject({ seed: 'x', year: '20x4' });
  });

  it('names exchanges only when they are not all; none is a choice too', () => {
    expect(scenarioOf(emptyForm)).not.toHaveProperty('exchanges');
    expect(scenarioOf({ ...emptyForm, exchanges: [] })).toMatchObject({ exchanges: [] });
  });

  it('takes over a kept run, whose scale is a fraction and whose exchanges are all', () => {
    const settings = {
      name: 'smoke',
      year: 2024,
      from: '2024-01-01',
      to: '2025-01-01',
      seed: 1,
      speed: 3_600,
      lateness: 'strict',
      exchanges: ['b', 'a'],
    };
    const form = formOf({ ...settings, scale: { numerator: 1, denominator: 1000 } }, ['a', 'b']);
    expect(form).toEqual({
      ...settings,
      year: '2024',
      base: '',
      seed: '1',
      speed: '3600',
      scale: '1/1000',
      exchanges: undefined,
    });
    expect(formOf({ ...settings, exchanges: ['a'] }, ['a', 'b']).exchanges).toEqual(['a']);
  });

  it('writes a scale as people do', () => {
    expect([scaleText({ numerator: 1, denominator: 1 }), scaleText('1/10'), scaleText(undefined)]).toEqual([
      ...['1', '1/10', undefined],
    ]);
  });

  it('says the last day of a run, not the one after it', () => {
    expect(lastDayOf({ scenario: { to: '2025-01-01' } } as unknown as RunView)).toBe('2024-12-31'); // asks for no more
  });
});

describe('faults', () => {
  it('stand at their field; those of no field together', () => {
    const fault = (pointer: string) => ({ pointer, detail: pointer });
    const { ofField, others } = faultsByField(
      ['#/scenario/exchanges/0', '#/scenario/exchanges/3', '#/scenario/speed', '#/scenario/wire', '#/scenario'].map(
        fault,
      ),
    );
    expect(ofField.get('exchanges')?.map(({ pointer }) => pointer)).toEqual([
      '#/scenario/exchanges/0',
      '#/scenario/exchanges/3',
    ]);
    expect(ofField.get('speed')).toHaveLength(1);
    expect(others.map(({ pointer }) => pointer)).toEqual(['#/scenario/wire', '#/scenario']);
  });
});
