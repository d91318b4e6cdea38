/** What a column may be, by its heading in English or Arabic, the likeliest first. */
export const HEADINGS = {
  sender: [
    /^(from|sender|caller|initiator|visitor|author|ego|من|(ال)?مرسل|(ال)?زائر|(ال)?متصل|(ال)?مبادر|الطرف الأول|الجهة الأولى)$/,
    /^(from|sender) (id|name|node|actor|person)$/,
    /^(source|src|origin|actor ?1|actor1 ?name|node ?1|person ?1|party ?1|subject|sub|head)$/,
    /^(source|src|origin) (id|name|node|actor|person|label)$/,
    /^(المصدر|الفاعل|من جهة|اسم المرسل)$/,
  ],
  receiver: [
    /^(to|receiver|recipient|addressee|callee|host|alter|إلى|الى|(ال)?مستقبل|(ال)?مستلم|(ال)?متلقي|(ال)?مضيف|المرسل إليه|المرسل اليه|الطرف الثاني|الجهة الثانية)$/,
    /^(to|receiver|recipient) (id|name|node|actor|person)$/,
    /^(target|dst|dest|destination|actor ?2|actor2 ?name|node ?2|person ?2|party ?2|object|obj|tail)$/,
    /^(target|dst|dest|destination) (id|name|node|actor|person|label)$/,
    /^(الهدف|إلى جهة|اسم المستقبل)$/,
  ],
  carrier: [
    /^(via|through|carriers?|carried by|عبر|بواسطة|من خلال|(ال)?ناقل|(ال)?حامل)$/,
    /^(mediators?|mediated by|intermediar(y|ies)|middlem[ae]n|brokers?|go betweens?|messengers?|channel through|(ال)?وسيط|(ال)?وسطاء|(ال)?وسيطة)$/,
  ],
  date: [
    /^(date|(ال)?تاريخ)$/,
    /^(event|contact|start|meeting|call|visit|message|sent|report) ?date$/,
    /^(day|when|time|timestamp|date ?time|start|start time|earliest|متى|(ال)?يوم|(ال)?زمن|(ال)?وقت|تاريخ .+)$/,
    /^(year|(ال)?سنة|(ال)?عام)$/,
    /(^| )date( |$)/,
  ],
  type: [
    /^(type|contact type|نوع (الاتصال|التواصل|العلاقة|اللقاء)|(ال)?نوع)$/,
    /^((event|edge|relation|relationship|interaction|tie|link|communication) ?type|medium|mode)$/,
    /^(relation|relationship|interaction|kind|event|action|predicate|rel|edge|(ال)?علاقة|(ال)?حدث)$/,
  ],
  status: [/^(status|outcome|result|contact status|(ال)?حالة|(ال)?نتيجة)$/, /^state$/],
  source: [
    /^(report|reports|outlet|newspaper|publisher|publication|reported (by|in)|news source|citation|reference|ref|source (title|url|report|outlet)|sources|media|(ال)?صحيفة|(ال)?تقرير|(ال)?مرجع|(ال)?وسيلة|الناشر)$/,
    /^(source|المصدر|مصدر|المصادر)$/,
    /^(url|link|source url|(ال)?رابط)$/,
  ],
  place: [/^(place|location|venue|city|where|site|town|(ال)?مكان|(ال)?موقع|(ال)?مدينة|أين)$/],
  weight: [/^(weight|count|value|strength|frequency|freq|n|volume|(ال)?وزن|(ال)?عدد|(ال)?قوة)$/],
  directed: [/^(type|direction|directed|edge ?type)$/],
  id: [
    /^(id|key|node ?id|actor ?id|code|identifier|uid|(ال)?معرف|(ال)?رمز)$/,
    /^(node|actor|vertex)$/,
  ],
  label: [
    /^(label|name|full ?name|display ?name|title|(ال)?اسم|الاسم الكامل)$/,
    /^(node|actor|person|vertex|entity)( ?name)?$/,
    /^(name|label)[_ :]?(en|ar)$/,
  ],
} as const satisfies Record<string, readonly RegExp[]>;
export type ColumnRole = keyof typeof HEADINGS;

/** What stands after the side in `Source Country`, `to_camp`, `دولة المرسل`. */
const GROUP =
  '(country|nation|state|camp|bloc|side|faction|group|party|sector|region|alliance|affiliation)s?( ?code)?';
const SENDER_GROUPS = [
  new RegExp(`^(source|from|sender|src|actor ?1|initiator)[ ]?${GROUP}$`),
  /^(دولة|بلد|معسكر|جهة) (المرسل|المصدر)$/,
];
const RECEIVER_SIDE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(source|src)/, ['target', 'destination', 'dst', 'dest']],
  [/^from/, ['to']],
  [/^sender/, ['receiver', 'recipient', 'addressee']],
  [/^initiator/, ['target', 'recipient']],
  [/^actor ?1/, ['actor2', 'actor 2']],
  [/(المرسل)$/, ['المستقبل', 'المستلم', 'المتلقي']],
  [/(المصدر)$/, ['الهدف']],
];

/** A heading as it is compared: lower case, `from_id`, `fromId` and `From-ID` as `from id`. */
export function plainHeading(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640\ufeff\u200e\u200f]/g, '')
    .replace(/[\s_.:/-]+/g, ' ')
    .trim();
}

/** Whether a heading is one of those known, whatever the column is. */
export function isKnownHeading(name: string): boolean {
  const plain = plainHeading(name);
  return Object.values(HEADINGS).some((list) => list.some((pattern) => pattern.test(plain)));
}

/** Places of the columns that fit, the likeliest first. */
export function byHeading(names: readonly string[], role: ColumnRole): number[] {
  const plain = names.map(plainHeading);
  const found = HEADINGS[role].flatMap((pattern) =>
    plain.flatMap((name, at) => (pattern.test(name) ? [at] : [])),
  );
  return [...new Set(found)];
}

/** Pairs of columns that say of both ends to which country or camp they belong. */
export function groupColumns(
  names: readonly string[],
): { readonly sender: number; readonly receiver: number }[] {
  const plain = names.map(plainHeading);
  return plain.flatMap((name, sender) => {
    if (!SENDER_GROUPS.some((pattern) => pattern.test(name))) return [];
    const [side, others = []] = RECEIVER_SIDE.find(([pattern]) => pattern.test(name)) ?? [];
    const wanted = side ? others.map((other) => name.replace(side, other)) : [];
    const receiver = plain.findIndex((one) => wanted.includes(one));
    return receiver < 0 ? [] : [{ sender, receiver }];
  });
}
