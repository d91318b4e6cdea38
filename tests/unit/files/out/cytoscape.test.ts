import cytoscape, { type Core, type CytoscapeOptions } from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cytoscapeFile } from '../../../../src/files/out/cytoscape';
import { legsOf } from '../../../../src/files/out/legs';
import { subset } from '../../../../src/files/out/subset';
import type { Exported } from '../../../../src/files/out/types';
import { CURATED } from '../../graph/sets';
import { anyView, readJson } from './sets';

const whole = { dataset: CURATED, contacts: CURATED.contacts };

/** Opens the file as Cytoscape does, and takes it away again: a headless one keeps Node alive. */
function withOpened(exported: Exported, look: (cy: Core) => void): void {
  const file = readJson(cytoscapeFile(exported).bytes) as CytoscapeOptions;
  const cy = cytoscape({ ...file, headless: true, styleEnabled: true });
  try {
    look(cy);
  } finally {
    cy.destroy();
  }
}

describe('Cytoscape JSON', () => {
  test('XO13: opens in Cytoscape with an actor a node and a leg an edge, whatever the texts', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const part = subset(dataset, contacts).dataset;
        const legs = part.contacts.flatMap(legsOf);
        withOpened({ dataset, contacts }, (cy) => {
          expect(cy.nodes().map((node) => node.id())).toEqual(part.actors.map(({ id }) => id));
          expect(cy.edges().map((edge) => edge.id())).toEqual(legs.map(({ id }) => id));
          for (const { id, name, kind } of part.actors) {
            expect(cy.getElementById(id).data()).toMatchObject({
              name: name.en,
              name_en: name.en,
              name_ar: name.ar,
              kind,
            });
          }
          for (const { id, contact, leg, legs: count, source, target } of legs) {
            expect(cy.getElementById(id).data()).toMatchObject({
              source,
              target,
              contact: contact.id,
              leg,
              legs: count,
              type: contact.type,
              status: contact.status,
              title_ar: contact.title.ar,
            });
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  test('XO5: each leg of a mediated contact has its carriers in order, and the legs join up', () => {
    withOpened(whole, (cy) => {
      const mediated = CURATED.contacts.filter((contact) => contact.via.length > 0);
      for (const contact of mediated) {
        const edges = cy.edges().filter((edge) => edge.data('contact') === contact.id);
        expect(new Set(edges.map((edge) => edge.data('leg'))).size).toBe(contact.via.length + 1);
        for (const edge of edges.toArray()) expect(edge.data('via')).toEqual(contact.via);
        const into = edges.filter((edge) => edge.data('leg') === 0);
        expect(into.map((edge) => edge.data('target'))).toContain(contact.via[0]);
      }
    });
  });

  test('XO13: says what of a contact is known, and nothing where nothing is', () => {
    withOpened(whole, (cy) => {
      for (const contact of CURATED.contacts) {
        const edge = cy.edges().filter((one) => one.data('contact') === contact.id)[0];
        expect(edge?.data('date') ?? null).toBe(contact.date);
        expect(edge?.data('via') ?? []).toEqual(contact.via);
        expect(edge?.data('earliest') ?? '').toMatch(/^(\d{4}-\d\d-\d\d)?$/);
      }
      const values = cy.elements().map((one) => Object.values(one.data()));
      expect(values.flat().filter((value) => value === null)).toEqual([]);
    });
  });

  test('XO11: labels are in the language asked for', () => {
    withOpened({ ...whole, lang: 'ar' }, (cy) => {
      expect(cy.data('name')).toBe(CURATED.meta.title.ar);
      for (const actor of CURATED.actors) {
        expect(cy.getElementById(actor.id).data('name')).toBe(actor.name.ar);
      }
    });
  });

  test('XO12: who has no place stands below the picture, and without any there is no layout', () => {
    const positions = new Map([['iran', { x: 7, y: 8 }]]);
    withOpened({ ...whole, positions }, (cy) => {
      expect(cy.getElementById('iran').position()).toEqual({ x: 7, y: 8 });
      const below = cy.nodes().map((node) => node.id() === 'iran' || node.position().y > 8);
      expect(below).not.toContain(false);
    });
    expect(readJson(cytoscapeFile(whole).bytes)).not.toHaveProperty('layout');
  });

  test('XO12: actors stand where they stood, in the colour of their camp', () => {
    const positions = new Map(CURATED.actors.map(({ id }, at) => [id, { x: at * 10, y: 5 - at }]));
    const colours = new Map(CURATED.meta.camps.map(({ id }) => [id, '#7074f0']));
    withOpened({ ...whole, positions, colours }, (cy) => {
      for (const { id, camp } of CURATED.actors) {
        const node = cy.getElementById(id);
        expect(node.position()).toEqual(positions.get(id));
        expect(node.style('background-color')).toBe(
          camp === null ? 'rgb(153,153,153)' : 'rgb(112,116,240)',
        );
      }
    });
  });
});
