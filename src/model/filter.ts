import type { ContactType, Medium, Status } from './schema';

/**
 * What a reader has chosen to see, as data: part of the view, so part of the address. Values within
 * one facet widen, facets narrow; an empty facet lets everything through.
 */
export interface Filter {
  readonly types: readonly ContactType[];
  readonly statuses: readonly Status[];
  readonly media: readonly Medium[];
  /** Camps of anyone in the contact; by `role` where that is chosen. */
  readonly camps: readonly string[];
  readonly actors: readonly string[];
  /** In which role the chosen actors and camps must stand; empty for any. */
  readonly roles: readonly Role[];
  readonly topics: readonly string[];
  /** English names of places, which are their keys. */
  readonly places: readonly string[];
  readonly sources: readonly string[];
  readonly informants: readonly string[];
  readonly readings: readonly ('explicit' | 'implied')[];
  readonly origins: readonly ('one' | 'several')[];
  /** What another tool's file says of a contact or of anyone in it, each as `name=value`. */
  readonly attributes: readonly string[];
  /** The two-ended question; null for anyone. */
  readonly from: End | null;
  readonly to: End | null;
  /** Carriers asked for: actor ids, each of which must have carried. */
  readonly via: readonly string[];
  /** Whether the two ends hold in either direction. */
  readonly either: boolean;
  /** Actors left out by hand, with every contact that involves one. */
  readonly hidden: readonly string[];
  /** Actors whose contacts are let in by hand, whatever the ends and carriers asked for. */
  readonly added: readonly string[];
}

/** Whom the same contacts are told of: from the finest to the coarsest. */
export const LEVELS = ['persons', 'bodies', 'states', 'camps'] as const;
export type Level = (typeof LEVELS)[number];

export const ROLES = ['initiated', 'received', 'carried'] as const;

/** What an actor does in a contact. */
export type Role = (typeof ROLES)[number];

/** One end of the question: an actor with all that is part of it, or a camp. */
export interface End {
  readonly kind: 'actor' | 'camp';
  readonly id: string;
}

/** A window of time in whole days since 1970-01-01 UTC, both inclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** All that decides which contacts are shown. A view is one. */
export interface Question {
  readonly filter: Filter;
  /** Null for all of time. */
  readonly window: Window | null;
  /** Whether contacts without a date are let in. */
  readonly undated: boolean;
}

/** The parts of a filter that are lists of values to choose from. */
export const FACETS = [
  'types',
  'statuses',
  'media',
  'camps',
  'actors',
  'roles',
  'topics',
  'places',
  'sources',
  'informants',
  'readings',
  'origins',
  'attributes',
] as const;

export type FacetName = (typeof FACETS)[number];

/** Something for each facet. */
export function byFacet<T>(make: (facet: FacetName) => T): Readonly<Record<FacetName, T>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}

/** The same, but each is made when it is first asked for: of half a million rows none is for nothing. */
export function byFacetAsked<T>(make: (facet: FacetName) => T): Readonly<Record<FacetName, T>> {
  const known = new Map<FacetName, T>();
  const asked = {} as Record<FacetName, T>;
  for (const facet of FACETS) {
    Object.defineProperty(asked, facet, {
      enumerable: true,
      get: () => {
        if (!known.has(facet)) known.set(facet, make(facet));
        return known.get(facet);
      },
    });
  }
  return asked;
}

export const EVERYTHING: Filter = {
  types: [],
  statuses: [],
  media: [],
  camps: [],
  actors: [],
  roles: [],
  topics: [],
  places: [],
  sources: [],
  informants: [],
  readings: [],
  origins: [],
  attributes: [],
  from: null,
  to: null,
  via: [],
  either: false,
  hidden: [],
  added: [],
};
