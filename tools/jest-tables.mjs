/**
 * Before a spec: its tables about everybody are read where another spec, or a program, has built them, by the same code. Each spec file has
 * modules of its own, and so built all rosters of a year anew.
 */
import { keepTablesIn } from '@tietovirta/kept-tables';
import { TableFiles } from '@tietovirta/table-files/testing';

const { folder, build } = globalThis.tietovirtaTablesOfSpecs();
keepTablesIn(
  new TableFiles({
    folder,
    build,
    onFault: (reason) => {
      throw new Error(reason);
    },
  }),
);
