import type { Contact, ContactType, Medium } from '../../model/schema';

/** Masculine and feminine; a verb before its subject has no plural. */
export type Verb = readonly [string, string];

export interface Wording {
  readonly past: Verb;
  readonly subjunctive: Verb;
  readonly masdar: string;
  /** Object and preposition, before the other side: accusative after a verb, genitive after a masdar. */
  readonly object: string;
  readonly objectGenitive: string;
  /** What is carried, accusative, or what the contact is called as an earlier one, genitive. */
  readonly carriedNoun: string;
  readonly noun: string;
  readonly nounFeminine: boolean;
  /** What was accepted, refused or left without an answer. */
  readonly matter: string;
  readonly matterFeminine: boolean;
  readonly mutual: {
    readonly past: Verb;
    readonly subjunctive: Verb;
    readonly masdar: string;
    readonly object: string;
    readonly noun: string;
  };
}

const EXCHANGED = {
  past: ['تبادل', 'تبادلت'],
  subjunctive: ['يتبادل', 'تتبادل'],
  masdar: 'تبادل',
} as const;
const exchanged = (object: string) => ({ ...EXCHANGED, object, noun: `تبادل ${object}` });

const ATTEMPT = { matter: 'المسعى', matterFeminine: false } as const;

const WORDING: Readonly<Record<Exclude<ContactType, 'message'>, Wording>> = {
  proposal: {
    past: ['قدّم', 'قدّمت'],
    subjunctive: ['يقدّم', 'تقدّم'],
    masdar: 'تقديم',
    object: 'اقتراحاً إلى',
    objectGenitive: 'اقتراح إلى',
    carriedNoun: 'اقتراحاً',
    noun: 'اقتراح',
    nounFeminine: false,
    matter: 'الاقتراح',
    matterFeminine: false,
    mutual: exchanged('اقتراحات'),
  },
  invitation: {
    past: ['وجّه', 'وجّهت'],
    subjunctive: ['يوجّه', 'توجّه'],
    masdar: 'توجيه',
    object: 'دعوة إلى',
    objectGenitive: 'دعوة إلى',
    carriedNoun: 'دعوة',
    noun: 'دعوة',
    nounFeminine: true,
    matter: 'الدعوة',
    matterFeminine: true,
    mutual: exchanged('دعوات'),
  },
  'meeting-request': {
    past: ['طلب', 'طلبت'],
    subjunctive: ['يطلب', 'تطلب'],
    masdar: 'طلب',
    object: 'لقاء',
    objectGenitive: 'لقاء',
    carriedNoun: 'طلب لقاء',
    noun: 'طلب لقاء',
    nounFeminine: false,
    matter: 'الطلب',
    matterFeminine: false,
    mutual: exchanged('طلبات لقاء'),
  },
  instruction: {
    past: ['أصدر', 'أصدرت'],
    subjunctive: ['يصدر', 'تصدر'],
    masdar: 'إصدار',
    object: 'تعليمات إلى',
    objectGenitive: 'تعليمات إلى',
    carriedNoun: 'تعليمات',
    noun: 'تعليمات',
    nounFeminine: true,
    matter: 'التعليمات',
    matterFeminine: true,
    mutual: exchanged('تعليمات'),
  },
  call: {
    past: ['أجرى', 'أجرت'],
    subjunctive: ['يجري', 'تجري'],
    masdar: 'إجراء',
    object: 'اتصالاً هاتفياً مع',
    objectGenitive: 'اتصال هاتفي مع',
    carriedNoun: 'اتصالاً هاتفياً',
    noun: 'اتصال هاتفي',
    nounFeminine: false,
    ...ATTEMPT,
    mutual: {
      past: ['تحدث', 'تحدثت'],
      subjunctive: ['يتحدث', 'تتحدث'],
      masdar: 'التحدث',
      object: 'هاتفياً',
      noun: 'اتصال هاتفي',
    },
  },
  meeting: {
    past: ['اجتمع', 'اجتمعت'],
    subjunctive: ['يجتمع', 'تجتمع'],
    masdar: 'الاجتماع',
    object: 'مع',
    objectGenitive: 'مع',
    carriedNoun: 'لقاء',
    noun: 'لقاء',
    nounFeminine: false,
    ...ATTEMPT,
    mutual: {
      past: ['اجتمع', 'اجتمعت'],
      subjunctive: ['يجتمع', 'تجتمع'],
      masdar: 'الاجتماع',
      object: '',
      noun: 'اجتماع',
    },
  },
  visit: {
    past: ['زار', 'زارت'],
    subjunctive: ['يزور', 'تزور'],
    masdar: 'زيارة',
    object: '',
    objectGenitive: '',
    carriedNoun: 'زيارة',
    noun: 'زيارة',
    nounFeminine: true,
    ...ATTEMPT,
    mutual: exchanged('زيارات'),
  },
  channel: {
    past: ['فتح', 'فتحت'],
    subjunctive: ['يفتح', 'تفتح'],
    masdar: 'فتح',
    object: 'قناة اتصال مع',
    objectGenitive: 'قناة اتصال مع',
    carriedNoun: 'قناة اتصال',
    noun: 'فتح قناة اتصال',
    nounFeminine: false,
    ...ATTEMPT,
    mutual: {
      past: ['فتح', 'فتحت'],
      subjunctive: ['يفتح', 'تفتح'],
      masdar: 'فتح',
      object: 'قناة اتصال',
      noun: 'فتح قناة اتصال',
    },
  },
  exchange: {
    past: ['تواصل', 'تواصلت'],
    subjunctive: ['يتواصل', 'تتواصل'],
    masdar: 'التواصل',
    object: 'مع',
    objectGenitive: 'مع',
    carriedNoun: 'تواصلاً',
    noun: 'تواصل',
    nounFeminine: false,
    ...ATTEMPT,
    mutual: {
      past: ['تواصل', 'تواصلت'],
      subjunctive: ['يتواصل', 'تتواصل'],
      masdar: 'التواصل',
      object: '',
      noun: 'تواصل',
    },
  },
  event: {
    past: ['أقدم', 'أقدمت'],
    subjunctive: ['يُقدم', 'تُقدم'],
    masdar: 'الإقدام',
    object: 'على فعل تجاه',
    objectGenitive: 'على فعل تجاه',
    carriedNoun: 'حدثاً',
    noun: 'حدث',
    nounFeminine: false,
    ...ATTEMPT,
    mutual: {
      past: ['أقدم', 'أقدمت'],
      subjunctive: ['يُقدم', 'تُقدم'],
      masdar: 'الإقدام',
      object: 'على أفعال متبادلة',
      noun: 'حدث',
    },
  },
};

function messageWording(medium: Medium): Wording {
  const adjective = { oral: ' شفهية', written: ' خطية' }[medium as string] ?? '';
  const noun = `رسالة${adjective}`;
  return {
    past: ['وجّه', 'وجّهت'],
    subjunctive: ['يوجّه', 'توجّه'],
    masdar: 'توجيه',
    object: `${noun} إلى`,
    objectGenitive: `${noun} إلى`,
    carriedNoun: noun,
    noun,
    nounFeminine: true,
    matter: 'الرسالة',
    matterFeminine: true,
    mutual: exchanged(`رسائل${adjective}`),
  };
}

/** The words for a contact of its type; a message has its medium in its noun. */
export function wordingOf(contact: Contact): Wording {
  return contact.type === 'message' ? messageWording(contact.medium) : WORDING[contact.type];
}

/** An indefinite host would stand in the accusative, which only a preposition spares us. */
export const PAY_VISIT = {
  past: ['أجرى', 'أجرت'],
  subjunctive: ['يجري', 'تجري'],
  object: 'زيارة إلى',
} as const;
