// Vite configuration for the pages: what app:// serves.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from '../setup/places.mjs';

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
      rolldownOptions: { input: join(root, 'renderer', html) },
    },
  };
}
