import { loadLanguage } from '../../src/i18n/translate';

// The page waits for the language it speaks before it says anything; so do the tests.
await Promise.all([loadLanguage('en'), loadLanguage('ar')]);
