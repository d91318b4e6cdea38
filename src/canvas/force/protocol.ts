import type { ForceInput } from './force-layout';

/** From the page to the worker: one layout, once. To cancel it the worker is ended. */
export interface ToForce {
  readonly input: ForceInput;
  readonly steps: number;
  /** Milliseconds between two looks at the places on the way; null for none but the last. */
  readonly lookEvery: number | null;
}

/** From the worker to the page. */
export type FromForce =
  | {
      readonly kind: 'progress';
      /** From 0 to 1. */
      readonly done: number;
      /** Where everyone is by now, two numbers a node; null where nobody asked to look. */
      readonly places: Float32Array<ArrayBuffer> | null;
    }
  | { readonly kind: 'done'; readonly places: Float32Array<ArrayBuffer> };
