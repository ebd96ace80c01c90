// Draws icon.png from icon.svg, run by hand after the drawing changed:
//   $(node -p "require('./out/runtime.json').path") --no-sandbox build/icons/render.cjs
'use strict';

const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const SIZE_PX = 512;

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  const svg = readFileSync(join(__dirname, 'icon.svg')).toString('base64');
  const png = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image();
    image.src = 'data:image/svg+xml;base64,${svg}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = ${SIZE_PX};
    canvas.getContext('2d').drawImage(image, 0, 0, ${SIZE_PX}, ${SIZE_PX});
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  writeFileSync(join(__dirname, 'icon.png'), Buffer.from(png, 'base64'));
  app.quit();
});
