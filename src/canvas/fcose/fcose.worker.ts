import type { FcoseInput } from './fcose-input';
import { fcoseLayout } from './fcose-layout';

/** The worker in which a small graph is laid out: its one answer is the places of all. */
self.addEventListener('message', (event: MessageEvent<FcoseInput>) => {
  self.postMessage(fcoseLayout(event.data));
});
