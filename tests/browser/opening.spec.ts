import { expect } from '@playwright/test';
import { holdBack, openWhole } from './support/app';
import { curated, takesPart } from './support/data';
import { core, type Drawing, drawing, onPage } from './support/drawing';
import { type Box, overlap, type Point, toBox, toLine } from './support/geometry';
import { test } from './support/shared';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;

interface Words {
  readonly of: string;
  readonly box: Box;
}

const wordsOf = ({ actors, titles }: Drawing): Words[] => [
  ...actors.flatMap(({ id, box }) => (box ? [{ of: id, box }] : [])),
  ...titles.map(({ text, box }) => ({ of: `camp ${text}`, box })),
];

/** Which words cover which other words, with how far, px. */
function coveredWords(now: Drawing): string[] {
  const words = wordsOf(now);
  return words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => {
      const by = overlap(a.box, b.box);
      return by > 0.5 ? [`“${a.of}” and “${b.of}” by ${by.toFixed(1)} px`] : [];
    }),
  );
}

/** Which words an actor's mark, its carrier's ring included, stands under. */
function coveredActors(now: Drawing): string[] {
  return wordsOf(now).flatMap((words) =>
    now.actors.flatMap((actor) => {
      const room = toBox(actor.p, words.box) - actor.outer;
      return room < -0.5 ? [`“${words.of}” on “${actor.id}” by ${(-room).toFixed(1)} px`] : [];
    }),
  );
}

/** Which lines pass under an actor that stands at neither of their ends. */
function crossedActors(now: Drawing): string[] {
  return now.lines.flatMap((line) =>
    now.actors.flatMap((actor) => {
      if (actor.id === line.source || actor.id === line.target) return [];
      const room = toLine(actor.p, line.points) - actor.outer;
      return room < 0
        ? [`“${line.source} → ${line.target}” under “${actor.id}” by ${(-room).toFixed(1)} px`]
        : [];
    }),
  );
}

/** What reaches beyond the edge of the canvas. */
function outside(now: Drawing): string[] {
  const beyond = (p: { x: number; y: number }) => {
    const { x, y } = onPage(now, p);
    const { origin, width, height } = now;
    return Math.max(origin.x - x, x - origin.x - width, origin.y - y, y - origin.y - height);
  };
  const corners = ({ x1, y1, x2, y2 }: Box) => [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  const things = [
    ...wordsOf(now).map(({ of, box }) => ({ of: `words of ${of}`, points: corners(box) })),
    ...now.actors.map(({ id, p, outer }) => ({
      of: id,
      points: corners({ x1: p.x - outer, y1: p.y - outer, x2: p.x + outer, y2: p.y + outer }),
    })),
    ...now.lines.map((line) => ({ of: line.ref, points: line.points })),
    ...now.marks.map(({ line, p, w, h }) => ({
      of: `mark on ${line}`,
      points: corners({ x1: p.x - w / 2, y1: p.y - h / 2, x2: p.x + w / 2, y2: p.y + h / 2 }),
    })),
  ];
  return things.flatMap(({ of, points }) => {
    const by = Math.max(...points.map(beyond));
    return by > 1 ? [`${of} by ${by.toFixed(1)} px`] : [];
  });
}

for (const lang of ['en', 'ar'] as const) {
  for (const size of SIZES) {
    test.describe(`${lang} at ${size.width} × ${size.height}`, () => {
      test.use({ locale: lang, viewport: size });

      test('U1 U2 U3 the opening view draws every actor of a contact, legibly', async ({
        page,
      }) => {
        await openWhole(page);
        const now = await drawing(page);
        const { actors, contacts } = curated();
        const acting = actors.filter((one) => contacts.some((contact) => takesPart(contact, one)));

        await test.step('U1 who has a contact is drawn, and nobody else', () => {
          const drawn = now.actors.map(({ id }) => id).sort();
          expect(drawn).toEqual(acting.map(({ id }) => id).sort());
        });
        await test.step('U1 nine labels in ten are shown', () => {
          const waiting = now.actors.filter(({ box }) => box === null).map(({ id }) => id);
          expect(waiting.length, `wait for zoom: ${waiting}`).toBeLessThanOrEqual(
            now.actors.length / 10,
          );
        });
        await test.step('U1 nothing reaches beyond the canvas', () => {
          expect(outside(now)).toEqual([]);
        });
        await test.step('U2 no words cover other words', () => {
          expect(coveredWords(now)).toEqual([]);
        });
        await test.step('U2 no words cover an actor', () => {
          expect(coveredActors(now)).toEqual([]);
        });
        await test.step('U3 no line passes under an actor that it does not concern', () => {
          expect(crossedActors(now)).toEqual([]);
        });
      });
    });
  }
}

test('U1 U2 U3 the measures of these tests see what they are to see', async ({ page }) => {
  await openWhole(page);
  const before = await drawing(page);
  const cy = await core(page);
  const [a, b] = before.actors.filter((one) => one.box !== null);
  const line = before.lines.find(
    (one) => a && one.source !== a.id && one.target !== a.id && one.points.length > 20,
  );
  if (!a?.box || !b?.box || !line) throw new Error('too little is drawn');
  const after = async (p: Point) => {
    await cy.evaluate(
      (cy, [id, p]) => {
        cy.getElementById(`actor:${id}`).position({ ...p });
      },
      [a.id, p] as const,
    );
    return drawing(page);
  };
  const by = { x: b.box.x1 - a.box.x1, y: b.box.y1 - a.box.y1 };
  expect(coveredWords(await after({ x: a.p.x + by.x, y: a.p.y + by.y })).join()).toContain(b.id);
  const onLabel = { x: (b.box.x1 + b.box.x2) / 2, y: (b.box.y1 + b.box.y2) / 2 };
  expect(coveredActors(await after(onLabel)).join()).toContain(`“${b.id}” on “${a.id}”`);
  const middle = line.points[Math.floor(line.points.length / 2)] ?? a.p;
  expect(crossedActors(await after(middle)).join()).toContain(`under “${a.id}”`);
  expect(outside(await after({ x: -200, y: 50 })).join()).toContain(a.id);
});

test('U35 the page is as tall and as wide as its window, in every view, and Space scrolls nothing', async ({
  page,
}) => {
  await openWhole(page);
  for (const view of ['1', '2', '3', '4', '5', '6']) {
    await page.keyboard.press(view);
    await expect(page.getByText('Loading…')).toHaveCount(0);
    // Wherever the keyboard stands, the page itself has nowhere to go.
    await page.mouse.click(720, 20);
    await page.keyboard.press('Space');
    const beyond = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - window.innerHeight, scrollWidth - window.innerWidth, window.scrollY];
    });
    expect(beyond, view).toEqual([0, 0, 0]);
  }
});

test('U36 what stands under the tools of Ask is in sight only with them', async ({ page }) => {
  const release = await holdBack(page, '**/panels*');
  await page.goto('./');
  await page.locator('[data-drawn="true"]').waitFor();
  const layout = page
    .locator('label')
    .filter({ has: page.getByRole('radio') })
    .first();
  await expect(layout).toBeAttached();
  await expect(layout).not.toBeInViewport();
  release();
  await expect(page.locator('.ask-tools:empty')).toHaveCount(0);
});
