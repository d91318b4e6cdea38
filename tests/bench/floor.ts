import type { FirstLoad } from './first-load';

/** Where the floor page stands beside the app. */
export const FLOOR_PATH = '/floor.html';
export const FLOOR_SCRIPT_PATH = '/floor.js';

/**
 * A page that fetches exactly what the app fetched before its graph was drawn, compiles the same
 * JavaScript without running it, parses the same data, and paints one canvas. What the app takes
 * beyond it, on the same machine in the same minutes, is what our own code takes: a ratio that can
 * be compared between machines, as milliseconds cannot.
 */
export function floorPage(load: FirstLoad): string {
  const tags = load.files.map((path) => {
    if (path.endsWith('.js')) return `<link rel="modulepreload" href="${path}">`;
    if (path.endsWith('.css')) return `<link rel="stylesheet" href="${path}">`;
    if (/\.woff2?$/.test(path)) {
      return `<link rel="preload" as="font" type="font/woff2" href="${path}" crossorigin>`;
    }
    return '';
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title>
${tags.join('\n')}
<script type="module" src="${FLOOR_SCRIPT_PATH}"></script>
</head><body><canvas width="900" height="700"></canvas></body></html>`;
}

/** The floor page's only script: by the strict policy it is a file of its own. */
export const FLOOR_SCRIPT = `
const data = await (await fetch('/curated.json')).json();
const pen = document.querySelector('canvas').getContext('2d');
pen.fillText(String(data.contacts.length), 20, 20);
await Promise.all([...document.querySelectorAll('link')].map((link) =>
  new Promise((done) => {
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    if (performance.getEntriesByName(link.href).length > 0) done();
  })));
requestAnimationFrame(() => requestAnimationFrame(() => {
  document.documentElement.dataset.drawn = 'true';
}));
`;
