import type { Page } from '@playwright/test';

/** The parts of a contact that the questions look at, as the file has them. */
export interface Raw {
  readonly type: string;
  readonly status: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
  readonly mutual: boolean;
  readonly date: string | null;
  readonly evidence: readonly { readonly source: string }[];
}

type Lang = 'en' | 'ar';

/** One action of a reader's: a click, or something typed (with the key that takes it). */
export type Action =
  | { readonly choose: Readonly<Record<Lang, string | RegExp>> }
  | { readonly open: Readonly<Record<Lang, string>> }
  | { readonly tick: Readonly<Record<Lang, RegExp>> }
  | { readonly type: Readonly<Record<Lang, string>> }
  | { readonly take: Readonly<Record<Lang, RegExp>> };

export interface AskedQuestion {
  readonly asks: string;
  readonly actions: readonly Action[];
  /** Which contacts answer it, read from the file and not through the app. */
  readonly answer: (contact: Raw, campOf: (actor: string) => string | null) => boolean;
}

const both = (text: RegExp) => ({ en: text, ar: text });

/** Ten questions that the data can answer, each with the actions that it takes. */
export const QUESTIONS: readonly AskedQuestion[] = [
  {
    asks: 'What passed from the United States to Iran?',
    actions: [
      {
        choose: { en: 'United States to Iran: what passed?', ar: /ماذا انتقل من الولايات المتحدة/ },
      },
    ],
    answer: ({ from, to, mutual }, camp) => {
      const is = (ids: readonly string[], side: string) => ids.some((id) => camp(id) === side);
      return (is(from, 'us') && is(to, 'iran')) || (mutual && is(from, 'iran') && is(to, 'us'));
    },
  },
  {
    asks: 'What did the Iraqi intermediary carry?',
    actions: [{ choose: { en: /Iraqi intermediary” carry/, ar: /ماذا نقل/ } }],
    answer: ({ via }) => via.includes('iraqi-intermediary-2020'),
  },
  {
    asks: 'Which contacts were declined?',
    actions: [{ choose: { en: 'Which contacts were declined?', ar: 'أي الاتصالات رُفض؟' } }],
    answer: ({ status }) => status === 'declined',
  },
  {
    asks: 'What did Qaani put to al-Sadr?',
    actions: [
      { type: { en: 'Qaani → Sadr', ar: 'قآني ← الصدر' } },
      { take: { en: /Qaani.*Sadr/, ar: /قآني.*الصدر/ } },
    ],
    answer: ({ from, to, mutual }) =>
      (from.includes('esmail-qaani') && to.includes('muqtada-al-sadr')) ||
      (mutual && to.includes('esmail-qaani') && from.includes('muqtada-al-sadr')),
  },
  {
    asks: 'What went through the European intermediary?',
    actions: [
      { type: { en: 'via European intermediary', ar: 'عبر وسيط أوروبي' } },
      { take: { en: /European intermediary.*: 2 contacts/, ar: /وسيط أوروبي/ } },
    ],
    answer: ({ via }) => via.includes('european-intermediary-2022'),
  },
  {
    asks: 'What was unanswered?',
    actions: [{ tick: { en: /^unanswered/, ar: /^بلا رد/ } }],
    answer: ({ status }) => status === 'unanswered',
  },
  {
    asks: 'Which calls are reported?',
    actions: [{ tick: { en: /^Call /, ar: /^مكالمة/ } }],
    answer: ({ type }) => type === 'call',
  },
  {
    asks: 'Which meetings and visits are reported?',
    actions: [
      { tick: { en: /^Meeting \d/, ar: /^لقاء/ } },
      { tick: { en: /^Visit /, ar: /^زيارة/ } },
    ],
    answer: ({ type }) => type === 'meeting' || type === 'visit',
  },
  {
    asks: 'What does the report of August 2020 carry?',
    actions: [
      { open: { en: 'Report', ar: 'التقرير' } },
      { tick: both(/(18 Aug 2020|١٨ آب ٢٠٢٠)/) },
    ],
    answer: ({ evidence }) => evidence.some(({ source }) => source === 'jarida-2020-08'),
  },
  {
    asks: 'Whom did Qaani reach, and who reached him?',
    actions: [
      { type: { en: 'Ghaani', ar: 'قاني' } },
      { take: { en: /^Esmail Qaani/, ar: /^إسماعيل قآني/ } },
      { choose: { en: 'Show only this ego network', ar: 'عرض شبكة هذا الفاعل وحدها' } },
    ],
    answer: ({ from, to, via }) => [...from, ...via, ...to].includes('esmail-qaani'),
  },
];

/** Does one action, as a reader would: by what is written. */
export async function act(page: Page, action: Action, lang: Lang): Promise<void> {
  if ('choose' in action) await page.getByRole('button', { name: action.choose[lang] }).click();
  else if ('open' in action) {
    await page
      .locator('summary')
      .filter({ hasText: new RegExp(`^${action.open[lang]}$`) })
      .click();
  } else if ('tick' in action) {
    await page.getByRole('checkbox', { name: action.tick[lang] }).first().check();
  } else if ('type' in action) {
    await page.keyboard.press('/');
    await page.keyboard.type(action.type[lang]);
  } else await page.getByRole('option', { name: action.take[lang] }).first().click();
}
