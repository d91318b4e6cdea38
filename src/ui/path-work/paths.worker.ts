import type { ToPathWorker } from './protocol';
import { makePathWork } from './work';

/** The worker in which paths through many contacts are looked for: the page goes on meanwhile. */
const work = makePathWork((message) => self.postMessage(message), {
  now: () => performance.now(),
  // A task of its own, so that the messages that came meanwhile are heard.
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

self.addEventListener('message', (event: MessageEvent<ToPathWorker>) => work(event.data));
