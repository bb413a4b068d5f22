/** Installs Java, Maven, Redis and PostgreSQL where they are missing and the current user may install Debian packages. */
import { root } from '../set-up.mjs';

/** Returns a message when something is missing and cannot be installed. */
export const providePrograms = ({ missingRequirements, missingText, mayInstallPackages, installPackages }, print) => {
  const missing = missingRequirements(root);
  const packages = missing.map(({ debianPackage }) => debianPackage).filter((name) => name !== '');
  if (missing.length === 0) return undefined;
  if (packages.length < missing.length || !mayInstallPackages()) return missingText(missing);
  print(`installing ${packages.join(', ')} …`);
  const fault = installPackages(packages);
  const still = missingRequirements(root);
  return still.length === 0 ? undefined : [fault, missingText(still)].filter(Boolean).join('\n');
};
