import { expect, test } from 'vitest';
import { badgeSize } from '../../../src/scene/badges';
import { overlaps } from '../../../src/scene/geometry';
import { composeMarks } from '../../../src/scene/marks-on-lines';
import type { SceneLine } from '../../../src/scene/types';
import { CURATED } from '../graph/sets';

/** Straight lines one over the other, 20 px apart, each for many contacts of two statuses. */
const lines = Array.from({ length: 5 }, (_, at): SceneLine => {
  const y = 20 * at;
  return {
    id: `line ${at}`,
    source: `a${at}`,
    target: `b${at}`,
    contacts: [],
    count: 1000 + at,
    status: 'occurred',
    statuses: ['occurred', 'planned', 'declined'],
    both: false,
    channel: null,
    fan: null,
    pair: `a${at}|b${at}`,
    inferred: false,
    curve: { start: { x: 0, y }, controls: [{ x: 150, y }], end: { x: 300, y } },
    width: 2,
    dash: [],
    round: false,
    targetEnd: 'triangle',
    sourceEnd: 'none',
    chevron: false,
    ink: false,
    faint: false,
  };
});

test('S28: a count takes the room that its number and its ticks take, and finds it along its line', () => {
  const label = { x: 130, y: 60, w: 60, h: 16 };
  const marks = composeMarks(lines, [], [label], CURATED);
  const boxes = marks.map(({ p, count, statuses }) => {
    const { w, h } = badgeSize(count, statuses);
    return { x: p.x - w / 2, y: p.y - h / 2, w, h };
  });
  expect(boxes).toHaveLength(lines.length);
  boxes.forEach((box, at) => {
    expect(
      boxes.slice(at + 1).some((other) => overlaps(box, other)),
      marks[at]?.id,
    ).toBe(false);
    expect(overlaps(box, label, -3), marks[at]?.id).toBe(false);
  });
});
