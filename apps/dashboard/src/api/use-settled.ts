import { useEffect, useState } from 'preact/hooks';

/** A value once it has stood still for a moment, so that a slider or a typed word does not ask the server at each step. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [value, ms]);
  return settled;
}
