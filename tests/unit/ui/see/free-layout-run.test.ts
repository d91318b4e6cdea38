import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FreeLayoutOptions } from '../../../../src/canvas/free-layout';
import type { Point } from '../../../../src/scene/geometry';
import type { Scene } from '../../../../src/scene/types';
import {
  FreeLayoutRun,
  type LayoutState,
  SLOW_AFTER,
} from '../../../../src/ui/see/free-layout-run';

const SCENE = {} as Scene;
const PLACES = new Map<string, Point>([['a', { x: 1, y: 2 }]]);

interface Laying {
  readonly options: FreeLayoutOptions;
  readonly resolve: (places: Map<string, Point>) => void;
  readonly reject: (reason: Error) => void;
}

/** A run whose layouts end when the test says so, with all that it has told. */
function made() {
  const layings: Laying[] = [];
  const onCancelled = vi.fn();
  const run = new FreeLayoutRun({
    lay: (_scene, _pinned, options) =>
      new Promise((resolve, reject) => {
        layings.push({ options, resolve, reject });
        options.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        options.stop?.addEventListener('abort', () => resolve(PLACES));
      }),
    onCancelled,
  });
  const told: LayoutState[] = [];
  run.subscribe(() => told.push(run.state()));
  return { run, layings, told, onCancelled };
}

describe('FreeLayoutRun', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('OV10: what is quick says nothing', async () => {
    const { run, layings, told } = made();
    const places = run.run(SCENE, {});
    vi.advanceTimersByTime(SLOW_AFTER - 1);
    layings[0]?.resolve(PLACES);
    expect(await places).toBe(PLACES);
    vi.advanceTimersByTime(SLOW_AFTER);
    expect(told).toEqual([{ kind: 'running' }, { kind: 'idle', ended: null }]);
  });

  it('OV10: what is slow says how far it is, and that it is done', async () => {
    const { run, layings, told } = made();
    const places = run.run(SCENE, {});
    layings[0]?.options.onProgress?.(0.2);
    vi.advanceTimersByTime(SLOW_AFTER);
    layings[0]?.options.onProgress?.(0.6);
    layings[0]?.resolve(PLACES);
    await places;
    expect(told).toEqual([
      { kind: 'running' },
      { kind: 'slow', done: 0.2 },
      { kind: 'slow', done: 0.6 },
      { kind: 'idle', ended: 'done' },
    ]);
  });

  it('OV10: stopped, it has the places of by then', async () => {
    const { run, onCancelled } = made();
    const places = run.run(SCENE, {});
    vi.advanceTimersByTime(SLOW_AFTER);
    run.stop();
    expect(await places).toBe(PLACES);
    expect(run.state()).toEqual({ kind: 'idle', ended: 'stopped' });
    expect(onCancelled).not.toHaveBeenCalled();
  });

  it('OV10: cancelled, it has none and asks for the bands', async () => {
    const { run, onCancelled } = made();
    const places = run.run(SCENE, {});
    vi.advanceTimersByTime(SLOW_AFTER);
    run.cancel();
    expect(run.state()).toEqual({ kind: 'idle', ended: 'cancelled' });
    expect(await places).toBeNull();
    expect(run.state()).toEqual({ kind: 'idle', ended: 'cancelled' });
    expect(onCancelled).toHaveBeenCalledOnce();
  });

  it('OV11: another question ends the layout of the former', async () => {
    const { run, layings } = made();
    const former = run.run(SCENE, {});
    const later = run.run(SCENE, {});
    layings[0]?.options.onProgress?.(0.9);
    expect(await former).toBeNull();
    expect(run.state()).toEqual({ kind: 'running' });
    layings[1]?.resolve(PLACES);
    expect(await later).toBe(PLACES);
  });

  it('OV11: a lost worker is thrown, and nothing is under way then', async () => {
    const { run, layings } = made();
    const places = run.run(SCENE, {});
    vi.advanceTimersByTime(SLOW_AFTER);
    layings[0]?.reject(new Error('lost'));
    await expect(places).rejects.toThrow('lost');
    expect(run.state()).toEqual({ kind: 'idle', ended: null });
  });
});
