import { expect, type Page } from '@playwright/test';
import type { Lang } from '../../src/model/schema';
import { agreementOf } from '../../src/scene/words/grammar';
import { openDrawn } from './support/app';
import { contactsOf, curated, entry, nameOf } from './support/data';
import { actorPoint, drawing, linePoint, onPage } from './support/drawing';
import { type Parts, parts } from './support/parts';
import { test } from './support/shared';

/** Somebody who reached, was reached and carried; found in the data, so that it may change. */
function busy(): string {
  const { contacts, actors } = curated();
  const found = actors.find(
    ({ id }) =>
      contacts.some((one) => one.via.includes(id)) && contacts.some((one) => one.to.includes(id)),
  );
  if (!found) throw new Error('nobody carried and was reached');
  return found.id;
}

async function expectRead(page: Page, { t, title, actor, heading }: Parts, id: string, lang: Lang) {
  await expect(title).toHaveText(nameOf(id, lang));
  const contacts = contactsOf(id);
  const gender = agreementOf(entry(curated().actors, id));
  const has = (key: 'read.reached' | 'read.reachedBy' | 'read.carriedFor') =>
    heading(t(key, { gender }));
  const sent = contacts.some((one) => one.from.includes(id) || (one.mutual && one.to.includes(id)));
  const got = contacts.some((one) => one.to.includes(id) || (one.mutual && one.from.includes(id)));
  const carried = contacts.some((one) => one.via.includes(id));
  await expect(has('read.reached')).toHaveCount(sent ? 1 : 0);
  await expect(has('read.reachedBy')).toHaveCount(got ? 1 : 0);
  await expect(has('read.carriedFor')).toHaveCount(carried ? 1 : 0);
  await expect(actor(id)).toHaveAttribute('aria-current', 'true');
  await expect(actor(id)).toBeInViewport();
  const { actors } = await drawing(page);
  const chosen = actors.filter((one) => one.classes.includes('selected')).map((one) => one.id);
  expect(chosen).toEqual([id]);
}

async function expectNothing(page: Page, { t, title, ask }: Parts) {
  await expect(title).toContainText(t('channels.title'));
  await expect(ask.locator('[aria-current]')).toHaveCount(0);
  // What the pointer rests on would be lit.
  await page.mouse.move(2, 2);
  const emphasised = async () => {
    const { actors, lines } = await drawing(page);
    const worn = new Set([...actors, ...lines].flatMap((one) => one.classes));
    return ['selected', 'dim', 'lit'].filter((name) => worn.has(name));
  };
  await expect.poll(emphasised).toEqual([]);
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U5 an actor is selected in the list, by a click and by Enter, and Esc clears', async ({
      page,
    }) => {
      await openDrawn(page);
      const here = parts(page, lang);
      const id = busy();

      await test.step('in the list', async () => {
        await here.actor(id).click();
        await expectRead(page, here, id, lang);
        await page.keyboard.press('Escape');
        await expectNothing(page, here);
      });
      await test.step('by a click in the graph', async () => {
        const { x, y } = await actorPoint(page, id);
        await page.mouse.click(x, y);
        await expectRead(page, here, id, lang);
        await page.keyboard.press('Escape');
        await expectNothing(page, here);
      });
      await test.step('by the keyboard in the graph', async () => {
        await here.graph.focus();
        await page.keyboard.press('ArrowRight');
        const focused = (await drawing(page)).actors.find((one) => one.classes.includes('focus'));
        const most = Math.max(...curated().actors.map((one) => contactsOf(one.id).length));
        expect(contactsOf(focused?.id ?? '').length).toBe(most);
        await page.keyboard.press('Enter');
        await expectRead(page, here, focused?.id ?? '', lang);
        await page.keyboard.press('Escape');
        await expectNothing(page, here);
      });
      await test.step('a click beside everything clears', async () => {
        await here.actor(id).click();
        await expectRead(page, here, id, lang);
        const now = await drawing(page);
        await page.mouse.click(now.origin.x + 4, now.origin.y + now.height - 4);
        await expectNothing(page, here);
      });
    });
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('U5 a tap selects an actor', async ({ page }) => {
    await openDrawn(page);
    const here = parts(page);
    const id = busy();
    const { x, y } = await actorPoint(page, id);
    await page.touchscreen.tap(x, y);
    await expectRead(page, here, id, 'en');
  });
});

test('U5 the arrows walk from an actor along a line to its neighbour in that direction', async ({
  page,
}) => {
  await openDrawn(page);
  await parts(page).graph.focus();
  await page.keyboard.press('ArrowDown');
  const walked: string[] = [];
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
    const before = (await drawing(page)).actors.find((one) => one.classes.includes('focus'));
    await page.keyboard.press(key);
    const now = await drawing(page);
    const after = now.actors.find((one) => one.classes.includes('focus'));
    expect(after, 'somebody is in focus').toBeDefined();
    if (!before || !after || before.id === after.id) continue;
    walked.push(after.id);
    const joined = now.lines.some(
      (line) =>
        [line.source, line.target].includes(before.id) &&
        [line.source, line.target].includes(after.id),
    );
    expect(joined, `${before.id} and ${after.id} are joined`).toBe(true);
    const moved = { x: after.p.x - before.p.x, y: after.p.y - before.p.y };
    const along = {
      ArrowLeft: -moved.x,
      ArrowRight: moved.x,
      ArrowUp: -moved.y,
      ArrowDown: moved.y,
    }[key];
    expect(along, `${key} from ${before.id} to ${after.id}`).toBeGreaterThan(0);
  }
  expect(walked.length).toBeGreaterThan(1);
});

test('U6 hover lights a neighbourhood, and the canvas is never rendered again', async ({
  page,
}) => {
  await openDrawn(page);
  const { graph, actor, t } = parts(page);
  await graph.evaluate((element) => {
    const nodes = [element, ...element.querySelectorAll('*')];
    Object.assign(window, { canvasNodes: nodes, changes: 0 });
    // Cytoscape may name the cursor; nodes that come, go or move would be a rendering.
    new MutationObserver((records) => {
      Object.assign(window, { changes: Reflect.get(window, 'changes') + records.length });
    }).observe(element, { childList: true, subtree: true });
  });
  const id = busy();
  const { x, y } = await actorPoint(page, id);
  await page.mouse.move(x - 200, y - 3);
  await page.mouse.move(x, y, { steps: 4 });
  const neighbours = async () => {
    const now = await drawing(page);
    const lit = now.actors.filter((one) => !one.classes.includes('dim')).map((one) => one.id);
    return lit.length < now.actors.length ? lit.sort() : [];
  };
  await expect.poll(neighbours).toContain(id);
  const now = await drawing(page);
  const touching = now.lines.filter((line) => line.source === id || line.target === id);
  const lit = await neighbours();
  for (const line of touching) {
    expect(line.classes).not.toContain('dim');
    expect(lit).toContain(line.source);
    expect(lit).toContain(line.target);
  }
  await page.mouse.move(now.origin.x + 3, now.origin.y + now.height - 3);
  await expect.poll(neighbours).toEqual([]);

  await actor(id).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('lang.switch') }).click();
  const same = await parts(page, 'ar').graph.evaluate((element) => {
    const nodes: unknown = Reflect.get(window, 'canvasNodes');
    const present = [element, ...element.querySelectorAll('*')];
    return {
      nodes: Array.isArray(nodes) && present.every((node, i) => node === nodes[i]),
      changes: Number(Reflect.get(window, 'changes')),
    };
  });
  expect(same).toEqual({ nodes: true, changes: 0 });
});

test('U7 a line with a count is a pair: opened it has a line for each contact, each with its status', async ({
  page,
}) => {
  await openDrawn(page);
  const { t, read, graph } = parts(page);
  const before = await drawing(page);
  const counts = before.marks.filter((mark) => mark.kind === 'count' && mark.line.includes('|'));
  const most = counts.reduce((a, b) => (Number(b.label) > Number(a.label) ? b : a));
  const pair = most.line;
  const [a = '', b = ''] = pair.split('|');
  const contacts = curated().contacts.filter(
    (one) =>
      one.via.length === 0 &&
      ((one.from.includes(a) && one.to.includes(b)) ||
        (one.from.includes(b) && one.to.includes(a))),
  );
  expect(Number(most.label)).toBe(contacts.length);

  const { x, y } = onPage(before, most.p);
  await page.mouse.click(x, y);
  await expect(read.getByText(t('count.contacts', { n: contacts.length })).first()).toBeVisible();
  const rows = read.getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(contacts.length);

  await read.getByRole('button', { name: t('pair.open') }).click();
  const open = await drawing(page);
  const lines = open.lines.filter((line) => line.ref.startsWith(`${pair}/`));
  expect(lines.map((line) => line.ref).sort()).toEqual(
    contacts.map((one) => `${pair}/${one.id}`).sort(),
  );
  // One status, one way to draw it; as many ways as statuses.
  const ways = new Map(contacts.map((one) => [one.status, new Set<string>()]));
  for (const line of lines) {
    const contact = contacts.find((one) => line.ref.endsWith(`/${one.id}`));
    if (contact) ways.get(contact.status)?.add(`${line.dash} ${line.ends}`);
  }
  expect([...ways.values()].map((set) => set.size)).toEqual([...ways].map(() => 1));
  expect(new Set([...ways.values()].flatMap((set) => [...set])).size).toBe(ways.size);
  // The course of each is its own.
  const courses = lines.map((line) => JSON.stringify(line.points[20]));
  expect(new Set(courses).size).toBe(lines.length);

  await test.step('each line of the opened pair can be clicked', async () => {
    const [line] = lines;
    const spot = await linePoint(page, line?.ref ?? '');
    await page.mouse.click(spot.x, spot.y);
    const chosen = contacts.find((one) => line?.ref.endsWith(`/${one.id}`));
    await expect(parts(page).title).toHaveText(chosen?.title.en ?? '');
    await graph.focus();
    await page.keyboard.press('Backspace');
  });
  await test.step('and closed again, by the key that opens it', async () => {
    await expect(read.getByRole('button', { name: t('pair.close') })).toBeVisible();
    await graph.focus();
    await page.keyboard.press('o');
    const shut = await drawing(page);
    expect(shut.lines.filter((one) => one.ref === pair)).toHaveLength(1);
    expect(shut.lines).toHaveLength(before.lines.length);
  });
});
