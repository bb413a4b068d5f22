/** Sees to it that Java, Maven, Redis and PostgreSQL are there: installs Debian's packages where that is allowed. */
import { root } from '../set-up.mjs';

/** Returns a message when something is missing and cannot be installed. */
export const providePrograms = ({ missingRequirements, tellMissing, mayInstallPackages, installPackages }, say) => {
  const missing = missingRequirements(root);
  const packages = missing.map(({ debianPackage }) => debianPackage).filter((name) => name !== '');
  if (missing.length === 0) return undefined;
  if (packages.length < missing.length || !mayInstallPackages()) return tellMissing(missing);
  say(`installing ${packages.join(', ')} …`);
  const fault = installPackages(packages);
  const still = missingRequirements(root);
  return still.length === 0 ? undefined : [fault, tellMissing(still)].filter(Boolean).join('\n');
};
