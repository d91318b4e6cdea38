import type { ToForce } from './protocol';
import { work } from './work';

/** The worker in which a large graph is laid out: the page goes on meanwhile. */
self.addEventListener('message', (event: MessageEvent<ToForce>) => {
  work(
    event.data,
    (message) => self.postMessage(message),
    () => performance.now(),
  );
});
