// The start-up app that lies in the fallback runtime's resources folder: it loads the app folder (or
// script) named on the command line, as Electron's own default app does. Packed at set-up as default_app.asar.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

/** Splits the command line into modules to load first (`-r FILE`, used by Playwright) and the app's path. */
function readArguments(args) {
  const preload = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') {
      index += 1;
      preload.push(args[index]);
    } else if (!arg.startsWith('-')) {
      return { preload, target: path.resolve(arg) };
    }
  }
  return { preload, target: null };
}

function takeIdentity(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return false;
  const description = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (description.version) app.setVersion(description.version);
  app.setName(description.productName ?? description.name ?? app.getName());
  app.setDesktopName(description.desktopName ?? `${description.name ?? 'electron'}.desktop`);
  app.setAppPath(folder);
  return true;
}

const { preload, target } = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
for (const module of preload) Module._preloadModules([module]);

if (target === null) {
  process.stderr.write('Name the app folder on the command line: electron FOLDER\n');
  app.exit(1);
} else {
  try {
    if (!takeIdentity(target)) app.setAppPath(path.dirname(target));
    Module._load(Module._resolveFilename(target, null, true), null, true);
  } catch (error) {
    process.stderr.write(`The app at ${target} cannot be loaded: ${error.stack ?? error}\n`);
    app.exit(1);
  }
}
