/**
 * Joins a method of a controller to an endpoint of the contract: its route and status, what it takes (all faults at once), and what it
 * gives, of which nothing beside the contract leaves the server.
 */
import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { apiBase, endpoints, type Endpoint, type EndpointName, type Fault } from '@tietovirta/control-contract';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { ApiRefused } from './api-refused.js';

type Part<Name extends EndpointName, Key extends string> =
  (typeof endpoints)[Name] extends Readonly<Record<Key, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;

/** What a request of an endpoint says, checked. */
export interface Asked<Name extends EndpointName> {
  readonly params: Part<Name, 'params'>;
  readonly query: Part<Name, 'query'>;
  readonly headers: Part<Name, 'headers'>;
  readonly body: Part<Name, 'body'>;
}

/** What an endpoint gives. */
export type Answer<Name extends EndpointName> = (typeof endpoints)[Name] extends {
  readonly answer: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : undefined;

const endpointKey = 'tietovirta:endpoint';
const methods = {
  get: RequestMethod.GET,
  post: RequestMethod.POST,
  put: RequestMethod.PUT,
  delete: RequestMethod.DELETE,
};

/** The endpoint of the method that handles a request. */
export const endpointOf = (context: ExecutionContext): Endpoint =>
  endpoints[Reflect.getMetadata(endpointKey, context.getHandler()) as EndpointName]; // set by Answers, which takes no other

export function Answers(name: EndpointName): MethodDecorator {
  const { method, path, status }: Endpoint = endpoints[name];
  return applyDecorators(
    RequestMapping({ path: `${apiBase}${path}`, method: methods[method] }),
    HttpCode(status),
    SetMetadata(endpointKey, name),
    UseInterceptors(ContractInterceptor),
  );
}

/** What the request says, for the method. @throws ApiRefused naming every fault of it */
export const Request = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { params, query, headers, body } = endpointOf(context);
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const faults: Fault[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, pointerOf: (path: string) => string): unknown => {
    const { data, error } = schema?.safeParse(value) ?? {};
    for (const issue of error?.issues ?? []) faults.push(...faultsOf(issue, pointerOf));
    return data;
  };
  const asked = {
    params: read(params, request.params, (path) => path),
    query: read(query, request.query, (path) => path),
    headers: read(headers, request.headers, (path) => path),
    body: read(body, request.body ?? {}, (path) => `#/${path}`),
  };
  if (faults.length === 0) return asked;
  throw new ApiRefused(
    'bad-input',
    {
      fi: `Pyynnössä on virheitä: ${faults.length}.`,
      en: `The request has ${faults.length} fault${faults.length === 1 ? '' : 's'}.`,
    },
    { fi: 'Rajapinnan kuvaus on osoitteessa /api/openapi.json.', en: '/api/openapi.json describes the API.' },
    () => faults,
  );
});

/** A fault for each unknown field; otherwise one an issue. */
function faultsOf(issue: z.core.$ZodIssue, pointerOf: (path: string) => string): readonly Fault[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerOf(path.join('/')), detail: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointerOf([...path, key].join('/')), detail: 'Unknown field.' }));
}

class ContractInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { answer } = endpointOf(context);
    return next.handle().pipe(map((value: unknown) => (answer === undefined ? value : answer.parse(value))));
  }
}
