/**
 * Before a spec of a project that asks for people: the families that a spec before it has built in this worker process are shared with it, as
 * threads of a run share them. Each spec file has modules of its own, and so built them anew.
 */
import { familyMemory, shareFamilies } from '@tietovirta/population';

const { ofWorker } = globalThis.tietovirtaTablesOfSpecs();
/** Of municipalities: one whose building has failed stays so, and would be waited for. */
const building = 1;
if (ofWorker.families === undefined || new Int32Array(ofWorker.families.states).includes(building))
  ofWorker.families = familyMemory();
shareFamilies(ofWorker.families);
