/** What a call of Nest's logger says, taken apart: its parameters are a message, fields, errors and a context in any mix. */
import { isErrorLike, toldError, type ToldError } from './told-error.js';

export interface LogEvent {
  readonly message: string;
  /** The class that speaks. */
  readonly context?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly error?: ToldError;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nest hands over the stack of an error as a text of its own. */
const isStack = (value: string): boolean => /\n\s+at /.test(value);

export function eventOf(message: unknown, parameters: readonly unknown[]): LogEvent {
  const last = parameters.at(-1);
  const context = typeof last === 'string' && !isStack(last) ? last : undefined;
  const rest = [message, ...(context === undefined ? parameters : parameters.slice(0, -1))];
  const texts = rest.filter((one): one is string | number | boolean => typeof one !== 'object' && one !== undefined);
  const told = texts.map(String).filter((text) => !isStack(text));
  const error = rest.find(isErrorLike);
  const stack = texts.map(String).find(isStack);
  const fields: Record<string, unknown> = Object.assign(
    {},
    ...rest.filter((one) => isFields(one) && !isErrorLike(one)),
    ...rest.filter(Array.isArray).map((list) => ({ list })),
  ) as Record<string, unknown>;
  return {
    message: told.length > 0 ? told.join(' ') : (error?.message ?? ''),
    ...(context === undefined ? {} : { context }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...errorPart(error, stack),
  };
}

function errorPart(error: unknown, stack: string | undefined): { readonly error?: ToldError } {
  if (error !== undefined) return { error: toldError(error) };
  if (stack === undefined) return {};
  const [first = ''] = stack.split('\n');
  return { error: { type: 'Error', message: first, stack } };
}
