import type { ActorKind } from '../../model/schema';
import { countryOf } from './countries';

/** Words of names and sectors by what they tell, tried in this order. */
const WORDS: readonly (readonly [kind: ActorKind, words: RegExp])[] = [
  [
    'armed-group',
    /\b(armed (gang|rebel|separatist|opposition|band)|insurgent|militant|militia|terrorist|rebels?|guerrilla|separatists?|extremists?|criminal gang|paramilitar)/i,
  ],
  [
    'office',
    /\b(head of (government|state)|prime minister|president|foreign affairs|minister|ministry|secretar(y|iat)|governor|ambassador|envoy|cabinet|attorney general|member of (parliament|the judiciary)|high ranking|representatives?|commission(er)?|mayor|king|queen|emir|sultan)\b/i,
  ],
  [
    'military',
    /\b(military|army|navy|naval|air force|armed forces|troops|soldiers?|defen[cs]e forces?|guards? corps)\b/i,
  ],
  [
    'community',
    /\b(citizens?|protesters?|demonstrators?|population|people|students?|women|children|workers?|refugees?|villagers?|immigrants?|farmers?|voters?|youth|tribes?|detainees?|prisoners?|ethnic|muslims?|christians?|hindus?|jews|kurds|activists?|men|employees?|civilians?|residents?|social group)\b/i,
  ],
  [
    'media',
    /\b(media|news|journalists?|newspaper|television|broadcast\w*|radio|press|agency \(media\))\b/i,
  ],
  ['party', /\b(part(y|ies)|political parties|coalition|opposition)\b/i],
  [
    'government',
    /\b(government|administration|state actor|police|court|parliament|congress|senate)\b/i,
  ],
  [
    'organisation',
    /\b(union|council|organi[sz]ation|committee|association|company|corporation|bank|agency|league|front|movement|national|international|united|federation|institut\w*|university|business|group|forum|society|court|assembly|alliance|world|african|european|department|school|industry|ngos?|foundation)\b/i,
  ],
];

/** Two to four words in capitals, such as a person's name in Latin letters. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]*( (al|bin|bint|ibn|de|da|dos?|van|von|der|el|la|le|ul|ur|[\p{Lu}"'’][\p{L}."'’-]*)){1,4}$/u;

/**
 * What an actor of an event table is likely to be, by the words of its name and then of its
 * sectors: a guess, and told as one.
 */
export function kindOfActor(name: string, sectors = ''): ActorKind {
  if (countryOf(name) !== null) return 'government';
  for (const [kind, words] of WORDS) if (words.test(name)) return kind;
  if (!name.includes('(') && NAME.test(name)) return 'person';
  for (const [kind, words] of WORDS) if (words.test(sectors)) return kind;
  return 'organisation';
}
