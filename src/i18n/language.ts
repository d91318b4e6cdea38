/** The languages of the interface. Structurally the `Lang` of the data model, which i18n knows not. */
export type Lang = 'en' | 'ar';

/** The base direction of a language, for the `dir` attribute. */
export function direction(lang: Lang): 'ltr' | 'rtl' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The language to open in: the first of the browser's preferred languages (`navigator.languages`,
 * BCP 47, best first) that the app speaks; English where it speaks none.
 */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const [primary] = tag.toLowerCase().split('-');
    if (primary === 'ar' || primary === 'en') return primary;
  }
  return 'en';
}
