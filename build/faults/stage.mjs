// What tests of the real program need: the built app, the runtime's variables, a display.
import { buildAll } from '../build.mjs';
import { openDisplay } from '../display.mjs';
import { readRuntime, runtimeEnvironment } from '../runtime.mjs';

/** @returns {Promise<{env: NodeJS.ProcessEnv, close: () => Promise<void>}>} */
export async function openStage(needed) {
  if (!needed) return { env: {}, close: async () => {} };
  const runtime = readRuntime();
  // The faults write through the page that hands out the storage layer.
  await buildAll({ withBench: true, strict: true });
  const display = await openDisplay({ always: true });
  return {
    env: { ...runtimeEnvironment(runtime), ...display.env },
    close: async () => display.close(),
  };
}
