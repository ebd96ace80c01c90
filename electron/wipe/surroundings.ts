/** Folders no profile may hold, as this system names them. */
import { dirname } from 'node:path';
import { app } from 'electron';
import type { Surroundings } from './own-profile';

const SYSTEM_FOLDERS = [
  ...(['home', 'appData', 'desktop', 'documents', 'downloads'] as const),
  ...(['music', 'pictures', 'videos', 'temp'] as const),
] as const;

export function surroundings(): Surroundings {
  const system = SYSTEM_FOLDERS.flatMap((name) => {
    try {
      return [app.getPath(name)];
    } catch {
      return []; // a system without it
    }
  });
  return { system, program: [app.getAppPath(), dirname(process.execPath)] };
}
