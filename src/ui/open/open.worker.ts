import type { ToOpener } from './protocol';
import { makeOpener } from './work';

/** The worker in which files are read: the page goes on meanwhile, and may end it. */
const open = makeOpener(
  (message, transfer) => self.postMessage(message, { transfer }),
  () => performance.now(),
);

self.addEventListener('message', (event: MessageEvent<ToOpener>) => void open(event.data));
