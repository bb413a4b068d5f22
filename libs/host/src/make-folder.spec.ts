import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'tietovirta-make-folder-'));
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('makes what is missing above it, and leaves one that is there alone', () => {
    const folder = join(place, 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('throws when a file is in the way, at the end or above', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => {
      makeFolder(join(place, 'file'));
    }).toThrow('EEXIST');
    expect(() => {
      makeFolder(join(place, 'file', 'below'));
    }).toThrow(/EEXIST|ENOTDIR/);
  });

  it('throws where no folder can be created and Node’s own mkdir would not return', () => {
    expect(() => {
      makeFolder('/proc/tietovirta/store');
    }).toThrow(/ENOENT|EACCES|EROFS|EPERM/);
  });
});
