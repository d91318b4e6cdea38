import { type I18n, setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { MessageKey } from './en';
import { isolateForeign, LOCALE } from './format';
import type { Lang } from './language';

/** What a message's places are filled with: numbers stay numbers, so that plurals can choose. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Returns the text of a message in one language. Texts of the other script come isolated. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/** A text that is in the language already, and goes into a message as it is. */
export interface Phrase {
  readonly phrase: string;
}

export type Values = Readonly<Record<string, string | number | Phrase>>;

/** Makes a value fit to stand in a sentence of a language. */
export type Settle = (value: string | number, lang: Lang) => string | number;

type Catalogue = Readonly<Record<MessageKey, string>>;

/** Each language is a part of its own: a reader of one need not load the other. */
const CATALOGUES: Partial<Record<Lang, Catalogue>> = {};

/** Brings the messages of a language. Until it has resolved, nothing can be said in it. */
export async function loadLanguage(lang: Lang): Promise<void> {
  CATALOGUES[lang] ??= lang === 'ar' ? (await import('./ar')).ar : (await import('./en')).en;
}

/** Whether anything can be said in a language by now. */
export function isLoaded(lang: Lang): boolean {
  return CATALOGUES[lang] !== undefined;
}

/** Whether a text is the key of a message; what comes from storage or a fault may not be. */
export function isMessageKey(text: string): text is MessageKey {
  const catalogue = CATALOGUES.en ?? CATALOGUES.ar;
  return catalogue !== undefined && Object.hasOwn(catalogue, text);
}

/** The name under which a text is filled in, beside the plain one that `select` compares. */
const asText = (name: string) => `${name} as text`;

function isMessage(format: unknown): format is CompiledMessage {
  return Array.isArray(format);
}

/** Every place that is filled with a text as it stands takes the isolated one. */
function takeText(message: CompiledMessage): CompiledMessage {
  return message.map((token) => {
    if (typeof token === 'string') return token;
    const [name, type, format] = token;
    if (type === undefined) return [asText(name)];
    if (typeof format !== 'object' || format === null) return token;
    const cases = Object.entries(format).map(([key, inner]) => [
      key,
      isMessage(inner) ? takeText(inner) : inner,
    ]);
    return [name, type, Object.fromEntries(cases)];
  });
}

/**
 * A translator of the messages of a catalogue. They are ICU MessageFormat, compiled on first use to
 * plain data: nothing is evaluated, so a strict policy holds.
 */
export function translatorOf<Key extends string>(
  lang: Lang,
  catalogueOf: () => Readonly<Record<Key, string>>,
  settle: Settle,
): (key: Key, values?: Values) => string {
  const i18n: I18n = setupI18n({ locale: lang, locales: LOCALE[lang], messages: { [lang]: {} } });
  const compiled = new Set<Key>();
  return (key, values = {}) => {
    const catalogue = catalogueOf();
    if (!compiled.has(key)) {
      i18n.load(lang, { [key]: takeText(compileMessageOrThrow(catalogue[key])) });
      compiled.add(key);
    }
    const filled = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => [
        [name, value],
        [asText(name), typeof value === 'object' ? value.phrase : settle(value, lang)],
      ]),
    );
    return i18n._(key, filled);
  };
}

const translators = new Map<Lang, Translator>();

/** The translator of one language, always the same function for the same language. */
export function makeTranslator(lang: Lang): Translator {
  const known = translators.get(lang);
  if (known) return known;
  const catalogueOf = (): Catalogue => {
    const catalogue = CATALOGUES[lang];
    if (!catalogue) throw new Error(`the language ${lang} is not loaded`);
    return catalogue;
  };
  const translate = translatorOf<MessageKey>(lang, catalogueOf, (value) =>
    typeof value === 'string' ? isolateForeign(value, lang) : value,
  );
  translators.set(lang, translate);
  return translate;
}
