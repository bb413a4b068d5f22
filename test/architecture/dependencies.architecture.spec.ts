/**
 * Dependencies are decisions: exact, declared where they are used, the same everywhere, and each with its reason.
 */
import { isSpec, manifestOf, projects, read, sourceFiles, type Manifest } from './workspace.js';

const own = '@tietovirta/';
const rootManifest = manifestOf('.');
const all = (manifest: Manifest): Record<string, string> => ({ ...manifest.dependencies, ...manifest.devDependencies });
const thirdParties = (manifest: Manifest): [string, string][] =>
  Object.entries(all(manifest)).filter(([name]) => !name.startsWith(own));

const imports = /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** Packages a text imports, without Node's own and relative ones. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(imports)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((specifier) => /^@?[a-z]/.test(specifier) && !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );

const importsIn = (folder: string, which: (file: string) => boolean): Set<string> =>
  new Set(
    sourceFiles
      .filter((file) => file.startsWith(`${folder}/src/`) && which(file))
      .flatMap((file) => importsOf(read(file))),
  );

const rooms = projects.filter(({ folder }) => folder !== 'test');

/** Wanted by Nest beside itself, by what the compiler writes, and by the generated client, which is not tracked. */
const usedUnseen = ['reflect-metadata', 'rxjs', 'tslib', '@prisma/client'];

describe('versions', () => {
  it('are exact', () => {
    const exact = /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    const loose = [rootManifest, ...projects.map(({ manifest }) => manifest)].flatMap((manifest) =>
      thirdParties(manifest).flatMap(([name, version]) =>
        exact.test(version) ? [] : [`${manifest.name}: ${name} ${version}`],
      ),
    );
    expect(loose).toEqual([]);
  });

  it('are those of the root, so that every package is there once', () => {
    const atRoot = all(rootManifest);
    const different = projects.flatMap(({ manifest }) =>
      thirdParties(manifest).flatMap(([name, version]) =>
        atRoot[name] === version ? [] : [`${manifest.name}: ${name} ${version}, root ${atRoot[name] ?? 'without'}`],
      ),
    );
    expect(different).toEqual([]);
  });

  it('are locked for every project', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Manifest> };
    const stale = [{ folder: '', manifest: rootManifest }, ...projects].filter(({ folder, manifest }) => {
      const sorted = (from: Manifest | undefined): string =>
        JSON.stringify(Object.entries(all(from ?? { name: '' })).sort());
      return packages[folder] === undefined || sorted(packages[folder]) !== sorted(manifest);
    });
    expect(stale.map(({ folder }) => folder)).toEqual([]);
  });
});

describe('declarations', () => {
  it('name what the code of a project imports', () => {
    const missing = rooms.flatMap(({ folder, manifest }) =>
      [...importsIn(folder, (file) => !isSpec(file) && !/\/(contract|testing)\/|\.contract\.ts$/.test(file))]
        .filter((name) => name !== manifest.name && manifest.dependencies?.[name] === undefined)
        .map((name) => `${folder}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('name what the specs of a project import, there or in the root', () => {
    const known = (manifest: Manifest): Record<string, string> => ({ ...all(rootManifest), ...all(manifest) });
    const missing = rooms.flatMap(({ folder, manifest }) =>
      [...importsIn(folder, () => true)]
        .filter((name) => name !== manifest.name && known(manifest)[name] === undefined)
        .map((name) => `${folder}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('name nothing that is not imported', () => {
    const unused = rooms.flatMap(({ folder, manifest }) => {
      const imported = importsIn(folder, () => true);
      return Object.keys(all(manifest)).flatMap((name) => (imported.has(name) ? [] : [`${folder}: ${name}`]));
    });
    expect(unused.filter((entry) => !usedUnseen.some((name) => entry.endsWith(`: ${name}`)))).toEqual([]);
  });
});

describe('packages of the root', () => {
  it('that ship are asked for by a project', () => {
    const asked = new Set(projects.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {})));
    const idle = Object.keys(rootManifest.dependencies ?? {}).filter((name) => !asked.has(name));
    // The compiler writes imports of tslib into what it emits.
    expect(idle).toEqual(['tslib']);
  });
});

describe('reasons', () => {
  it.each(thirdParties(rootManifest).map(([name]) => name))('%s has one in DECISIONS.md', (name) => {
    expect(read('DECISIONS.md')).toContain(`\`${name}\``);
  });

  it('are written for nothing that is gone', () => {
    const table =
      read('DECISIONS.md')
        .split(/^## /m)
        .find((section) => /^\d+\. Dependencies\b/.test(section)) ?? '';
    const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
    expect(named.filter((name) => all(rootManifest)[name] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});
