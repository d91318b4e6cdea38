import type { Point } from '../scene/geometry';
import type { Scene } from '../scene/types';
import { fcoseInput } from './fcose/fcose-input';
import { layOut } from './force/lay-out';
import { sceneForce } from './force/scene-layout';
import { workOnce } from './work-once';

/** Above this many actors fcose takes many seconds; ForceAtlas2 takes over. */
const FCOSE_UP_TO = 300;
/** How often the places on the way are looked at, so that it can be stopped there, ms. */
const LOOK_EVERY = 200;

export interface FreeLayoutOptions {
  /** Called with what is done, from 0 to 1, by a layout that knows it and can be stopped. */
  readonly onProgress?: (done: number) => void;
  /** Takes everyone's place on the way for the last. */
  readonly stop?: AbortSignal;
  /** Ends it without places. */
  readonly signal?: AbortSignal;
}

/**
 * Positions in px of everyone in a scene; pinned actors stay where they are. The same scene gives
 * the same positions. It is computed in a worker, which is ended afterwards. fcose gives no word on
 * its way.
 *
 * @throws where the worker fails, and when it is cancelled.
 */
export async function freeLayout(
  scene: Scene,
  pinned: Readonly<Record<string, Point>>,
  { onProgress, stop, signal }: FreeLayoutOptions = {},
): Promise<Map<string, Point>> {
  if (scene.actors.length <= FCOSE_UP_TO) return fcose(scene, pinned, signal);
  const { input, read } = sceneForce(scene, pinned);
  let latest: Float32Array = input.start;
  const ends = [stop, signal].filter((one) => one !== undefined);
  try {
    const places = await layOut(input, {
      lookEvery: LOOK_EVERY,
      signal: AbortSignal.any(ends),
      onProgress: (done, places) => {
        latest = places ?? latest;
        onProgress?.(done);
      },
    });
    return read(places);
  } catch (error) {
    if (!stop?.aborted || signal?.aborted) throw error;
    return read(latest);
  }
}

async function fcose(
  scene: Scene,
  pinned: Readonly<Record<string, Point>>,
  signal: AbortSignal | undefined,
): Promise<Map<string, Point>> {
  const input = fcoseInput(scene, pinned);
  const places = await workOnce(
    () => new Worker(new URL('./fcose/fcose.worker.ts', import.meta.url), { type: 'module' }),
    input,
    (said: Float32Array) => said,
    signal,
  );
  return new Map(
    input.actors.map(({ id, p, fixed }, at) => [
      id,
      fixed ? p : { x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 },
    ]),
  );
}
