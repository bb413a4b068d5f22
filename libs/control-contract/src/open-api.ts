/** The OpenAPI document of the control API, derived from its endpoints. */
import { z } from 'zod';
import { apiBase, endpoints } from './endpoints.js';
import type { Endpoint } from './endpoint.js';
import { liveEvents } from './live.js';
import { problem } from './problem.js';

type Json = Readonly<Record<string, unknown>>;

/** What every endpoint may refuse: bad input, no token, too small a role, a foreign host, too many requests. */
const commonRefusals = [400, 401, 403, 413, 415, 421, 429, 500] as const;

export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints))
    (paths[templateOf(endpoint)] ??= {})[endpoint.method] = operationOf(name, endpoint);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tietovirta control API',
      version,
      description: 'All messages and persons are synthetic. Tietovirta is no product of Kela.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries({ ...liveEvents, problem }).map(([name, schema]) => [name, schemaOf(schema, 'output')]),
      ),
    },
  };
}

const templateOf = ({ path }: Endpoint): string => `${apiBase}${path.replace(/:(\w+)/g, '{$1}')}`;

function operationOf(operationId: string, endpoint: Endpoint): Json {
  const { summary, role, params, query, headers, body, status, refusals = [] } = endpoint;
  return {
    operationId,
    summary,
    'x-role': role,
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...parametersOf(headers, 'header')],
    ...(body && { requestBody: { required: true, content: jsonContent(schemaOf(body, 'input')) } }),
    responses: {
      [status]: { description: summary, ...contentOf(endpoint) },
      ...Object.fromEntries(
        [...commonRefusals, ...refusals].map((each) => [
          each,
          { description: 'refused', content: { 'application/problem+json': { schema: reference('problem') } } },
        ]),
      ),
    },
  };
}

function contentOf({ answer, isStream, media }: Endpoint): Json {
  if (media !== undefined)
    return { content: Object.fromEntries(media.map((type) => [type, { schema: { type: 'string' } }])) };
  if (answer !== undefined) return { content: jsonContent(schemaOf(answer, 'output')) };
  if (isStream !== true) return {};
  const events = Object.keys(liveEvents).map(reference);
  return { content: { 'text/event-stream': { schema: { oneOf: events } } } };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query' | 'header'): readonly Json[] {
  return Object.entries<z.ZodType>(schema?.shape ?? {}).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(each, undefined).success,
    schema: schemaOf(each, 'input'),
  }));
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } });

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const written = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  // The dialect is that of the document.
  return Object.fromEntries(Object.entries(written).filter(([key]) => key !== '$schema'));
}
