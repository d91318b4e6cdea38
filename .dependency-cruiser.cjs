/**
 * The arrows between the layers of `src` (docs/architecture.md): each layer may import itself and
 * what stands beside its name here, and nothing else.
 */
const ARROWS = {
  model: [],
  i18n: [],
  graph: ['model'],
  files: ['model'],
  state: ['model'],
  analysis: ['graph', 'model'],
  scene: ['analysis', 'graph', 'model', 'i18n'],
  canvas: ['scene'],
  figures: ['scene'],
};
const EVERYTHING = [...Object.keys(ARROWS), 'ui'];

/** A package by name, whether it was resolved to a path or not. */
const named = (pattern) => `(^|/node_modules/|^node_modules/)(@types/)?(${pattern})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(ARROWS).map(([layer, below]) => ({
      name: `layer-${layer}`,
      comment: `src/${layer} may import ${below.join(', ') || 'no other layer'}.`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...below].join('|')})/` },
    })),
    {
      name: 'layer-ui',
      comment: 'src/ui may import every layer, but not the entry of the app.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: `^src/(${EVERYTHING.join('|')})/` },
    },
    {
      name: 'no-unknown-layer',
      comment: 'A new folder of src is first given its arrows here.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${EVERYTHING.join('|')})/` },
      to: {},
    },
    {
      name: 'cytoscape-in-canvas-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/canvas/' },
      to: { path: named('cytoscape[^/]*') },
    },
    {
      name: 'react-in-ui-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui/|main\\.tsx$)' },
      to: { path: named('react|react-dom|react-aria[^/]*|react-stately|@react-[^/]+/[^/]+') },
    },
    {
      name: 'no-node-in-src',
      comment: 'The app runs in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
