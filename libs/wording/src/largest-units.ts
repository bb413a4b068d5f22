/** A length of time by its two largest units, for texts of any language: `[[3, 'd'], [7, 'h']]`. Empty for less than half a second. */
export function largestUnits(seconds: number): readonly (readonly [value: number, unit: 'd' | 'h' | 'min' | 's'])[] {
  const whole = Math.round(seconds);
  const units = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3_600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const first = units.findIndex(([value]) => value > 0);
  return first < 0 ? [] : units.slice(first, first + 2).filter(([value]) => value > 0);
}
