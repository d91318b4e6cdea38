import { plainActor } from '../../model/plain-actor';
import type { Actor, Source, Text } from '../../model/schema';
import { paragraphOf } from './file-source';
import type { ActorsMade } from './from-graph-actors';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName } from './plain-text';

/** The actors of a graph while its edges are read: found by key or name, and added to. */
export class Cast {
  readonly actors: Actor[];
  private readonly byName = new Map<string, string>();
  private readonly names = new Map<string, Text>();

  constructor(
    private readonly made: ActorsMade,
    private readonly source: Source,
    private readonly notes: Notes,
  ) {
    this.actors = [...made.actors];
    for (const actor of this.actors) this.learn(actor);
  }

  private learn({ id, name }: Actor): void {
    this.names.set(id, name);
    for (const one of [name.ar, name.en]) if (!this.byName.has(one)) this.byName.set(one, id);
  }

  /** The actor of a node. */
  idOf(key: string): string | undefined {
    return this.made.actors[this.made.place.get(key) ?? -1]?.id;
  }

  /** The key of the node that has this id in a data set of ours. */
  keyOfOwn(id: string): string | undefined {
    return this.made.keyOfOwn.get(id);
  }

  /** The actor of this key or name. */
  find(text: string): string | undefined {
    return this.idOf(text) ?? this.byName.get(plainName(text));
  }

  nameOf(id: string): Text {
    return this.names.get(id) ?? bothLanguages(id);
  }

  /** A carrier: who has this key or name, else an actor of its own, which is noted. */
  carrier(text: string, line: number | null): string {
    const known = this.find(text);
    if (known !== undefined) return known;
    const name = bothLanguages(plainName(text) || '?');
    this.notes.add('guess', 'carrierAdded', { name: cutText(name.en, 60) }, line);
    const id = this.made.ids.of(name.en);
    const mentions =
      line === null
        ? []
        : [{ source: this.source.id, paragraphs: [paragraphOf(line, this.source)] }];
    const actor = plainActor({ id, name, mentions });
    this.actors.push(actor);
    this.learn(actor);
    return id;
  }
}
