import { tallies } from '../graph/tallies';
import { isolateForeign } from '../i18n/format';
import type { Translator } from '../i18n/translate';
import type { Dataset } from '../model/dataset';
import type { Lang } from '../model/schema';
import { contactSentenceParts, tieSentenceParts } from '../scene/words/sentence';
import type { Selection, State } from '../state/store';

const joined = (parts: readonly { readonly text: string }[]): string =>
  parts.map((part) => part.text).join('');

function contactsOf(id: string, dataset: Dataset): number {
  return tallies(dataset, 'actors').get(id) ?? 0;
}

function saySelection(
  selection: Selection,
  dataset: Dataset,
  lang: Lang,
  t: Translator,
): string | null | undefined {
  const { kind, id } = selection;
  switch (kind) {
    case 'actor': {
      const name = dataset.actor.get(id)?.name[lang];
      return name
        ? t('say.selectedActor', {
            name,
            contacts: t('count.contacts', { n: contactsOf(id, dataset) }),
          })
        : null;
    }
    case 'contact': {
      const contact = dataset.contact.get(id);
      return (
        contact &&
        t('say.selectedContact', { sentence: joined(contactSentenceParts(contact, dataset, lang)) })
      );
    }
    case 'tie': {
      const tie = dataset.tie.get(id);
      return (
        tie && t('say.selectedTie', { sentence: joined(tieSentenceParts(tie, dataset, lang)) })
      );
    }
    case 'source': {
      const source = dataset.source.get(id);
      return (
        source && t('say.selectedSource', { title: source.outlet?.[lang] ?? t('source.noOutlet') })
      );
    }
    case 'channel': {
      const names = id
        .split(/[>+]/)
        .map((actor) => isolateForeign(dataset.actor.get(actor)?.name[lang] ?? actor, lang));
      return t('say.channel', { title: names.join(' · ') });
    }
    case 'pair': {
      const [a = '', b = ''] = id.split('|');
      const name = (actor: string) => dataset.actor.get(actor)?.name[lang] ?? actor;
      return t('say.selectedPair', { contacts: t('pair.title', { a: name(a), b: name(b) }) });
    }
  }
}

/** What a change of state is said as to a screen reader; null where it needs no words. */
export function say(
  state: State,
  before: State,
  dataset: Dataset,
  lang: Lang,
  t: Translator,
): string | null {
  const { selection, open, layout } = state.view;
  if (selection !== before.view.selection) {
    return selection ? (saySelection(selection, dataset, lang, t) ?? null) : t('say.cleared');
  }
  if (layout !== before.view.layout) return t('say.layout', { layout: t(`layout.${layout}`) });
  if (open.length < before.view.open.length) return t('say.pairClosed');
  if (state.ephemeral.focus !== before.ephemeral.focus && state.ephemeral.focus) {
    const actor = dataset.actor.get(state.ephemeral.focus);
    if (!actor) return null;
    const contacts = t('count.contacts', { n: contactsOf(actor.id, dataset) });
    return t('say.focus', { name: actor.name[lang], kind: t(`kind.${actor.kind}`), contacts });
  }
  return null;
}
