import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CSP_META } from './scripts/csp.ts';
import { graphData } from './scripts/vite-graph-data.ts';

/** Only a build is strict: while developing, Vite itself needs inline styles and a web socket. */
function strictPolicy(): Plugin {
  return {
    name: 'qanat:strict-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The lazy parts that every visit asks for as soon as the graph is drawn. */
const AFTER_DRAWING =
  /src[\\/]ui[\\/](ask[\\/]AskTools|see[\\/]AnswerLine|see[\\/]time[\\/]TimeBrush|read[\\/]Card|paths)\.tsx?$/;

export default defineConfig({
  // The built folder works under any path.
  base: './',
  // QANAT_DATA names another data set's folder.
  plugins: [react(), graphData(process.env.QANAT_DATA ?? 'graph-data'), strictPolicy()],
  build: {
    target: 'es2023',
    // A font or picture inside a style sheet as `data:` would be refused by the policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first drawing needs comes in one file, and in another what follows it at once:
            // fifty small ones took longer than their bytes.
            { name: 'first', test: /src[\\/]main\.tsx$/, priority: 2 },
            { name: 'panels', test: AFTER_DRAWING, priority: 1 },
          ],
        },
      },
    },
    // What the first load may weigh is measured by `npm run bench`, after compression.
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
