import { WHOLE } from '../analysis/worth-seeing';
import { stations } from '../graph/build';
import type { Actor } from '../model/schema';
import { type ArrangeInput, arrange, arranging } from './arrange/arrange';
import { chooseBanks } from './arrange/banks';
import type { ArrangeActor, ArrangeLink, Arrangement } from './arrange/types';
import { arrangeUpright } from './arrange/upright';
import { type Cast, type ComposeInput, labelOf, OUTER_LABEL, UNDER_LABEL } from './cast';
import { lineSpecs, pairKey } from './lines';
import { wrap } from './text';
import { SIZE } from './tokens';

function linksOf(cast: Cast, { dataset }: ComposeInput): ArrangeLink[] {
  const specs = lineSpecs(cast.contacts, new Set(), dataset.weights);
  const links = new Map<string, { a: string; b: string; weight: number; mediated: boolean }>();
  for (const spec of specs) {
    const key = `${pairKey(spec.source, spec.target)}${spec.channel ? ':via' : ''}`;
    const link = links.get(key);
    if (link) link.weight += spec.count;
    else {
      links.set(key, {
        a: spec.source,
        b: spec.target,
        weight: spec.count,
        mediated: spec.channel !== null,
      });
    }
  }
  return [...links.values()];
}

type Banks = readonly [string | null, string | null];

/** The banks of a question with ends; an end without a camp, or both in one, leaves the usual one. */
function banksFor([from, to]: Banks, usual: Banks): Banks {
  if (from !== null && to !== null && from !== to) return [from, to];
  const end = from ?? to;
  if (end === null || usual.includes(end)) return usual;
  return from !== null ? [from, usual[1]] : [usual[0], end];
}

/** What there is to arrange of a cast, and between which banks. */
function toArrange(cast: Cast, input: ComposeInput): Omit<ArrangeInput, 'links'> {
  const camps = [...input.dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((c) => c.id);
  const campOf = (id: string) => input.dataset.actor.get(id)?.camp ?? null;
  const heights = (actor: Actor, width: number): number =>
    // Room for the taller of both languages: the reader's language must not move the actors.
    Math.max(
      ...(['en', 'ar'] as const).map(
        (lang) => wrap(labelOf(actor, lang, input.inner), width, SIZE.label[lang], input.measure).h,
      ),
    );
  const actors = cast.actors.map(
    (one): ArrangeActor => ({
      id: one.actor.id,
      camp: one.actor.camp,
      contacts: one.contacts,
      carried: one.carried,
      r: one.outer,
      outerHeight: heights(one.actor, OUTER_LABEL),
      underHeight: heights(one.actor, UNDER_LABEL),
    }),
  );
  const banks = banksFor(input.ends, chooseBanks(cast.contacts, campOf, camps));
  const quick =
    input.dataset.weights !== undefined || input.dataset.contacts.length > WHOLE.contacts;
  return { actors, banks, camps, quick };
}

/** The computed arrangement of a cast: what *Back to the computed positions* returns to. */
export function arrangeCast(cast: Cast, input: ComposeInput): Arrangement {
  const given = toArrange(cast, input);
  if (input.upright) {
    const courses = cast.contacts.filter((contact) => contact.via.length > 0).map(stations);
    return arrangeUpright({ ...given, courses }, input.size);
  }
  return arrange({ ...given, links: linksOf(cast, input) }, input.size);
}

/** The same in steps, between which the page can do something else. */
export function* arrangingCast(cast: Cast, input: ComposeInput): Generator<void, Arrangement> {
  if (input.upright) return arrangeCast(cast, input);
  const given = toArrange(cast, input);
  yield;
  return yield* arranging({ ...given, links: linksOf(cast, input) }, input.size);
}
