import type { Line } from './line.js';

/** A port whose every call goes over a line: what it keeps is on the other side. */
export function overLine<Port extends object>(port: Port, line: Line): Port {
  return new Proxy(port, {
    get: (target, name): unknown => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => line.ask((): unknown => Reflect.apply(member, target, args));
    },
  });
}
