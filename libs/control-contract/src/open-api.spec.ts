import { apiBase, changes, endpoints } from './endpoints.js';
import { openApi } from './open-api.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, object>>;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const { paths, components } = openApi('1.2.3') as unknown as {
  readonly paths: Paths;
  readonly components: { readonly schemas: object };
};
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

describe('the OpenAPI document', () => {
  it('has every endpoint once, by its name', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('names a parameter for each part of an address, and no other in an address', () => {
    for (const [path, methods] of Object.entries(paths)) {
      const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { operationId, parameters } of Object.values(methods)) {
        const named = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
        expect([operationId, named.sort()]).toEqual([operationId, inAddress.sort()]);
      }
    }
  });

  it('asks for no optional parameter of a list', () => {
    const list = paths[`${apiBase}/runs`]?.['get'];
    expect(list?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['cursor', false],
      ['limit', false],
    ]);
  });

  it('declares the events of the stream and the refusal that all share', () => {
    expect(Object.keys(components.schemas)).toEqual(['hello', 'state', 'note', 'bye', 'problem']);
    for (const { responses } of operations) expect(responses).toHaveProperty('400');
  });
});

describe('what an endpoint takes', () => {
  it('has no unknown fields: they are refused, not passed over', () => {
    for (const [name, endpoint] of Object.entries(endpoints))
      for (const part of ['params', 'query', 'body'] as const) {
        const schema = part in endpoint ? (endpoint as { [part: string]: unknown })[part] : undefined;
        if (schema === undefined) continue;
        const { error } = (schema as typeof endpoints.startRun.body).safeParse({ unheardOf: 1 });
        expect([name, part, error?.issues.map(({ code }) => code)]).toEqual([
          name,
          part,
          expect.arrayContaining(['unrecognized_keys']),
        ]);
      }
  });

  it('is changed by nobody who may only look', () => {
    const looking = ['/plans', '/scenarios/check', '/session'];
    const changing = Object.entries(endpoints).filter(
      ([, { method, path }]) => method !== 'get' && !looking.includes(path),
    );
    expect(changes).toEqual(changing.map(([, endpoint]) => endpoint));
    expect(changing.map(([name, { role }]) => [name, role])).toEqual([
      ['startRun', 'operator'],
      ['stopRun', 'operator'],
      ['resumeRun', 'operator'],
      ['setSpeed', 'operator'],
      ['pauseRun', 'operator'],
      ['stepRun', 'operator'],
      ['jumpRun', 'operator'],
      ['removeRun', 'admin'],
      ['resendDeadLetters', 'operator'],
      ['giveUpDeadLetters', 'operator'],
    ]);
  });
});
