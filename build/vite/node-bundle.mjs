// Vite configuration for everything that runs outside a page: main, preload, workers, command line.
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

const BUILTINS = [...builtinModules, /^node:/];

/**
 * One entry becomes one self-contained CommonJS file: a sandboxed preload cannot require our modules,
 * the runtime's Node 18 loads no ESM main, and a single file per process leaves nothing to go missing.
 * @param {{entry: string, output: string, electron: boolean, later?: string}} target paths from the root;
 *   `electron` says whether the file may require the `electron` module; `later` is the folder beside the output
 *   for what the entry imports dynamically: compiling four megabytes would hold up every start
 * @returns {import('vite').InlineConfig}
 */
export function nodeBundle({ entry, output, electron, later }) {
  return {
    configFile: false,
    envDir: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    // WebAssembly is taken in whole (`?inline`): a file of its own could go missing, an address be fetched.
    assetsInclude: ['**/*.wasm'],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      target: 'node18',
      outDir: join(root, 'out', 'electron'),
      emptyOutDir: false,
      // Readable on purpose: stack traces in the log must name functions, and size hardly matters here.
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: electron ? ['electron', ...BUILTINS] : BUILTINS,
        output: {
          format: 'cjs',
          entryFileNames: output,
          ...(later ? { chunkFileNames: `${later}/[name].cjs` } : { codeSplitting: false }),
        },
      },
    },
  };
}
