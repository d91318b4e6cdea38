import type { CheckKey } from './check-en';

/**
 * What the check says in Arabic, written for Arabic. Names of fields and values of the model stand in
 * Latin, as they do in the file. Terms as in `ar.ts`: an entry is مدخل, a source of the data set
 * تقرير, an informant مصدر.
 */
export const checkAr: Readonly<Record<CheckKey, string>> = {
  quoted: '«{text}»',

  // D1: JSON, and the outer form
  'json.at': 'السطر {line}، العمود {column}: {problem}',
  'json.ends': 'نهاية الملف',
  'json.stands': '«{char}»',
  'json.more': 'بعد نهاية البيانات نص زائد.',
  'json.cutMore': 'احذف ما بعدها.',
  'json.comma': 'المتوقع هنا فاصلة أو «{close}»، والوارد {here}.',
  'json.cutOff': 'يبدو الملف مبتوراً: أضف «{close}» الناقص، أو اجلب الملف مجدداً.',
  'json.putComma': 'ضع فاصلة بين الاثنين، أو أغلق القوس.',
  'json.trailing': 'ثمة فاصلة قبل قوس الإغلاق.',
  'json.dropComma': 'احذف الفاصلة.',
  'json.name': 'المتوقع هنا اسم حقل بين علامتي تنصيص مزدوجتين، والوارد {here}.',
  'json.nameForm': 'اكتب الاسم على صورة {form}.',
  'json.twice': 'ورد الحقل {name} مرتين في مدخل واحد.',
  'json.keepOne': 'أبقِ واحداً منهما.',
  'json.colon': 'المتوقع نقطتان رأسيتان بعد {name}.',
  'json.deep': 'تتداخل البيانات إلى أبعد من الحد الأقصى، وهو {limit}.',
  'json.otherKind': 'لا حقل في مجموعة بيانات يبلغ هذا التداخل. أهذا ملف من نوع آخر؟',
  'json.open': 'هذا النص غير مغلق، أو فيه فاصل أسطر أو شرطة مائلة عكسية مفردة.',
  'json.close':
    'أغلقه بالعلامة "، واكتب فاصل الأسطر {lineBreak} والشرطة المائلة العكسية {backslash}.',
  'json.value': 'المتوقع هنا قيمة، والوارد {here}.',
  'json.valueForm': 'اكتب نصاً بين علامتي تنصيص مزدوجتين، أو عدداً، أو true أو false أو null.',
  'bundle.none': 'الملف مكتوب بصيغة JSON، لكنه ليس مجموعة بيانات.',
  'bundle.parts': 'حقول مجموعة البيانات هي {parts}.',
  'file.missing': 'الملف مفقود.',
  'file.rename': 'غيّر اسم «{near}» إلى «{name}».',
  'file.add': 'أضف {name} إلى المجلد.',
  'part.missing':
    '{part, select, sources {قائمة التقارير مفقودة} actors {قائمة الفاعلين مفقودة} ties {قائمة الروابط مفقودة} other {قائمة الاتصالات مفقودة}}.',
  'part.add': 'أضفها: قائمة، [ … ].',
  'part.notList':
    '{part, select, sources {في موضع قائمة التقارير} actors {في موضع قائمة الفاعلين} ties {في موضع قائمة الروابط} other {في موضع قائمة الاتصالات}} يرد {given}.',
  'part.asList': 'اكتبها قائمة، [ … ].',
  'meta.missing': 'التعريف بمجموعة البيانات مفقود.',
  'meta.notFields': 'في موضع التعريف بمجموعة البيانات يرد {given}.',
  'meta.asFields': 'اكتبه على صورة {form}.',
  'fetch.answered': 'تعذّر جلب مجموعة البيانات: أجاب الخادم بالرمز {status}.',
  'fetch.failed': 'تعذّر جلب مجموعة البيانات: {problem}.',
  'fetch.reload': 'أعد تحميل الصفحة، فإن تكرر ذلك فتأكد من وجود الملف بجانبها.',

  // D2: fields that are not known
  'part.unknown': '«{name}» ليس جزءاً من مجموعة بيانات، والأجزاء الجائزة: {parts}.',
  'field.unknown':
    'ليس {given} من حقول {part, select, dataset {التعريف بمجموعة البيانات} sources {التقرير} actors {الفاعل} ties {الرابطة} other {الاتصال}}.',
  'field.unknownIn': 'ليس {given} من حقول {field}.',
  'field.known': 'احذفه، فالحقول هنا هي {fields}.',
  near: 'أتقصد «{near}»؟ وإلا فاحذفه.',
  takeAway: 'احذفه.',

  // D3: fields of their kind, and not empty
  'field.missing': 'الحقل {field} مفقود.',
  'field.add': 'أضفه: {want}.',
  'field.is': 'قيمة الحقل {field} هي {given}.',
  'field.write': 'اكتب {want}.',
  'field.empty': 'الحقل {field} فارغ.',
  'field.fill': 'املأه، أو اكتب null حيث يجوز ذلك.',
  'field.oneAtLeast': 'اذكر واحداً على الأقل.',
  'field.unusable': 'لا يمكن استعمال ما في الحقل {field}.',
  'entry.is': 'في موضع هذا المدخل يرد {given}.',
  guide: 'راجع الدليل.',
  'size.small': 'ما في الحقل {field} أصغر مما يجوز.',
  'size.large': 'ما في الحقل {field} أكبر مما يجوز.',
  'size.atLeast': 'أصغر ما يجوز {limit}.',
  'size.moreThan': 'لا بد أن يزيد على {limit}.',
  'size.atMost': 'أكبر ما يجوز {limit}.',
  'want.orNull': '{want}، أو null',
  'want.attributes': 'مجموعة من النصوص والأعداد وقوائم النصوص، لكل منها اسم',
  'want.list': 'قائمة، [ … ]',
  'want.fields': "مجموعة حقول، '{' … '}'",
  'want.text': 'نصاً بين علامتي تنصيص مزدوجتين',
  'want.number': 'عدداً صحيحاً',
  'want.boolean': 'true أو false',
  'want.oneOf': 'إحدى هذه القيم: {values}',
  'want.other': 'قيمة من نوع آخر',

  // D4: listed values
  'value.unknown': 'قيمة الحقل {field} هي {given}، وليست من القيم المعروفة.',
  'value.near': 'أتقصد «{near}»؟ القيم الجائزة: {allowed}.',
  'value.oneOf': 'القيم الجائزة: {allowed}.',

  // D5: ids, codes and addresses
  'id.form': 'ليس {given} معرّفاً؛ فالمعرّف حروف لاتينية صغيرة وأرقام، تفصل بينها واصلات.',
  'id.write': 'اكتبه «{id}».',
  'id.own': 'اكتب كلمة من عندك مثل «{example}».',
  'form.cameo': 'أرقام رمز CAMEO على هيئة نص، مثل {example}',
  'form.country': 'الحرفين الكبيرين من معيار ISO 3166، مثل {example}',
  'form.sha256': 'بصمة SHA-256 كاملة بخاناتها الأربع والستين، وحروفها صغيرة',
  'form.url': 'عنواناً يبدأ بـ {start}',
  'form.wikidata': 'معرّفاً من «ويكي بيانات» مثل {example}',

  // D6: both languages
  'language.missing': '{language, select, ar {النص العربي مفقود} other {النص الإنكليزي مفقود}}.',
  'language.add':
    'اكتبه {language, select, ar {بالعربية في ar} other {بالإنكليزية في en}}؛ فاللغتان لازمتان.',

  // D7, D8: ids
  'id.twice':
    '{kind, select, actor {لفاعلين اثنين} source {لتقريرين} contact {لاتصالين} tie {لرابطتين} camp {لمعسكرين} topic {لموضوعين} other {لمصدرين}} معرّف واحد هو {given}، وقد ورد أولاً في المدخل {entry}.',
  'id.twiceHere':
    '{kind, select, actor {لفاعلين اثنين} source {لتقريرين} contact {لاتصالين} tie {لرابطتين} camp {لمعسكرين} topic {لموضوعين} other {لمصدرين}} معرّف واحد هو {given}، وكلاهما في هذا المدخل.',
  'id.another': 'اجعل لأحدهما معرّفاً آخر، أو ادمجهما في مدخل واحد.',
  'id.none':
    '{kind, select, actor {لا فاعل} source {لا تقرير} contact {لا اتصال} tie {لا رابطة} camp {لا معسكر} topic {لا موضوع} other {لا مصدر}} بالمعرّف {given}.',
  'id.ofOther':
    '{kind, select, actor {لا فاعل} source {لا تقرير} contact {لا اتصال} tie {لا رابطة} camp {لا معسكر} topic {لا موضوع} other {لا مصدر}} بالمعرّف {given}، فهو معرّف {other, select, actor {فاعل} source {تقرير} contact {اتصال} tie {رابطة} camp {معسكر} topic {موضوع} other {مصدر}}.',
  'id.toAdd':
    '{kind, select, actor {فاعلاً بهذا المعرّف إلى الفاعلين} source {تقريراً بهذا المعرّف إلى التقارير} contact {اتصالاً بهذا المعرّف إلى الاتصالات} tie {رابطة بهذا المعرّف إلى الروابط} camp {معسكراً بهذا المعرّف إلى camps في التعريف بمجموعة البيانات} topic {موضوعاً بهذا المعرّف إلى topics في التعريف بمجموعة البيانات} other {مصدراً بهذا المعرّف إلى informants في تقريره}}',
  'id.near': 'أتقصد «{near}»؟ وإلا فأضف {thing}.',
  'id.add': 'أضف {thing}، أو اذكر معرّفاً آخر.',
  'id.addListed': 'أضف {thing}، أو اذكر معرّفاً آخر: {ids}.',

  // D9, D10, D13, D17: dates
  'date.notEdtf': 'ليس {given} تاريخاً بصيغة EDTF، أو لا وجود لهذا اليوم.',
  'date.like': 'اكتبه على مثال {day} أو {month} أو {about} (على التقريب) أو {span} أو {since}.',
  'basis.missing': 'ذُكر التاريخ من دون ذكر أساسه.',
  'basis.choose': 'اكتب {bases}.',
  'basis.alone': 'ذُكر أساس للتاريخ، وهو {given}، من دون تاريخ.',
  'basis.addDate': 'اكتب null، أو أضف التاريخ.',
  'basis.unsaid':
    'التاريخ {basis, select, derived {مستنتج} other {تقديري}}، ولا ذكر لكيفية التوصل إليه.',
  'basis.say': 'بيّن باللغتين كيف جرى التوصل إليه.',
  'reply.before': 'تاريخه {date}، أي قبل الاتصال الذي يرد عليه، «{id}» ({earlier}).',
  'reply.mend': 'صحّح أحد التاريخين، أو اذكر الاتصال الذي يرد عليه.',
  'role.backwards': 'ينتهي المنصب ({to}) قبل أن يبدأ ({from}).',
  'dates.mendOne': 'صحّح أحد التاريخين.',
  'report.before': 'حدث في {date}، أي بعد أن أورده {source} ({published}).',
  'report.mend': 'صحّح تاريخه أو تاريخ التقرير، أو اكتب حالة مثل planned أو agreed.',

  // D11, D12, D21: ends and lists
  'via.isEnd': 'يرد {given} ناقلاً للاتصال، ويرد كذلك في {end}.',
  'via.takeOut': 'احذفه من via، أو من {end}.',
  'ends.both': 'يرد {given} في from وفي to معاً.',
  'ends.oneSide': 'ضع أحد الطرفين في from والآخر في to، حتى حين تكون قيمة mutual هي true.',
  'point.toItself': 'يرد {given} وحده قائلاً ومخاطَباً معاً.',
  'point.name': 'اذكر في by من قال ذلك، وفي to من قيل له.',
  'tie.toItself': 'للرابطة طرف واحد هو {given}.',
  'tie.otherEnd': 'اذكر الطرف الآخر.',
  'list.twice': 'ورد {given} في القائمة مرتين.',
  oneAway: 'احذف أحد الموضعين.',
  'same.itself': 'ذُكر الفاعل نفسه بين من قد يكونون إياه.',
  'same.other': 'احذفه، أو اذكر الفاعل الآخر.',
  'mutual.type': 'للاتصال من النوع {type} من بادر به، فلا يكون متبادلاً.',
  'mutual.types': 'اكتب false، أو نوعاً مثل {types}.',

  // D14, D15, D18, D19: evidence and sources
  'evidence.none': 'لا دليل على هذا.',
  'evidence.add': 'اذكر تقريراً واحداً على الأقل والفقرات التي أوردته، أو احذف المدخل.',
  'paragraph.twice': 'استُشهد بالفقرة {paragraph} مرتين.',
  'paragraph.beyond': 'استُشهد بالفقرة {paragraph}، وعدد فقرات {source} هو {count}.',
  'paragraph.within': 'استشهد بفقرة من ١ إلى {count}؛ وكل سطر غير فارغ فقرة.',
  'informant.other': '{given} مصدر في التقرير «{owner}»، لا في {source}.',
  'informant.mend': 'اذكر مصدراً من التقرير المستشهد به أو مما ينقل عنه، أو اكتب null.',
  'held.null': 'نص التقرير محفوظ، وقيمة {field} هي null.',
  'held.write': 'اكتبها، أو اكتب held: false إن لم يكن النص عند أحد هنا.',

  // D16, D20, D25: rings, short names, positions by hand
  ring: 'الصلات هنا تدور في حلقة: {ids}.',
  'ring.open': 'احذف الصلة الخاطئة.',
  'short.long':
    'في {given} {size, plural, zero {لا حروف} one {حرف واحد} two {حرفان} few {{size} أحرف} many {{size} حرفاً} other {{size} حرف}}.',
  'short.most': 'أقصى طول للاسم المختصر {limit}؛ اختصره، أو اكتب null في short.',
  'hand.is': 'في موضع الترتيب اليدوي يرد {given}.',
  'hand.noLayout': '«{name}» ليس ترتيباً معروفاً، والترتيبات الجائزة: {layouts}.',
  'hand.layout': 'في موضع إحداثيات هذا الترتيب يرد {given}.',
  'hand.position': 'في موضع الإحداثيتين يرد {given}.',
  'hand.form': 'اكتبه على صورة {form}، أو احذفه؛ فمجموعة البيانات تامة من دونه.',
};
