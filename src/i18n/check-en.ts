/**
 * What the check of a data set says, in ICU MessageFormat: what is wrong, and how to mend it. It is
 * apart from the other messages because only a data set with a fault needs it. A place is filled with
 * a field, an id, a value or another word of the data's own, which stands as it does in the file.
 */
export const checkEn = {
  quoted: '“{text}”',

  // D1: JSON, and the outer form
  'json.at': 'Line {line}, column {column}: {problem}',
  'json.ends': 'the file ends',
  'json.stands': '“{char}” stands',
  'json.more': 'There is more text after the end of the data.',
  'json.cutMore': 'Take away what follows.',
  'json.comma': 'A comma or “{close}” was expected; {here} here.',
  'json.cutOff': 'The file seems cut off: add the missing “{close}”, or fetch it again.',
  'json.putComma': 'Put a comma between the two, or close the bracket.',
  'json.trailing': 'A comma stands before the closing bracket.',
  'json.dropComma': 'Take the comma away.',
  'json.name': 'A field name in double quotes was expected; {here} here.',
  'json.nameForm': 'Write the name as {form}.',
  'json.twice': 'The field {name} is given twice in one entry.',
  'json.keepOne': 'Keep one of the two.',
  'json.colon': 'A colon was expected after {name}.',
  'json.deep': 'The data nests deeper than {limit} levels.',
  'json.otherKind': 'No field of a data set nests so deep; is this another kind of file?',
  'json.open': 'This text is not closed, or holds a line break or a lone backslash.',
  'json.close':
    'Close it with ", write a line break as {lineBreak} and a backslash as {backslash}.',
  'json.value': 'A value was expected; {here} here.',
  'json.valueForm': 'Write text in double quotes, or a number, true, false or null.',
  'bundle.none': 'This is JSON, but not a data set.',
  'bundle.parts': 'A data set has the fields {parts}.',
  'file.missing': 'The file is missing.',
  'file.rename': 'Rename “{near}” to “{name}”.',
  'file.add': 'Add {name} to the folder.',
  'part.missing': 'The {part} are missing.',
  'part.add': 'Add them: a list, [ … ].',
  'part.notList': 'The {part} are {given}.',
  'part.asList': 'Write them as a list, [ … ].',
  'meta.missing': 'The data set’s own particulars are missing.',
  'meta.notFields': 'The data set’s own particulars are {given}.',
  'meta.asFields': 'Write them as {form}.',
  'fetch.answered': 'The data set could not be fetched: the server answered {status}.',
  'fetch.failed': 'The data set could not be fetched: {problem}.',
  'fetch.reload': 'Reload the page; if it happens again, see that the file lies beside the page.',

  // D2: fields that are not known
  'part.unknown': '“{name}” is not a part of a data set: {parts}.',
  'field.unknown':
    '{given} is not a field of {part, select, dataset {the data set} sources {a source} actors {an actor} ties {a tie} other {a contact}}.',
  'field.unknownIn': '{given} is not a field of `{field}`.',
  'field.known': 'Take it away. The fields here are {fields}.',
  near: 'Did you mean “{near}”? Else take it away.',
  takeAway: 'Take it away.',

  // D3: fields of their kind, and not empty
  'field.missing': '`{field}` is missing.',
  'field.add': 'Add it: {want}.',
  'field.is': '`{field}` is {given}.',
  'field.write': 'Write {want}.',
  'field.empty': '`{field}` is empty.',
  'field.fill': 'Write it, or null where it may be.',
  'field.oneAtLeast': 'Name at least one.',
  'field.unusable': '`{field}` cannot be used.',
  'entry.is': 'This entry is {given}.',
  guide: 'See the guide.',
  'size.small': '`{field}` is too small.',
  'size.large': '`{field}` is too large.',
  'size.atLeast': 'It may be at least {limit}.',
  'size.moreThan': 'It may be more than {limit}.',
  'size.atMost': 'It may be at most {limit}.',
  'want.orNull': '{want}, or null',
  'want.attributes': 'a group of texts, numbers and lists of texts by their names',
  'want.list': 'a list, [ … ]',
  'want.fields': "a group of fields, '{' … '}'",
  'want.text': 'text in double quotes',
  'want.number': 'a whole number',
  'want.boolean': 'true or false',
  'want.oneOf': 'one of {values}',
  'want.other': 'another kind of value',

  // D4: listed values
  'value.unknown': '`{field}` is {given}, which is not a known value.',
  'value.near': 'Did you mean “{near}”? It may be {allowed}.',
  'value.oneOf': 'It may be {allowed}.',

  // D5: ids, codes and addresses
  'id.form': '{given} is not an id: lower-case letters a–z, digits and hyphens between.',
  'id.write': 'Write it “{id}”.',
  'id.own': 'Write a word of your own such as “{example}”.',
  'form.cameo': 'the digits of a CAMEO code as text, {example}',
  'form.country': 'the two capital letters of ISO 3166, {example}',
  'form.sha256': 'the 64 digits of the SHA-256, in lower case',
  'form.url': 'an address that begins with {start}',
  'form.wikidata': 'a Wikidata item such as {example}',

  // D6: both languages
  'language.missing': 'The {language, select, ar {Arabic} other {English}} is missing.',
  'language.add':
    'Write it in {language, select, ar {Arabic under "ar"} other {English under "en"}}; both languages are needed.',

  // D7, D8: ids
  'id.twice':
    'Two {kind, select, actor {actors} source {sources} contact {contacts} tie {ties} camp {camps} topic {topics} other {informants}} have the id {given}; the other is entry {entry}.',
  'id.twiceHere':
    'Two {kind, select, actor {actors} source {sources} contact {contacts} tie {ties} camp {camps} topic {topics} other {informants}} have the id {given}; the other is here.',
  'id.another': 'Give one of the two another id, or make one entry of them.',
  'id.none':
    'No {kind, select, actor {actor} source {source} contact {contact} tie {tie} camp {camp} topic {topic} other {informant}} has the id {given}.',
  'id.ofOther':
    'No {kind, select, actor {actor} source {source} contact {contact} tie {tie} camp {camp} topic {topic} other {informant}} has the id {given} (it is the id of {other, select, actor {an actor} source {a source} contact {a contact} tie {a tie} camp {a camp} topic {a topic} other {an informant}}).',
  'id.toAdd':
    '{kind, select, actor {an actor with this id to the actors} source {a source with this id to the sources} contact {a contact with this id to the contacts} tie {a tie with this id to the ties} camp {a camp with this id to `camps` of the data set} topic {a topic with this id to `topics` of the data set} other {an informant with this id to `informants` of its source}}',
  'id.near': 'Did you mean “{near}”? Else add {thing}.',
  'id.add': 'Add {thing}, or name another.',
  'id.addListed': 'Add {thing}, or name another. The ids there are {ids}.',

  // D9, D10, D13, D17: dates
  'date.notEdtf': '{given} is not a date in EDTF, or no such day exists.',
  'date.like': 'Write it like {day}, {month}, {about} (about), {span} or {since}.',
  'basis.missing': 'There is a date, and nothing says what it rests on.',
  'basis.choose': 'Write {bases}.',
  'basis.alone': 'The basis of a date is {given}, and there is no date.',
  'basis.addDate': 'Write null, or add the date.',
  'basis.unsaid':
    'The date is {basis, select, derived {derived} other {estimated}}, and nothing says how.',
  'basis.say': 'Say in both languages how it was found.',
  'reply.before': 'It is dated {date}, before “{id}” ({earlier}), which it answers.',
  'reply.mend': 'Mend one of the two dates, or name the contact that it answers.',
  'role.backwards': 'The role ends ({to}) before it begins ({from}).',
  'dates.mendOne': 'Mend one of the two dates.',
  'report.before': 'It occurred {date}, after {source} reported it ({published}).',
  'report.mend': 'Mend the date or the source’s, or write a status such as planned or agreed.',

  // D11, D12, D21: ends and lists
  'via.isEnd': '{given} carries the contact and is also in `{end}`.',
  'via.takeOut': 'Take it out of `via`, or out of `{end}`.',
  'ends.both': '{given} is in both `from` and `to`.',
  'ends.oneSide': 'List one side in `from` and the other in `to`, also where `mutual` is true.',
  'point.toItself': '{given} says this to itself.',
  'point.name': 'Name in `by` who said it and in `to` whom it was said to.',
  'tie.toItself': 'The tie joins {given} to itself.',
  'tie.otherEnd': 'Name the other end.',
  'list.twice': '{given} is listed twice.',
  oneAway: 'Take one of the two away.',
  'same.itself': 'An actor is named as possibly the same as itself.',
  'same.other': 'Take it away, or name the other.',
  'mutual.type': 'A contact of type {type} has one who began it, so it cannot be mutual.',
  'mutual.types': 'Write false, or a type such as {types}.',

  // D14, D15, D18, D19: evidence and sources
  'evidence.none': 'There is no evidence for this.',
  'evidence.add':
    'Name at least one source and the paragraphs that carry it, or take the entry away.',
  'paragraph.twice': 'Paragraph {paragraph} is cited twice.',
  'paragraph.beyond': 'Paragraph {paragraph} is cited, and {source} has {count}.',
  'paragraph.within':
    'Cite a paragraph from 1 to {count}; every line that is not empty counts as one.',
  'informant.other': '{given} is an informant of “{owner}”, not of {source}.',
  'informant.mend': 'Name an informant of the cited source or of one it relays, or write null.',
  'held.null': 'The source is held, and `{field}` is null.',
  'held.write': 'Write it, or `held: false` if nobody here has the text.',

  // D16, D20, D25: rings, short names, positions by hand
  ring: 'This runs in a ring: {ids}.',
  'ring.open': 'Take away the link that is wrong.',
  'short.long': '{given} has {size, plural, one {{size} character} other {{size} characters}}.',
  'short.most': 'A short name has at most {limit}; shorten it, or write null for `short`.',
  'hand.is': 'The positions by hand are {given}.',
  'hand.noLayout': '“{name}” is no layout: it is one of {layouts}.',
  'hand.layout': 'The positions are {given}.',
  'hand.position': 'The position is {given}.',
  'hand.form': 'Write it as {form}, or take it away: the data set is whole without it.',
} as const satisfies Record<string, string>;

export type CheckKey = keyof typeof checkEn;
