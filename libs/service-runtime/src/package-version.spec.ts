import { packageVersion } from './package-version.js';

describe('The version of a package', () => {
  it('is what its package.json says', () => {
    expect(packageVersion('@tietovirta/service-runtime')).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('is missed aloud when there is no such package', () => {
    expect(() => packageVersion('@tietovirta/nothing')).toThrow(
      "Cannot find module '@tietovirta/nothing/package.json'",
    );
  });
});
