import { nameKey } from '../../model/names';
import type { ContactType, Medium, Status } from '../../model/schema';
import type { Token } from './tokens';

/** A word of a question that stands for a value of a facet. */
export type Term =
  | { readonly facet: 'types'; readonly value: ContactType }
  | { readonly facet: 'statuses'; readonly value: Status }
  | { readonly facet: 'media'; readonly value: Medium }
  | { readonly facet: 'readings'; readonly value: 'explicit' | 'implied' }
  | { readonly facet: 'origins'; readonly value: 'one' | 'several' };

/** How readers type each value, in both languages and in whatever form the grammar asks for. */
const TYPES: Readonly<Record<ContactType, readonly string[]>> = {
  message: ['message', 'messages', 'letter', 'letters', 'رساله', 'رسائل', 'رسايل', 'رسالتان'],
  call: [
    ...['call', 'calls', 'phone call', 'phone calls', 'telephone call', 'telephone calls'],
    ...['مكالمه', 'مكالمات', 'مكالمه هاتفيه', 'مكالمات هاتفيه', 'اتصال هاتفي', 'اتصالات هاتفيه'],
  ],
  meeting: [
    ...['meeting', 'meetings', 'talks', 'لقاء', 'لقا', 'لقاءات', 'لقاات', 'اجتماع', 'اجتماعات'],
    ...['محادثات', 'جلسه', 'جلسات'],
  ],
  visit: ['visit', 'visits', 'trip', 'trips', 'زياره', 'زيارات'],
  'meeting-request': [
    ...['meeting request', 'meeting requests', 'request to meet', 'requests to meet', 'request'],
    ...['requests', 'request for a meeting', 'requests for a meeting', 'طلب لقا', 'طلبات لقا'],
    ...['طلب اجتماع', 'طلب موعد', 'طلب', 'طلبات'],
  ],
  invitation: ['invitation', 'invitations', 'دعوه', 'دعوات'],
  instruction: [
    ...['instruction', 'instructions', 'order', 'orders', 'تعليمات', 'امر', 'اوامر', 'توجيه'],
    ...['توجيهات'],
  ],
  proposal: [
    ...['proposal', 'proposals', 'offer', 'offers', 'اقتراح', 'اقتراحات', 'مقترح', 'مقترحات'],
    ...['عرض', 'عروض'],
  ],
  channel: ['channel', 'channels', 'standing channel', 'قناه', 'قنوات', 'قناه اتصال', 'خط مباشر'],
  exchange: ['exchange', 'exchanges', 'تواصل', 'تبادل'],
  event: ['event', 'events', 'other event', 'other events', 'حدث اخر', 'احداث اخري'],
};

const STATUSES: Readonly<Record<Status, readonly string[]>> = {
  occurred: [
    ...['occurred', 'held', 'took place', 'happened', 'delivered', 'حدث', 'حدثت', 'جرى', 'جري'],
    ...['جرت', 'تمت', 'عقد', 'عقدت', 'حصل', 'حصلت'],
  ],
  agreed: [
    ...['agreed', 'accepted', 'agreed on', 'اتفق عليه', 'اتفق عليها', 'متفق عليه'],
    ...['متفق عليها', 'مقبول', 'مقبوله'],
  ],
  planned: [
    ...['planned', 'scheduled', 'foreseen', 'expected', 'مقرر', 'مقرره', 'مخطط', 'مرتقب'],
    ...['مرتقبه', 'مزمع', 'مزمعه'],
  ],
  attempted: ['attempted', 'tried', 'attempt', 'attempts', 'محاوله', 'محاولات'],
  declined: [
    ...['declined', 'refused', 'rejected', 'turned down', 'refusal', 'مرفوض', 'مرفوضه'],
    ...['مرفوضات', 'رفض', 'رفضت', 'رفضها', 'رفضه'],
  ],
  unanswered: [
    ...['unanswered', 'no answer', 'no reply', 'not answered', 'without answer', 'without reply'],
    ...['بلا رد', 'بلا جواب', 'دون رد', 'من دون رد', 'بدون رد', 'لم يرد'],
  ],
  denied: ['denied', 'منفي', 'منفيه', 'نفي', 'نفيت'],
};

const MEDIA: Readonly<Record<Medium, readonly string[]>> = {
  oral: [
    ...['oral', 'verbal', 'spoken', 'orally', 'by word of mouth', 'شفهي', 'شفهيه', 'شفهيا'],
    ...['شفوي', 'شفويه', 'شفويا'],
  ],
  written: [
    ...['written', 'in writing', 'خطي', 'خطيه', 'خطيا', 'مكتوب', 'مكتوبه', 'كتابي', 'كتابيه'],
    ...['كتابيا'],
  ],
  phone: [
    ...['phone', 'by phone', 'telephone', 'by telephone', 'هاتفي', 'هاتفيه', 'هاتفيا'],
    ...['بهاتف', 'هاتف', 'عبر هاتف'],
  ],
  'in-person': [
    ...['in person', 'face to face', 'وجها لوجه', 'حضوري', 'حضوريه', 'حضوريا', 'شخصيا'],
  ],
  unspecified: [
    ...['unspecified', 'not specified', 'medium not specified', 'وسيله غير محدده', 'غير محدده'],
    ...['غير محدد'],
  ],
};

const READINGS = {
  explicit: ['explicit', 'explicitly', 'stated', 'صريح', 'صريحه', 'صراحه', 'نص يصرح به'],
  implied: ['implied', 'inferred', 'ضمني', 'ضمنيه', 'ضمنا'],
} as const;

const ORIGINS = {
  one: [...['one origin', 'single origin', 'one source', 'single source', 'اصل واحد', 'مصدر واحد']],
  several: [
    ...['several origins', 'several sources', 'many sources', 'confirmed', 'multiple origins'],
    ...['multiple sources', 'عده اصول', 'عده مصادر', 'مصادر متعدده', 'اصول مستقله', 'مصادر عده'],
  ],
} as const;

function phrases<F extends Term['facet']>(
  facet: F,
  words: Readonly<Record<string, readonly string[]>>,
): [string, Term][] {
  return Object.entries(words).flatMap(([value, list]) =>
    // The tables above are keyed by the values of their facet, and checked so.
    list.map((phrase): [string, Term] => [nameKey(phrase), { facet, value } as Term]),
  );
}

const PHRASES: ReadonlyMap<string, Term> = new Map([
  ...phrases('types', TYPES),
  ...phrases('statuses', STATUSES),
  ...phrases('media', MEDIA),
  ...phrases('readings', READINGS),
  ...phrases('origins', ORIGINS),
]);
const LONGEST = 4;

/** Every way to say the words from one token to another, with and without what is written on. */
export function spellings(tokens: readonly Token[], from: number, to: number): string[] {
  const [first, ...rest] = tokens.slice(from, to);
  const tail = rest.map((token) => token.forms[0] ?? token.word);
  return (first?.forms ?? []).map((form) => [form, ...tail].join(' '));
}

/** The longest phrase for a facet's value that begins at a token; null for none. */
export function termAt(
  tokens: readonly Token[],
  at: number,
): { readonly term: Term; readonly next: number } | null {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    for (const spelling of spellings(tokens, at, at + length)) {
      const term = PHRASES.get(spelling);
      if (term) return { term, next: at + length };
    }
  }
  return null;
}

/** The values that a word half typed may come to stand for, each once; from three letters on. */
export function termsFrom(word: string): Term[] {
  if (word.length < 3) return [];
  const found = new Map<string, Term>();
  for (const [phrase, term] of PHRASES) {
    if (phrase.startsWith(word)) found.set(`${term.facet} ${term.value}`, term);
  }
  return [...found.values()];
}
