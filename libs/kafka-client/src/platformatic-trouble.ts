/** What the errors of the platformatic client mean to us: its own `canRetry` gives up where a broker only restarts. */
import {
  AuthenticationError,
  GenericError,
  NetworkError,
  TimeoutError,
  UnexpectedCorrelationIdError,
} from '@platformatic/kafka';

/** Kafka's names of what a broker refuses for good. */
const refusals = /AUTHORIZATION_FAILED$|^SASL_AUTHENTICATION_FAILED$|^UNSUPPORTED_SASL_MECHANISM$/;

/** An error, what it holds and what caused it. */
function* within(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* within(each);
  yield* within(error.cause);
}

const some = (error: unknown, is: (each: Error) => boolean): boolean => [...within(error)].some(is);
const nameOf = (error: Error): unknown => (error as Error & { readonly apiId?: unknown }).apiId;
const isLost = (error: Error): boolean =>
  error instanceof NetworkError || error instanceof TimeoutError || error instanceof UnexpectedCorrelationIdError;

/** Whether Kafka answered with one of these errors. */
export function hasAnswered(error: unknown, ...names: readonly string[]): boolean {
  return some(error, (each) => names.includes(String(nameOf(each))));
}

/** Whether a broker refuses for good: trying again with the same settings does not help. */
export function isRefusal(error: unknown): boolean {
  return some(error, (each) => {
    const name = nameOf(each);
    if (typeof name === 'string' && refusals.test(name)) return true;
    // A connection that breaks while logging in is no answer.
    return each instanceof AuthenticationError && !some(each.cause, isLost);
  });
}

/** Whether it may go better soon: a broker is away, restarts, or has not yet heard what others know. */
export function isHopeful(error: unknown): boolean {
  if (isRefusal(error)) return false;
  const answers = [...within(error)].filter((each) => nameOf(each) !== undefined);
  if (answers.length === 0) return some(error, isLost);
  return answers.every(
    (each) => nameOf(each) === 'BROKER_NOT_AVAILABLE' || (each as Error & { canRetry?: unknown }).canRetry === true,
  );
}

/** Everything that the error and its causes say, in one line. */
export function textOf(error: unknown): string {
  const texts = [...within(error)].flatMap((each) => [each.message, said(each)]).filter((text) => text !== '');
  return texts.length === 0 ? String(error) : [...new Set(texts.map((text) => text.replace(/\.$/, '')))].join(': ');
}

/** What a broker added in its own words. */
function said(error: Error): string {
  const { serverErrorMessage } = error as Error & { readonly serverErrorMessage?: unknown };
  return typeof serverErrorMessage === 'string' ? serverErrorMessage : '';
}

/** An error of the client with the reason in its message, where a log shows it; any other error as it is. */
export function legible(error: unknown): Error {
  const isOfTheClient = some(error, (each) => GenericError.isGenericError(each));
  if (isOfTheClient) return new Error(textOf(error), { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
