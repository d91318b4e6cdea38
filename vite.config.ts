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
    // What the first load may weigh is measured by `npm run bench`, after compression.
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
