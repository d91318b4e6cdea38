import type { ChainRoute } from '../../analysis/chains/chains';
import { makeTranslator } from '../../i18n/translate';
import type { Filter, Window } from '../../model/filter';
import type { Contact, Lang } from '../../model/schema';
import type { DrawnChain } from '../../scene/lines';
import type { ChainQuestion, LetIn } from '../../state/store';
import type { FullAnswer } from '../answer-source';
import { memo } from './drawn-answer';
import type { PathFinder, PresenterInput } from './presenter-input';

/** All that channels and chains depend on. */
type Asking = readonly [Filter, Window | null, boolean, ChainQuestion, LetIn];

/** A chain that is read, as it is drawn, with the contacts that it is made of. */
export interface WalkedChain {
  readonly drawn: DrawnChain;
  readonly contacts: readonly Contact[];
}

const union = (a: readonly Contact[], b: readonly Contact[]) => [...new Set([...a, ...b])];

const joined = memo(
  (answer: FullAnswer, { contacts }: WalkedChain): FullAnswer => ({
    ...answer,
    shown: union(answer.shown, contacts),
    base: union(answer.base, contacts),
  }),
);

/** An answer with the contacts of a chain, which run between others than its ends. */
export function withChain(answer: FullAnswer, chain: WalkedChain | null): FullAnswer {
  return chain ? joined(answer, chain) : answer;
}

/**
 * Channels and chains by their ids. What finds them is a part of its own: it is loaded when one is
 * first asked for, and the drawing is made anew once it is there.
 */
export class PathLookup {
  private finder: PathFinder | null = null;
  private finding = false;
  // A hover asks anew each time; only these change the answer.
  private readonly walkBy = memo((id: string, ..._by: Asking) => this.finder?.walk(id) ?? null);
  private readonly channelBy = memo(
    (id: string, ..._by: Asking) => this.finder?.channel(id) ?? null,
  );
  private readonly walked = memo((chain: ChainRoute | null, lang: Lang): WalkedChain | null => {
    if (!chain) return null;
    const { dataset, store } = this.input;
    const { rank } = store.getState().view.chains;
    const contacts = chain.best[rank].steps.map((step) => step.contact);
    const words = makeTranslator(lang)('chain.inferred');
    return {
      drawn: { id: chain.actors.join('>'), actors: chain.actors, contacts, words },
      contacts: contacts.flatMap((id) => dataset.contact.get(id) ?? []),
    };
  });

  constructor(
    private readonly input: Pick<PresenterInput, 'dataset' | 'store' | 'paths' | 'onBroken'>,
    private readonly onFound: () => void,
  ) {}

  /** Whether channels and chains can be looked up; if not yet, they are lit once they can. */
  private canFind(): boolean {
    if (!this.finder && !this.finding) {
      this.finding = true;
      this.input.paths().then(
        (finder) => {
          this.finder = finder;
          this.onFound();
        },
        (error: unknown) => {
          this.finding = false;
          this.input.onBroken(error);
        },
      );
    }
    return this.finder !== null;
  }

  private asking(): Asking {
    const { filter, window, undated, chains, letIn } = this.input.store.getState().view;
    return [filter, window, undated, chains, letIn];
  }

  /** Ids of the contacts of a channel of the answer; null where there is none, or none yet. */
  channel(id: string): ReadonlySet<string> | null {
    return this.canFind() ? this.channelBy(id, ...this.asking()) : null;
  }

  /** The chain that is read, if one is: among persons it is drawn, elsewhere only lit. */
  chain(): WalkedChain | null {
    const { view, preferences } = this.input.store.getState();
    const id = view.level === 'persons' && view.selection?.kind === 'chain' && view.selection.id;
    if (!id || !this.canFind()) return null;
    return this.walked(this.walkBy(id, ...this.asking()), preferences.lang);
  }
}
