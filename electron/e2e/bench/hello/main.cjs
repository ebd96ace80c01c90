// The smallest program on the same Electron: one window, one line of text. What R10 is measured against.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.BRANCH_HANDBOOK_PROFILE);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
