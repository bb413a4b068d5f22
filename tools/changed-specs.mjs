/**
 * Which specs a change can touch, for `npm test -- --changed`: those that import what was changed, over any number of files. An import
 * of a name from another library leads to the file which that library's index takes the name from, so that a change in one file of a
 * library does not touch files that import others of it. Types count like values: what a type promises may have changed too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectsOf } from './projects.mjs';

const git = (root, ...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** What a change outside the projects can touch is everything, but for texts that no program reads. */
const isText = (file) => file.endsWith('.md') || file.endsWith('.svg') || file === 'LICENSE';

/**
 * Files that differ from a commit, and those that git does not know yet.
 *
 * @param base a commit; without it the point where this branch left the one it is to be merged into, or else the last commit
 */
export const changedFiles = (root, base) => {
  const from = base ?? mergeBase(root) ?? 'HEAD';
  return {
    from,
    files: [
      ...new Set([...git(root, 'diff', '--name-only', from), ...git(root, 'ls-files', '-o', '--exclude-standard')]),
    ],
  };
};

const mergeBase = (root) => {
  try {
    return git(root, 'merge-base', 'HEAD', '@{upstream}')[0];
  } catch {
    return undefined; // a branch without another one to be merged into
  }
};

/** `import type { a, b as c } from '…'`, `export { a } from '…'`, `import '…'`, `import('…')` */
const importShape =
  /(?:^|\n)\s*(import|export)\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{([^}]*)\})\s+from\s+'([^']+)'|import\s*\(?\s*'([^']+)'/g;

/** Names as they are there and as they are called here: `[['a', 'a'], ['b', 'c']]`; undefined where all are meant. */
const namesIn = (list) =>
  list
    ?.split(',')
    .map((name) => name.trim().replace(/^type\s+/, ''))
    .filter((name) => name !== '')
    .map((name) => name.split(/\s+as\s+/))
    .map(([there, here = there]) => [there, here]);

const importsIn = (text) =>
  [...text.matchAll(importShape)].map(([, word, list, from, plain]) => ({
    from: from ?? plain,
    names: namesIn(list),
    isHandedOn: word === 'export' && list !== undefined,
  }));

const inOrder = (one, other) => (one < other ? -1 : 1);

/** The specs that a change of these files can touch. `everything` says why all of them are meant. */
export const specsTouchedBy = (root, files) => {
  const outside = files.find((file) => !/^(apps|libs|test)\//.test(file) && !isText(file));
  if (outside !== undefined) return { everything: `${outside} belongs to no project`, specs: [] };
  const manifest = files.find((file) => /(^|\/)(package|tsconfig[^/]*|jest\.config)\.(json|mjs)$/.test(file));
  if (manifest !== undefined) return { everything: `${manifest} decides how its project is built`, specs: [] };
  // A spec may depend on files that it does not import: data of its own project.
  const data = files.filter((file) => !file.endsWith('.ts') && !isText(file));
  const beside = (spec) => data.some((file) => spec.startsWith(`${file.split('/').slice(0, 2).join('/')}/`));
  const graph = new Imports(root);
  const touched = new Set([...graph.importersOf(files), ...graph.files.filter(beside)]);
  return { everything: undefined, specs: [...touched].filter((file) => file.endsWith('.spec.ts')).sort(inOrder) };
};

class Imports {
  importers = new Map();
  texts = new Map();

  constructor(root) {
    this.root = root;
    this.folders = new Map(projectsOf(root).map(({ folder, manifest }) => [manifest.name, { folder, manifest }]));
    this.files = git(root, 'ls-files', '-co', '--exclude-standard', 'apps', 'libs', 'test').filter((file) => file.endsWith('.ts') && existsSync(join(root, file))); // oxfmt-ignore
    for (const file of this.files) {
      for (const { from, names, isHandedOn } of importsIn(this.textOf(file))) {
        // An import of a name that an index re-exports leads to its file; the index itself does nothing with it.
        if (isHandedOn && file.endsWith('/index.ts')) continue;
        for (const target of this.targetsOf(file, from, names)) this.note(target, file);
      }
    }
  }

  importersOf(files) {
    const found = new Set(files);
    for (const file of found) for (const importer of this.importers.get(file) ?? []) found.add(importer);
    return found;
  }

  note(target, importer) {
    const known = this.importers.get(target);
    if (known === undefined) this.importers.set(target, new Set([importer]));
    else known.add(importer);
  }

  textOf(file) {
    let text = this.texts.get(file);
    if (text === undefined) this.texts.set(file, (text = readFileSync(join(this.root, file), 'utf8')));
    return text;
  }

  /** Files that an import leads to; none for packages of others. */
  targetsOf(importer, from, names) {
    if (from.startsWith('.')) return [join(dirname(importer), from).replace(/\.js$/, '.ts')];
    const entry = this.entryOf(from);
    if (entry === undefined) return [];
    const wanted = names?.map(([name]) => name) ?? this.namesOf(entry);
    return [entry, ...new Set(wanted.flatMap((name) => this.sourcesOf(entry, name)))];
  }

  entryOf(from) {
    const [scope, name, ...path] = from.split('/');
    const project = scope === '@tietovirta' ? this.folders.get(`${scope}/${name}`) : undefined;
    if (project === undefined) return undefined;
    const source = project.manifest.exports?.[path.length === 0 ? '.' : `./${path.join('/')}`]?.['@tietovirta/source'];
    return source === undefined ? undefined : join(project.folder, source);
  }

  /** All names that an index re-exports. */
  namesOf(entry) {
    if (!existsSync(join(this.root, entry))) return [];
    return importsIn(this.textOf(entry)).flatMap(({ names, isHandedOn }) =>
      isHandedOn ? names.map(([, here]) => here) : [],
    );
  }

  /** Where an index takes a name from; the index itself where the name is its own, or may come from anywhere. */
  sourcesOf(entry, name) {
    if (!existsSync(join(this.root, entry))) return [];
    const imports = importsIn(this.textOf(entry));
    const named = imports.find(({ names }) => names?.some(([, here]) => here === name));
    if (named === undefined) return [entry];
    const [inner] = named.names.find(([, here]) => here === name);
    return this.targetsOf(entry, named.from, [[inner, inner]]).flatMap((target) =>
      target.endsWith('/index.ts') ? this.sourcesOf(target, inner) : [target],
    );
  }
}
