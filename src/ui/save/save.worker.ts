import type { ToWorker } from './protocol';
import { makeSaveWork } from './save-work';

/** The worker in which files are written: the page goes on meanwhile. */
const work = makeSaveWork((message) => self.postMessage(message));

self.addEventListener('message', (event: MessageEvent<ToWorker>) => void work(event.data));
