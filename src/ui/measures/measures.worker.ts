import type { ToWorker } from './protocol';
import { makeWork } from './work';

/** The worker in which measures are computed: the page goes on meanwhile. */
const work = makeWork((message) => self.postMessage(message), {
  now: () => performance.now(),
  // A task of its own, so that the messages that came meanwhile are heard.
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

self.addEventListener('message', (event: MessageEvent<ToWorker>) => work(event.data));
