import type { Translator } from '../../../i18n/translate';
import type { Dataset } from '../../../model/dataset';
import type { Lang } from '../../../model/schema';
import type { FlowNode, FlowScene, FlowStrand } from '../../../scene/flow-types';
import { contactLine } from '../../../scene/words/line';
import { channelTitle, contactSentence } from '../../../scene/words/sentence';

interface Speech {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly t: Translator;
}

const ROLES = {
  from: 'channel.sender',
  carrier: 'channel.carrier',
  to: 'channel.receiver',
} as const;

/** An actor in its column: “European intermediary, carrier: 2 contacts”. */
export function nodeWords({ name, role, contacts }: FlowNode, { t }: Speech): string {
  const words = t('count.contacts', { n: contacts.length });
  return t('flow.node', { name, role: t(ROLES[role]), contacts: words });
}

/** A strand in short: its stops in order, and its contact's type, status and date, or how many it is. */
export function strandLine(strand: FlowStrand, { dataset, lang, t }: Speech): string {
  const route = channelTitle(strand, dataset, lang);
  const only = strand.contacts.length === 1 && dataset.contact.get(strand.contacts[0] ?? '');
  if (only) return t('flow.line', { route, contact: contactLine(only, lang) });
  const contacts = t('count.contacts', { n: strand.contacts.length });
  return t('flow.strand', {
    route,
    contacts,
    status: t(`status.${strand.status}`, { gender: 'f' }),
  });
}

/** A strand as it is read out: the sentence of its only contact, or its line. */
export function strandWords(strand: FlowStrand, speech: Speech): string {
  const only = strand.contacts.length === 1 && speech.dataset.contact.get(strand.contacts[0] ?? '');
  return only ? contactSentence(only, speech.dataset, speech.lang) : strandLine(strand, speech);
}

/** Each carrier with what it joined, once however many positions it carried in. */
export function carrierLines(
  scene: FlowScene,
  speech: Speech,
): { readonly actor: string; readonly words: string }[] {
  const carriers = new Map<string, FlowNode[]>();
  for (const node of scene.nodes) {
    if (node.role !== 'carrier') continue;
    carriers.set(node.actor, [...(carriers.get(node.actor) ?? []), node]);
  }
  return [...carriers].flatMap(([actor, nodes]) => {
    const [first] = nodes;
    if (!first) return [];
    const contacts = [...new Set(nodes.flatMap((node) => node.contacts))];
    const strands = new Set(nodes.flatMap((node) => node.strands));
    const lines = scene.strands.filter(({ id }) => strands.has(id));
    const head = nodeWords({ ...first, contacts }, speech);
    const joined = lines.map((strand) => strandLine(strand, speech));
    const comma = speech.lang === 'ar' ? '؛ ' : '; ';
    return [{ actor, words: `${head}. ${joined.join(comma)}.` }];
  });
}
