// Vite configuration for the pages: what app:// serves.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from '../setup/places.mjs';

/**
 * Each file of the page is a request that main answers: fifty small ones took longer than compiling them. What every
 * start needs is one file, what the first pages need another; everything else stays split by page.
 */
const GROUPS = [
  { name: 'start', tags: ['$initial'], priority: 2 },
  { name: 'first-pages', test: isFirstPage, priority: 1 },
];

function isFirstPage(id) {
  // The chart library is larger than all the rest of them together, and drawn last.
  return (
    /\/renderer\/features\/(dashboard|members\/(index|list|panel|actions))/.test(id.replaceAll('\\', '/')) &&
    !id.includes('AttendanceChart')
  );
}

/**
 * pdf.js asks for its decoder of JPEG 2000 by the name it gave it, in a folder it is told; everything else carries a
 * digest in its name.
 */
const JPEG_2000_DECODER = 'openjpeg_nowasm_fallback.js';

function assetName(assets, names) {
  return names.includes(JPEG_2000_DECODER)
    ? `${assets}/pdf/[name][extname]`
    : `${assets}/[name]-[hash][extname]`;
}

/**
 * @param {{html: string, assets: string}} target the page (inside renderer/) and its folder for assets
 * @returns {import('vite').InlineConfig}
 */
export function pageBundle({ html, assets }) {
  return {
    configFile: false,
    envDir: false,
    root: join(root, 'renderer'),
    base: '/',
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      outDir: join(root, 'out', 'renderer'),
      emptyOutDir: false,
      assetsDir: assets,
      // The content security policy knows files of our own origin only: nothing inline, no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'renderer', html),
        output: {
          codeSplitting: { groups: GROUPS },
          assetFileNames: ({ names }) => assetName(assets, names),
        },
      },
    },
  };
}
