import fc from 'fast-check';
import { loadLanguage } from '../../src/i18n/translate';

// The page waits for the language it speaks before it says anything; so do the tests.
await Promise.all([loadLanguage('en'), loadLanguage('ar')]);

// The same examples on every machine; `QANAT_SEED=n npm run unit` looks for new ones.
fc.configureGlobal({ seed: Number(process.env.QANAT_SEED ?? 20201118) });
