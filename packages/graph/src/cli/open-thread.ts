import { parentPort, workerData } from 'node:worker_threads';
import { openForMessage, type ToOpen } from '../reading/open/in-thread.ts';

parentPort!.postMessage(await openForMessage(workerData as ToOpen));
