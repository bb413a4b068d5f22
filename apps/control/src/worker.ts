/** Entry of the thread of plans of the control service. */
import { planAsWorker } from '@tietovirta/control-service/worker';
import { keepTablesOfProcess } from '@tietovirta/table-files';
import { parentPort, type MessagePort } from 'node:worker_threads';

keepTablesOfProcess();
planAsWorker(parentPort as unknown as MessagePort);
